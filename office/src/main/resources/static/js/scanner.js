/**
 * Scanner anywhere: a barcode or QR scanner is a fast keyboard that ends with Enter.
 * Outside a field its text opens /scan?code=...; inside a field it simply types, as before.
 *
 * Keys count as a scan when at least 6 arrive with no gap above 50 ms; people type slower than 80 ms a key.
 * <html data-scan-href="/other"> changes the door, for an office under a context path.
 */
const MAX_GAP = 50;
const MIN_LENGTH = 6;
let text = "";
let last = 0;

const inField = (node) => node instanceof Element && node.closest("input, textarea, select, [contenteditable]");

addEventListener(
  "keydown",
  (event) => {
    if (inField(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.timeStamp - last > MAX_GAP) text = "";
    last = event.timeStamp;
    if (event.key === "Enter") {
      if (text.length < MIN_LENGTH) return;
      // The focused link or button must not also be pressed by the scanner's Enter.
      event.preventDefault();
      event.stopPropagation();
      const door = document.documentElement.dataset.scanHref || "/scan";
      location.assign(door + "?code=" + encodeURIComponent(text));
      text = "";
    } else if (event.key.length === 1) {
      text += event.key;
    }
  },
  true,
);
