package id.adminduk.devices.chip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Chip tiruan: ditulis sekali, terkunci, gagal bila diminta")
class SimulatedChipsTests {
  private static final String SERIAL = "KTP-2026-000917";
  private static final byte[] PAYLOAD = "isi chip".repeat(500).getBytes(UTF_8);

  @TempDir Path directory;

  @Test
  void what_was_encoded_is_read_back_with_the_same_chip_uid() {
    var chips = new SimulatedChips(directory);
    var outcome = chips.encode(SERIAL, PAYLOAD);
    assertThat(outcome).isInstanceOf(EncodeOutcome.Encoded.class);
    String uid = ((EncodeOutcome.Encoded) outcome).chipUid();
    assertThat(uid).matches("04[0-9A-F]{12}");
    assertThat(new SimulatedChips(directory).read(SERIAL))
        .isEqualTo(new ReadOutcome.Read(PAYLOAD, uid));
    assertThat(chips.displayName()).contains("SIMULATOR");
  }

  @Test
  @DisplayName("chip yang terkunci tidak dapat ditulis lagi")
  void a_locked_card_keeps_its_content() {
    var chips = new SimulatedChips(directory);
    var first = chips.encode(SERIAL, PAYLOAD);
    assertFailed(chips.encode(SERIAL, new byte[] {1}), EncodeFailure.LOCKED);
    var tearing = new SimulatedChips(directory, serial -> ChipFault.TEAR);
    assertFailed(tearing.encode(SERIAL, new byte[] {1}), EncodeFailure.LOCKED);
    assertThat(first).isInstanceOf(EncodeOutcome.Encoded.class);
    assertThat(payload(chips.read(SERIAL))).isEqualTo(PAYLOAD);
  }

