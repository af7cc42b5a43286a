package id.adminduk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jejak audit yang disegel: setiap perubahan ketahuan (S3)")
class TamperTests {

  private static final int TAMPERS = 10_000;
  private static final long SEED = Long.getLong("adminduk.seed", 20261121L);

  @Test
  @DisplayName("10.000 perubahan acak segala jenis: semuanya ditemukan")
  void ten_thousand_random_tampers_are_all_found() {
    List<Tamper> kinds = List.of(Tamper.values());
    List<SmallLedger> whole =
        LongStream.range(0, 25).mapToObj(i -> SmallLedger.of(new Random(SEED - i), 4, 5)).toList();
    Map<Tamper, Long> found =
        IntStream.range(0, TAMPERS)
            .parallel()
            .mapToObj(i -> {
              Random chance = new Random(SEED + i);
              SmallLedger ledger = whole.get(i % whole.size()).copy();
              Tamper tamper = kinds.get(i % kinds.size());
              tamper.spoil(ledger, chance);
              assertThat(ledger.verify().isWhole()).as("%s, seed %d", tamper, SEED + i).isFalse();
              return tamper;
            })
            .collect(Collectors.groupingBy(tamper -> tamper, TreeMap::new, Collectors.counting()));
    System.out.println("tampers found, seed " + SEED + ": " + found);
    assertThat(found).containsOnlyKeys(Tamper.values());
  }

  @Test
  @DisplayName("Rantai panjang: satu tanda tangan menjamin ratusan segel, tak satu pun lolos")
  void one_signature_vouches_for_hundreds_and_nothing_slips_through() {
    SmallLedger whole = SmallLedger.of(new Random(SEED), 3 * Vouching.RUN / 2, 3);
    assertThat(whole.verify().isWhole()).isTrue();
    Random chance = new Random(SEED);
    for (int place : List.of(0, 1, Vouching.RUN - 1, Vouching.RUN, Vouching.RUN + 1, 700)) {
      SmallLedger forged = whole.copy();
      Seal seal = forged.seals.get(place);
      String other = forged.seals.get(place + 1).signature();
      forged.seals.set(place, Tamper.with(seal, seal.keyId(), other));
      assertThat(tampers(forged))
          .as("signature of seal %d", seal.sequence())
          .contains(Finding.of(Finding.Kind.SEAL_FORGED, seal.sequence()));
      for (Tamper tamper : List.of(Tamper.FIELD_EDITED, Tamper.SEAL_MISSING, Tamper.SEAL_EDITED)) {
        SmallLedger spoilt = whole.copy();
        tamper.spoil(spoilt, chance);
        assertThat(spoilt.verify().isWhole()).as("%s, seed %d", tamper, SEED).isFalse();
      }
    }
  }

  @Test
  @DisplayName("Pemeriksaan cepat dan pemeriksaan setiap tanda tangan menemukan hal yang sama")
  void judging_every_signature_finds_the_same() {
    List<Tamper> kinds = List.of(Tamper.values());
    for (int i = 0; i < 300; i++) {
      Tamper tamper = kinds.get(i % kinds.size());
      SmallLedger ledger = SmallLedger.of(new Random(SEED + i % 7), 4, 5);
      tamper.spoil(ledger, new Random(SEED + i));
      Report every = SmallLedger.verify(ledger.export(), ledger.anchorText(), true);
      assertThat(ledger.verify().findings())
          .as("%s, seed %d", tamper, SEED + i)
          .containsExactlyInAnyOrderElementsOf(every.findings());
    }
  }

  @Test
  @DisplayName("Kendali: jejak yang tidak disentuh dinyatakan utuh, ekor hanya belum disegel")
  void an_untouched_ledger_is_whole() {
    for (int i = 0; i < 60; i++) {
      Report report = SmallLedger.of(new Random(SEED + i), 1 + i % 6, 9).verify();
      assertThat(report.findings())
          .as("seed %d", SEED + i)
          .containsExactly(Finding.of(Finding.Kind.NOT_YET_SEALED, 3));
      assertThat(report.isWhole()).isTrue();
    }
  }

  @Test
  @DisplayName("Titik buta yang diakui: ekor yang belum disegel, dan ekor sesudah jangkar terakhir")
  void the_stated_blind_spot_is_really_blind() {
    SmallLedger unsealed = SmallLedger.of(new Random(SEED), 5, 5);
    AuditRow row = unsealed.unsealed.removeFirst();
    unsealed.unsealed.set(0, SmallLedger.row(row.serial(), new Random(1)));
    assertThat(unsealed.verify().isWhole()).as("edit and delete before the seal").isTrue();

    SmallLedger behind = SmallLedger.of(new Random(SEED), 5, 5);
    behind.batches.removeLast();
    behind.leaves.removeLast();
    behind.seals.removeLast();
    behind.unsealed.clear();
    behind.seals.removeLast();
    behind.batches.removeLast();
    behind.leaves.removeLast();
    assertThat(behind.verify().isWhole()).as("cut down to the anchor").isTrue();
    behind.seals.removeLast();
    behind.batches.removeLast();
    behind.leaves.removeLast();
    assertThat(behind.verify().isWhole()).as("one more and the anchor tells").isFalse();
  }

  @Test
  @DisplayName("Temuan menyebut segel dan baris")
  void a_finding_names_seal_and_row() {
    SmallLedger edited = SmallLedger.of(new Random(SEED), 4, 5);
    AuditRow row = edited.batches.get(2).get(1);
    edited
        .batches
        .get(2)
        .set(1, new AuditRow(row.serial(), row.at(), "x", row.officer(), row.caseNumber(), ""));
    assertThat(tampers(edited))
        .containsExactly(Finding.of(Finding.Kind.ROW_CHANGED, 3L, row.serial()));

    SmallLedger removed = SmallLedger.of(new Random(SEED), 4, 5);
    removed.batches.get(1).removeFirst();
    assertThat(tampers(removed)).containsExactly(Finding.of(Finding.Kind.ROWS_MISSING, 2L, 1));

    SmallLedger swapped = SmallLedger.of(new Random(SEED), 4, 5);
    swapped.batches.get(0).addFirst(swapped.batches.get(0).removeLast());
    assertThat(tampers(swapped)).containsExactly(Finding.of(Finding.Kind.ROWS_REORDERED, 1L));

    SmallLedger cut = SmallLedger.of(new Random(SEED), 4, 5);
    cut.anchors.add("A\t9\tno anchor");
    assertThat(tampers(cut)).containsExactly(Finding.of(Finding.Kind.ANCHOR_FORGED, 3L));
  }

  @Test
  @DisplayName("Baris tua yang diselipkan tanpa segel dilaporkan")
  void an_old_row_slipped_in_without_a_seal_is_reported() {
    SmallLedger ledger = SmallLedger.of(new Random(SEED), 4, 5);
    AuditRow like = ledger.unsealed.getFirst();
    ledger.unsealed.add(
        new AuditRow(
            99,
            SmallLedger.START.minusSeconds(120),
            like.act(),
            like.officer(),
            like.caseNumber(),
            like.facts()));
    assertThat(tampers(ledger)).containsExactly(Finding.of(Finding.Kind.ROW_PASSED_OVER, 99L));
  }

  private static List<Finding> tampers(SmallLedger ledger) {
    return ledger.verify().findings().stream()
        .filter(finding -> finding.kind().isTamper())
        .toList();
  }
}
