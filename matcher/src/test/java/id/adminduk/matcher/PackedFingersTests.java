package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.cylinder.CylinderCheck;
import id.adminduk.synthetic.Condition;
import id.adminduk.synthetic.SyntheticPerson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A packed finger is the same to the last bit as before packing was made fast. */
class PackedFingersTests {

  @Test
  void drawn_fingers_are_packed_as_the_formulas_say() {
    for (long finger = 901; finger < 905; finger++) {
      check(DrawnFinger.template(finger, 0), "drawn finger " + finger);
    }
  }

  @Test
  void invented_fingers_of_every_condition_are_too() {
    SyntheticPerson person = SyntheticPerson.of(20261122);
    for (Condition condition : Condition.values()) {
      byte[] png = person.fingerprintPng(FingerPosition.LEFT_INDEX, 0, condition);
      if (new TwofoldExtractor(3).extract(png, 500) instanceof Extracted extracted) {
        check(extracted.template(), condition.toString());
      }
    }
  }

  @Test
  void real_fingers_are_too() {
    assumeTrue(RealFingers.folder().isPresent(), "research images are absent");
    List<RealFingers.Impression> impressions =
        RealFingers.impressions(RealFingers.folder().orElseThrow(), 1);
    assertThat(impressions).hasSize(40);
    impressions.forEach(impression ->
        impression
            .template()
            .ifPresent(template -> check(template, impression.set() + " " + impression.finger())));
  }

  private static void check(FingerTemplate template, String name) {
    byte[] bytes = template.bytes();
    CylinderCheck.assertSame(SourceAfisMinutiae.read(TwofoldTemplate.first(bytes)), name);
    Optional<byte[]> second = TwofoldTemplate.second(bytes);
    second.ifPresent(
        look -> CylinderCheck.assertSame(SourceAfisMinutiae.read(look), name + ", second look"));
  }
}