  @Test
  void of_many_encoders_at_one_card_exactly_one_wins() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      var jobs = new ArrayList<Callable<EncodeOutcome>>();
      for (int i = 0; i < 8; i++) {
        byte[] own = {(byte) i, 9, 9};
        jobs.add(() -> new SimulatedChips(directory).encode(SERIAL, own));
      }
      int winner = -1;
      var futures = pool.invokeAll(jobs);
      for (int i = 0; i < 8; i++) {
        if (futures.get(i).get() instanceof EncodeOutcome.Encoded) {
          assertThat(winner).isEqualTo(-1);
          winner = i;
        }
      }
      assertThat(payload(new SimulatedChips(directory).read(SERIAL))[0]).isEqualTo((byte) winner);
    }
  }

  @Test
  void an_empty_card_reads_as_empty() {
    assertThat(new SimulatedChips(directory).read(SERIAL))
        .isEqualTo(new ReadOutcome.Failed(ReadFailure.EMPTY));
  }

  @ParameterizedTest
  @EnumSource(ChipFault.class)
  void each_fault_shows_when_encoding_and_in_what_the_card_then_holds(ChipFault fault) {
    var outcome = new SimulatedChips(directory, serial -> fault).encode(SERIAL, PAYLOAD);
    var after = new SimulatedChips(directory).read(SERIAL);
    switch (fault) {
      case NONE, WRONG_READ_BACK, READ_ERROR -> {
        assertThat(outcome).isInstanceOf(EncodeOutcome.Encoded.class);
        assertThat(payload(after)).isEqualTo(PAYLOAD);
      }
      case NO_CHIP -> {
        assertFailed(outcome, EncodeFailure.NO_CHIP);
        assertUnread(after, ReadFailure.EMPTY);
      }
      case WRITE_ERROR -> {
        assertFailed(outcome, EncodeFailure.WRITE_ERROR);
        assertUnread(after, ReadFailure.EMPTY);
      }
      case TEAR -> {
        assertFailed(outcome, EncodeFailure.TORN);
        assertUnread(after, ReadFailure.TORN);
      }
      case SILENT_UNWRITTEN -> {
        assertThat(outcome).isInstanceOf(EncodeOutcome.Unknown.class);
        assertUnread(after, ReadFailure.EMPTY);
      }
      case SILENT_WRITTEN -> {
        assertThat(outcome).isInstanceOf(EncodeOutcome.Unknown.class);
        assertThat(payload(after)).isEqualTo(PAYLOAD);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ChipFault.class)
  void each_fault_shows_when_reading(ChipFault fault) {
    assertThat(new SimulatedChips(directory).encode(SERIAL, PAYLOAD))
        .isInstanceOf(EncodeOutcome.Encoded.class);
    var outcome = new SimulatedChips(directory, serial -> fault).read(SERIAL);
    switch (fault) {
      case NO_CHIP -> assertUnread(outcome, ReadFailure.NO_CHIP);
      case READ_ERROR -> assertUnread(outcome, ReadFailure.READ_ERROR);
      case WRONG_READ_BACK ->
          assertThat(payload(outcome)).hasSize(PAYLOAD.length).isNotEqualTo(PAYLOAD);
      case NONE, WRITE_ERROR, TEAR, SILENT_UNWRITTEN, SILENT_WRITTEN ->
          assertThat(payload(outcome)).isEqualTo(PAYLOAD);
    }
  }

  @Test
  void a_torn_card_may_be_written_again() {
    new SimulatedChips(directory, serial -> ChipFault.TEAR).encode(SERIAL, PAYLOAD);
    var chips = new SimulatedChips(directory);
    assertThat(chips.encode(SERIAL, PAYLOAD)).isInstanceOf(EncodeOutcome.Encoded.class);
    assertThat(payload(chips.read(SERIAL))).isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @EnumSource(ChipFolder.Step.class)
  @DisplayName("proses dimatikan di tengah penulisan: tidak pernah separuh kartu dianggap utuh")
  void a_process_killed_after_any_step_leaves_torn_or_whole(ChipFolder.Step step) throws Exception {
    assertThat(killedAt(step)).isEqualTo(137);
    var chips = new SimulatedChips(directory);
    boolean published = step == ChipFolder.Step.LINKED || step == ChipFolder.Step.CLEANED;
    if (published) {
      assertThat(payload(chips.read(SERIAL))).isEqualTo(PAYLOAD);
      assertFailed(chips.encode(SERIAL, PAYLOAD), EncodeFailure.LOCKED);
    } else {
      assertUnread(chips.read(SERIAL), ReadFailure.TORN);
      assertThat(chips.encode(SERIAL, PAYLOAD)).isInstanceOf(EncodeOutcome.Encoded.class);
    }
  }

  @Test
  void a_card_file_damaged_on_disk_is_not_presented_as_whole() throws IOException {
    new SimulatedChips(directory).encode(SERIAL, PAYLOAD);
    Path file = directory.resolve(SERIAL + ".chip");
    byte[] content = Files.readAllBytes(file);
    content[1000] ^= 1;
    Files.write(file, content);
    assertUnread(new SimulatedChips(directory).read(SERIAL), ReadFailure.TORN);
  }

  @Test
  void more_than_eight_kilobytes_do_not_go_onto_the_chip() {
    var chips = new SimulatedChips(directory);
    assertFailed(chips.encode(SERIAL, new byte[8193]), EncodeFailure.WRITE_ERROR);
    assertFailed(chips.encode(SERIAL, new byte[0]), EncodeFailure.WRITE_ERROR);
    assertThat(chips.encode(SERIAL, new byte[8192])).isInstanceOf(EncodeOutcome.Encoded.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../KTP-1", "KTP 1", "KTP/1", "KTP*", "KTP.1"})
  void a_serial_that_could_leave_the_folder_is_malformed(String serial) {
    var chips = new SimulatedChips(directory);
    assertThatThrownBy(() -> chips.encode(serial, PAYLOAD))
        .isInstanceOf(MalformedBlankSerial.class);
    assertThatThrownBy(() -> chips.read(serial)).isInstanceOf(MalformedBlankSerial.class);
  }

  /** Encodes in a process of its own that halts, without any clean-up, right after a step. */
  private int killedAt(ChipFolder.Step step) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            DyingEncoder.class.getName(),
            directory.toString(),
            step.name())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Dies as by SIGKILL: no finally, no shutdown hook. */
  static final class DyingEncoder {
    private DyingEncoder() {}

    public static void main(String[] args) {
      var last = ChipFolder.Step.valueOf(args[1]);
      var folder =
          new ChipFolder(
              Path.of(args[0]),
              step -> {
                if (step == last) {
                  Runtime.getRuntime().halt(137);
                }
              });
      new SimulatedChips(folder, serial -> ChipFault.NONE).encode(SERIAL, PAYLOAD);
    }
  }

  private static byte[] payload(ReadOutcome outcome) {
    assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
    return ((ReadOutcome.Read) outcome).payload();
  }

  private static void assertUnread(ReadOutcome outcome, ReadFailure reason) {
    assertThat(outcome).isEqualTo(new ReadOutcome.Failed(reason));
  }

  private static void assertFailed(EncodeOutcome outcome, EncodeFailure reason) {
    assertThat(outcome).isInstanceOf(EncodeOutcome.Failed.class);
    assertThat(((EncodeOutcome.Failed) outcome).reason()).isEqualTo(reason);
  }
}
