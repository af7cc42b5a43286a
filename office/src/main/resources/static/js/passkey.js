/**
 * Passkey: asks the office for a question, lets the device answer it, sends the answer with the form.
 *
 * <form data-passkey="create|get" data-ask="/address of the question" data-missing data-cancelled data-known
 *       data-address data-failed> with a hidden field "jawaban" and a line [data-passkey-status].
 * The texts come with the form, in the reader's language; nothing here is shown to programs.
 * Byte strings are base64url in JSON (WebAuthn 3, 5.1.8), written out for browsers without the new helpers.
 */
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

function question(json) {
  const options = { ...json, challenge: bytes(json.challenge) };
  if (json.user) options.user = { ...json.user, id: bytes(json.user.id) };
  if (json.excludeCredentials) options.excludeCredentials = known(json.excludeCredentials);
  if (json.allowCredentials) options.allowCredentials = known(json.allowCredentials);
  return options;
}

function answer(credential) {
  const from = credential.response;
  const response = { clientDataJSON: text(from.clientDataJSON) };
  if (from.attestationObject) {
    response.attestationObject = text(from.attestationObject);
    response.transports = from.getTransports ? from.getTransports() : [];
  } else {
    response.authenticatorData = text(from.authenticatorData);
    response.signature = text(from.signature);
    if (from.userHandle) response.userHandle = text(from.userHandle);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

/** Answers with the words for what went wrong; the browser tells little, on purpose. */
const reason = (form, error) =>
  ({
    NotAllowedError: form.dataset.cancelled,
    AbortError: form.dataset.cancelled,
    InvalidStateError: form.dataset.known,
    SecurityError: form.dataset.address,
  })[error.name] || form.dataset.failed;

async function run(form, say) {
  if (!window.isSecureContext || !window.PublicKeyCredential) return say(form.dataset.missing);
  const asked = await fetch(form.dataset.ask, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
  });
  const json = await asked.json();
  if (!asked.ok) return say([json.title, json.todo].filter(Boolean).join(". ") || form.dataset.failed);
  const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: question(json) });
  form.elements.jawaban.value = JSON.stringify(answer(credential));
  form.submit();
}

document.querySelectorAll("form[data-passkey]").forEach((form) => {
  const status = form.querySelector("[data-passkey-status]");
  const button = form.querySelector("button[type=submit]");
  const say = (words) => {
    status.textContent = words;
    button.disabled = false;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = "";
    button.disabled = true;
    run(form, say).catch((error) => say(reason(form, error)));
  });
});
