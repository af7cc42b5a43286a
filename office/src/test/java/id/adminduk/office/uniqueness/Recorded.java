package id.adminduk.office.uniqueness;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.SyntheticPerson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Recordings of an earlier system, drawn and read. */
public final class Recorded {

  private Recorded() {}

  /**
   * Three fingers, the left thumb being somebody's, and both eyes, read as the capture desk does.
   */
  public static EarlierRecording of(SyntheticPerson person, SyntheticPerson thumb, int impression) {
    Map<FingerPosition, FingerTemplate> templates = new EnumMap<>(FingerPosition.class);
    Map<FingerPosition, byte[]> images = new EnumMap<>(FingerPosition.class);
    for (FingerPosition finger :
        List.of(FingerPosition.LEFT_THUMB, FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX)) {
      SyntheticPerson whose = finger == FingerPosition.LEFT_THUMB ? thumb : person;
      byte[] image = whose.fingerprintPng(finger, impression);
      if (new TwofoldExtractor().extract(image, 500) instanceof Extracted extracted) {
        templates.put(finger, extracted.template());
        images.put(finger, image);
      }
    }
    Map<EyePosition, IrisCode> codes = new EnumMap<>(EyePosition.class);
    Map<EyePosition, byte[]> eyes = new EnumMap<>(EyePosition.class);
    for (EyePosition eye : EyePosition.values()) {
      byte[] image = person.irisPng(eye, impression);
      eyes.put(eye, image);
      if (new IrisExtractor().extract(image) instanceof IrisExtraction.Extracted seen) {
        codes.put(eye, seen.code());
      }
    }
    return new EarlierRecording(templates, codes, images, eyes, person.portraitJpeg(Backdrop.RED));
  }
}
