/**
 * Clock and counting timers. The server says what time it is; the browser only counts on from there,
 * because counter machines are often wrong by minutes and the office's zone is not always the machine's.
 *
 * <strong data-clock data-now="2025-10-20T09:42:10">09.42</strong>   office time, shown as HH.mm
 * <span data-since="245" data-standard="600" data-text="{0} dari 10 menit" data-late-text="terlambat {0} menit">
 *   since, standard: seconds. {0}: whole minutes spent, or minutes over the standard.
 *   Past the standard the enclosing .state turns to state--late (word, colour and shape).
 */
const loaded = performance.now();
const passed = () => Math.floor((performance.now() - loaded) / 1000);
const two = (n) => String(n).padStart(2, "0");

function showClock(node) {
  const [, hours, minutes, seconds] = /(\d\d)[:.](\d\d)(?::(\d\d))?/.exec(node.dataset.now || "") || [];
  if (hours === undefined) return;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds || 0) + passed();
  node.textContent = two(Math.floor(total / 3600) % 24) + "." + two(Math.floor(total / 60) % 60);
}

function turnLate(node) {
  const badge = node.closest(".state");
  if (!badge || badge.classList.contains("state--late")) return;
  badge.classList.remove("state--open", "state--waiting");
  badge.classList.add("state--late");
  const use = badge.querySelector("use");
  if (use) use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#late"));
}

function showTimer(node) {
  const spent = Number(node.dataset.since) + passed();
  const standard = Number(node.dataset.standard || Infinity);
  const late = spent > standard;
  const pattern = (late && node.dataset.lateText) || node.dataset.text || "{0}";
  const minutes = late && node.dataset.lateText ? Math.ceil((spent - standard) / 60) : Math.floor(spent / 60);
  const text = pattern.replace("{0}", minutes);
  if (node.textContent !== text) node.textContent = text;
  if (late) turnLate(node);
}

function tick() {
  document.querySelectorAll("[data-clock][data-now]").forEach(showClock);
  document.querySelectorAll("[data-since]").forEach(showTimer);
}

tick();
setInterval(tick, 1000);
