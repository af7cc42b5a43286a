/**
 * Webcam: live view into a <video>, one still as JPEG into a file input of the same form.
 *
 * <div data-webcam data-denied="..." data-missing="..." data-busy="..." data-insecure="..." data-taken="..."
 *      data-width="960" data-height="1280">
 *   (photoFrame)  <p role="status" data-webcam-status></p>
 *   <button type="button" data-webcam-start>  <button type="button" data-webcam-take hidden>
 *   <input type="file" accept="image/jpeg,image/png" name="photo" data-webcam-file>
 * </div>
 *
 * The file input stays usable: without camera or script an officer picks the file of another camera.
 * The still is cropped in the middle to the wanted proportions (default 3:4), never stretched.
 */
const JPEG_QUALITY = 0.95; // faces are matched later; artefacts cost more than bytes

function reasonOf(error) {
  switch (error.name) {
    case "NotAllowedError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    default:
      return "busy";
  }
}

function crop(video, width, height) {
  const scale = Math.min(video.videoWidth / width, video.videoHeight / height);
  const [w, h] = [width * scale, height * scale];
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas
    .getContext("2d")
    .drawImage(video, (video.videoWidth - w) / 2, (video.videoHeight - h) / 2, w, h, 0, 0, width, height);
  return canvas;
}

function attach(root) {
  const video = root.querySelector("video");
  const file = root.querySelector("[data-webcam-file]");
  const start = root.querySelector("[data-webcam-start]");
  const take = root.querySelector("[data-webcam-take]");
  const status = root.querySelector("[data-webcam-status]");
  const width = Number(root.dataset.width || 960);
  const height = Number(root.dataset.height || 1280);
  let stream = null;

  const say = (key) => {
    if (status) status.textContent = root.dataset[key] || "";
  };

  const stop = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
  };

  start?.addEventListener("click", async () => {
    if (!navigator.mediaDevices) return say("insecure");
    try {
      stop();
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: "user" },
      });
      video.srcObject = stream;
      await video.play();
      if (take) take.hidden = false;
      take?.focus();
      say("ready");
    } catch (error) {
      say(reasonOf(error));
    }
  });

  take?.addEventListener("click", () => {
    if (!stream || !video.videoWidth) return;
    crop(video, width, height).toBlob(
      (blob) => {
        const picked = new DataTransfer();
        picked.items.add(new File([blob], "foto.jpg", { type: "image/jpeg" }));
        file.files = picked.files;
        file.dispatchEvent(new Event("change", { bubbles: true }));
        video.pause();
        stop();
        take.hidden = true;
        start?.focus();
        say("taken");
      },
      "image/jpeg",
      JPEG_QUALITY,
    );
  });

  addEventListener("pagehide", stop);
}

document.querySelectorAll("[data-webcam]").forEach(attach);
