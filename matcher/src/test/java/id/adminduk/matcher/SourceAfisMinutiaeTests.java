package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.matcher.cylinder.Minutiae;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SourceAfisMinutiaeTests {

  @Test
  void what_is_read_is_written_again_byte_for_byte() {
    for (long finger = 901; finger < 905; finger++) {
      byte[] bytes = DrawnFinger.template(finger, 0).bytes();
      Minutiae minutiae = SourceAfisMinutiae.read(bytes);
      assertThat(minutiae.size()).isEqualTo(DrawnFinger.template(finger, 0).minutiae());
      assertThat(SourceAfisMinutiae.write(minutiae, 300, 300)).isEqualTo(bytes);
    }
  }

  @Test
  void no_cut_template_is_read_as_a_whole_one() {
    byte[] bytes = DrawnFinger.template(901, 0).bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SourceAfisMinutiae.read(cut))
          .as("cut to %d bytes", length)
          .isInstanceOf(MalformedTemplate.class);
    }
  }
}
