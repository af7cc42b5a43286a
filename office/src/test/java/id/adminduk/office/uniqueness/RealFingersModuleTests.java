package id.adminduk.office.uniqueness;

import static id.adminduk.office.uniqueness.SmallOffice.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.people.PeopleGallery;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.SettableClock;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.SmallOffice.Node;
import id.adminduk.office.vault.Vault;
import id.adminduk.synthetic.SyntheticPerson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sidik jari buatan lewat pencarian sungguhan")
class RealFingersModuleTests {

  private static final UUID SITI = new UUID(99, 1);
  private static final UUID BUDI = new UUID(99, 2);
  private static final UUID SITA = new UUID(99, 3);
  private static final long SEED = 20261121;
  private static final List<FingerPosition> FINGERS =
      List.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE, FingerPosition.LEFT_INDEX);

  @TempDir Path folder;

  @Test
  @DisplayName("Orang yang sama dengan nama lain ditemukan; orang lain tunggal dan boleh dicetak")
  void the_second_name_of_one_hand_is_found_and_strangers_are_not() {
    SyntheticPerson siti = SyntheticPerson.of(SEED);
    SyntheticPerson budi = SyntheticPerson.of(SEED + 1);
    try (SmallOffice office = new SmallOffice(folder)) {
      Node node = office.node(new PeopleGallery());
      send(node, SITI, 1, prints(siti, 1));
      send(node, BUDI, 2, prints(budi, 1));
      send(node, SITA, 3, prints(siti, 2));
      node.work();
      assertThat(node.status(SITI)).as("seed %d", SEED).isEqualTo(RecordStatus.PRINT_READY_RECORD);
      assertThat(node.status(BUDI)).isEqualTo(RecordStatus.PRINT_READY_RECORD);
      assertThat(node.status(SITA)).isEqualTo(RecordStatus.DUPLICATE_RECORD);
      cardOfSitiOpensForItsOwnerOnly(node, siti, budi);
      assertThat(printReady(node, 3).isRefused()).isTrue();
    }
  }

  private static void cardOfSitiOpensForItsOwnerOnly(
      Node node, SyntheticPerson siti, SyntheticPerson budi) {
    byte[] photo = "a photo".getBytes(StandardCharsets.UTF_8);
    node.get(UnitOfWork.class)
        .run(() ->
            node.get(Vault.class).put(new Vault.Item(SITI, Vault.Kind.PHOTO, "PHOTO"), photo));
    PrintReady ready = printReady(node, 1).orFault();
    assertThat(ready.photo()).isEqualTo(photo);
    assertThat(ready.fingers())
        .containsOnlyKeys(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);
    byte[] chip = Objects.requireNonNull(ready.fingers().get(FingerPosition.RIGHT_INDEX));
    assertThat(matched(node, siti, chip)).isTrue();
    assertThat(matched(node, budi, chip)).isFalse();
    assertThat(node.uniqueness().compare(new byte[] {1, 2, 3}, 500, chip))
        .isInstanceOf(MatchVerdict.NotReadable.class);
  }

  private static boolean matched(Node node, SyntheticPerson person, byte[] chip) {
    byte[] image = person.fingerprintPng(FingerPosition.RIGHT_INDEX, 3);
    return node.uniqueness().compare(image, 500, chip) instanceof MatchVerdict.Compared compared
        && compared.matched();
  }

  private static Result<PrintReady, UniquenessRefusal> printReady(Node node, int sequence) {
    return node.uniqueness()
        .printReady(
            node.get(HallFake.class).openRowOf(new CaseId(new UUID(11, sequence))).orElseThrow(),
            OPERATOR);
  }

  private static void send(Node node, UUID subject, int sequence, TenPrint prints) {
    StepId step = node.recorded(subject, sequence, prints);
    node.uniqueness().send(step, OPERATOR).orFault();
    node.get(SettableClock.class).advance(Duration.ofSeconds(1));
  }

  private static TenPrint prints(SyntheticPerson person, int impression) {
    Map<FingerPosition, FingerTemplate> prints = new EnumMap<>(FingerPosition.class);
    for (FingerPosition finger : FINGERS) {
      byte[] image = person.fingerprintPng(finger, impression);
      if (new TwofoldExtractor().extract(image, 500) instanceof Extracted extracted) {
        prints.put(finger, extracted.template());
      }
    }
    return new TenPrint(prints);
  }
}
