package id.adminduk.devices.capture;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;

/** Takes what Kemendagri SOP 7.2.1.1 has taken of a person, one sample a call. */
public interface CaptureDevice {

  /** Names the machine for people; contains SIMULATOR when it only pretends. */
  String displayName();

  /** Takes one finger. */
  CaptureOutcome finger(FingerPosition position);

  /** Takes one iris. */
  CaptureOutcome iris(EyePosition position);

  /** Takes the face. */
  CaptureOutcome face();

  /** Takes the signature. */
  CaptureOutcome signature();
}
