/**
 * The adjudicators' bench by keyboard, outside of any field: 1, 2, 3 choose a decision and lead to its
 * reason; n and p walk to the next and previous finger.
 */
const bench = document.querySelector("[data-bench]");

addEventListener("keydown", (event) => {
  const at = document.activeElement;
  const typing = at && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at.type !== "radio";
  if (!bench || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const choice = document.querySelector(`[data-bench-key="${event.key}"]`);
  if (choice) {
    choice.checked = true;
    document.getElementById("alasan")?.focus();
    event.preventDefault();
  } else if (event.key === "n" || event.key === "p") {
    const fingers = [...document.querySelectorAll("[data-bench-finger]")];
    const now = fingers.findIndex((finger) => finger.getAttribute("aria-current") === "true");
    fingers[now + (event.key === "n" ? 1 : -1)]?.click();
  }
});
