package id.adminduk.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTests {

  @Test
  void an_id_is_read_as_it_is_written() {
    UUID id = new UUID(0x123456789abc4defL, 0x8123456789abcdefL);
    assertThat(Id.read(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1-1-1-1-1", "12345678-9abc-4def-8123-456789abcdeg", "../../etc/passwd"})
  void what_is_no_id_names_nothing(String typed) {
    assertThat(Id.read(typed)).isEmpty();
  }
}
