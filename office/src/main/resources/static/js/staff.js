/** What every staff page carries; each part looks for its own attributes and does nothing without them. */
import "./clock.js";
import "./draft.js";
import "./scanner.js";
import "./worklist.js";
import "./signature-pad.js";
import "./webcam.js";
import "./watch.js";
import "./exchange.js";
import "./bench.js";

// A form that came back with errors starts at its summary, so that keyboard and screen reader meet it first.
document.querySelector("[data-error-summary]")?.focus();
