package id.adminduk.devices.capture;

/** Says why nothing was captured. */
public enum CaptureFailure {
  /** Nobody put a finger, an eye, a face or a pen there. */
  NOTHING_PRESENTED,
  /** Waited as long as the device waits. */
  TIMED_OUT,
  /** The device is unplugged or broken. */
  DEVICE_LOST
}
