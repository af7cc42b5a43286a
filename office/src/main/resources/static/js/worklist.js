/**
 * Work list by keyboard: Enter outside any field or link opens the next case (the row marked row--next),
 * arrow up and down walk over the rows' first links.
 */
const links = () => [...document.querySelectorAll("table[data-worklist] tbody tr th a")];

addEventListener("keydown", (event) => {
  const here = document.activeElement;
  const free = !here || here === document.body || here.classList.contains("main");
  const all = links();
  if (!all.length || event.defaultPrevented) return;
  if (event.key === "Enter" && free) {
    (document.querySelector("table[data-worklist] .row--next th a") || all[0]).click();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const at = all.indexOf(here);
    if (!free && at < 0) return;
    const next = all[at + (event.key === "ArrowDown" ? 1 : -1)] || (at < 0 ? all[0] : null);
    if (!next) return;
    next.focus();
    event.preventDefault();
  }
});
