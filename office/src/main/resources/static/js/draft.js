/**
 * Draft: nothing typed is ever lost, also when the session times out and the officer signs in again.
 *
 * <form data-draft="A-014-3" data-draft-owner="user-id">: values are kept in sessionStorage of this tab while typing.
 * They return when the same form opens again with fields that still hold what the server sent.
 * Any page with data-draft-done="A-014-3" on an element (the confirmation) forgets the draft;
 * data-draft-done="*" (on the sign-out page) forgets all of them, so the next officer at the counter sees none.
 * Passwords, files, hidden fields (CSRF token, signature) and fields with data-no-draft are never kept.
 */
const PREFIX = "adminduk.draft.";
const NEVER = new Set(["password", "file", "hidden", "submit", "button", "image", "reset"]);

const keepable = (field) =>
  field.name && !NEVER.has(field.type) && !field.disabled && !field.readOnly && !("noDraft" in field.dataset);
const ticks = (field) => field.type === "checkbox" || field.type === "radio";
const keyOf = (form) => PREFIX + (form.dataset.draftOwner || "") + "." + form.dataset.draft;

/** Answers whether the officer changed the field since the server sent it. */
function changed(field) {
  if (ticks(field)) return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") {
    const sent = [...field.options].find((option) => option.defaultSelected) || field.options[0];
    return field.value !== (sent ? sent.value : "");
  }
  return field.value !== field.defaultValue;
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) || [];
  } catch {
    return [];
  }
}

function save(form) {
  const values = [...form.elements]
    .filter((field) => keepable(field) && changed(field))
    .map((field) => ({ name: field.name, value: field.value, checked: ticks(field) ? field.checked : null }));
  try {
    if (values.length) sessionStorage.setItem(keyOf(form), JSON.stringify(values));
    else sessionStorage.removeItem(keyOf(form));
  } catch {
    // A full or forbidden store must not stop the officer from typing.
  }
}

function restore(form) {
  const values = read(keyOf(form));
  let restored = 0;
  for (const field of [...form.elements].filter((f) => keepable(f) && !changed(f))) {
    const kept = values.find((v) => v.name === field.name && (!ticks(field) || v.value === field.value));
    if (!kept) continue;
    if (ticks(field)) field.checked = kept.checked;
    else field.value = kept.value;
    restored++;
  }
  const note = form.querySelector("[data-draft-note]");
  if (note && restored) note.hidden = false;
}

for (const done of document.querySelectorAll("[data-draft-done]")) {
  const name = done.dataset.draftDone;
  for (const key of Object.keys(sessionStorage).filter((k) => k.startsWith(PREFIX))) {
    if (name === "*" || key.endsWith("." + name)) sessionStorage.removeItem(key);
  }
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  restore(form);
  form.addEventListener("input", () => save(form));
  form.addEventListener("change", () => save(form));
}
