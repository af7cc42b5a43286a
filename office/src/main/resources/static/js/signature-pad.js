/**
 * Signature pad: pointer strokes on a canvas become a PNG data URL in a hidden input.
 * Markup: templates/ui/capture.html :: signature. Without script the page offers an upload of the scanned signature.
 * Strokes are kept in canvas units (900 x 300), so a resized or zoomed page does not distort what was signed.
 */
const LINE_WIDTH = 4;

function attach(root) {
  const canvas = root.querySelector("canvas");
  const target = root.querySelector("input[type=hidden]");
  const status = root.querySelector("[data-signature-status]");
  const ink = canvas.getContext("2d");
  let drawing = null;

  const report = (signed) => {
    if (status) status.textContent = signed ? status.dataset.signed : status.dataset.empty;
  };

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * canvas.width) / box.width,
      ((event.clientY - box.top) * canvas.height) / box.height,
    ];
  };

  const clear = () => {
    ink.fillStyle = "#fff";
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.lineWidth = LINE_WIDTH;
    ink.lineCap = ink.lineJoin = "round";
    ink.strokeStyle = "#000";
    target.value = "";
    report(false);
  };

  const stroke = (from, to) => {
    ink.beginPath();
    ink.moveTo(...from);
    ink.lineTo(...to);
    ink.stroke();
  };

  canvas.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    drawing = at(event);
    stroke(drawing, drawing);
    event.preventDefault();
  });

  canvas.addEventListener("pointermove", (event) => {
    if (!drawing || !event.isPrimary) return;
    // A pad reports several positions per frame; dropping them makes a signature angular.
    const coalesced = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
    for (const step of coalesced.length ? coalesced : [event]) {
      const to = at(step);
      stroke(drawing, to);
      drawing = to;
    }
  });

  const finish = () => {
    if (!drawing) return;
    drawing = null;
    target.value = canvas.toDataURL("image/png");
    target.dispatchEvent(new Event("change", { bubbles: true }));
    report(true);
  };
  canvas.addEventListener("pointerup", finish);
  canvas.addEventListener("pointercancel", finish);
  root.querySelector("[data-signature-clear]")?.addEventListener("click", clear);
  clear();
}

document.querySelectorAll("[data-signature]").forEach(attach);
