package id.adminduk.office.archive;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** The colour profile PDF/A asks for; the JDK carries one. */
final class SrgbProfile {

  private SrgbProfile() {}

  static byte[] bytes() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }
}
