/**
 * Looks again for somebody who waits for another office, and shows the new page only when the answer is there.
 * A timed reload would tear the page from under a screen reader (WCAG 2.2.1), so nothing moves until something changed.
 *
 * <p data-watch="/berkas/6305-…" data-watch-waiting="CENTRE">: asks that address for JSON every few seconds and loads
 * the page anew once its `waiting` is another. Stops on a hidden tab; the link beside it does the same by hand.
 */
const PAUSE = 5000;

async function look(node) {
  if (document.hidden) return;
  const answer = await fetch(node.dataset.watch, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const state = await answer.json();
  if ((state.waiting || "") !== node.dataset.watchWaiting) location.reload();
}

document.querySelectorAll("[data-watch]").forEach((node) => {
  setInterval(() => look(node).catch(() => {}), PAUSE);
});
