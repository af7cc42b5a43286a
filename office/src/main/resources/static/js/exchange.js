/**
 * Files of residents: sends a large one as it is, with a number while it goes, and shows how far an import is.
 *
 * <form data-send-whole="/address" data-sending data-failed> with one file and a line [data-send-status].
 * Without script the form sends the same file, up to the size of any other form.
 * <section data-progress="/address" data-progress-state> with [data-progress-words], [data-progress-bar]: the address
 * answers {state, percent, words}; another state loads the page anew.
 */
const PAUSE = 2000;

function send(form, file, say) {
  const request = new XMLHttpRequest();
  request.open("POST", form.dataset.sendWhole);
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.setRequestHeader("X-CSRF-TOKEN", form.elements._csrf.value);
  let told = -1;
  request.upload.addEventListener("progress", (event) => {
    const percent = Math.floor((100 * event.loaded) / event.total);
    if (percent >= told + 5 || percent === 100) {
      told = percent;
      say(`${form.dataset.sending}: ${percent} %`);
    }
  });
  request.addEventListener("load", () => {
    let answer = {};
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      answer = {};
    }
    if (request.status < 300 && answer.location) location.assign(answer.location);
    else say([answer.title, answer.detail, answer.todo].filter(Boolean).join(". ") || form.dataset.failed, true);
  });
  request.addEventListener("error", () => say(form.dataset.failed, true));
  request.send(file);
}

document.querySelectorAll("form[data-send-whole]").forEach((form) => {
  const status = form.querySelector("[data-send-status]");
  const button = form.querySelector("button[type=submit]");
  form.addEventListener("submit", (event) => {
    const file = form.querySelector("input[type=file]").files[0];
    if (!file) return;
    event.preventDefault();
    button.disabled = true;
    send(form, file, (words, over) => {
      status.textContent = words;
      if (over) button.disabled = false;
    });
  });
});

async function look(node) {
  if (document.hidden) return;
  const answer = await fetch(node.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { state, percent, words } = await answer.json();
  if (state !== node.dataset.progressState) return location.reload();
  node.querySelector("[data-progress-words]").textContent = words;
  const bar = node.querySelector("[data-progress-bar]");
  if (bar) bar.value = percent;
}

document.querySelectorAll("[data-progress]").forEach((node) => {
  setInterval(() => look(node).catch(() => {}), PAUSE);
});
