package id.adminduk.office.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.CaseNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise R4 over invented histories: nothing is lost, nothing comes from nowhere. */
class BlankHistoriesTests {

  private static final int HISTORIES = 10_000;
  private static final int LONGEST = 60;

  @Test
  @DisplayName("diterima = stok + dipakai + diragukan + diserahkan + rusak, pada setiap saat")
  void every_piece_is_in_exactly_one_account_at_all_times() {
    long seed = Long.getLong("adminduk.seed", 20261123L);
    System.out.println("BlankHistoriesTests seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      history(random);
    }
  }

  @Test
  void a_ledger_that_forgets_one_move_does_not_balance() {
    Blank.InStock stock = new Blank.InStock(serial(1));
    Blank.Allocated allocated = stock.allocateTo(holder(1));
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(LedgerEntry.received(stock));
    entries.add(LedgerEntry.move(stock, allocated));
    assertThat(StockBalance.of(entries).holds()).isTrue();

    entries.removeFirst();

    assertThat(StockBalance.of(entries).holds()).isFalse();
  }

  @Test
  void a_move_is_of_one_piece() {
    Blank.InStock one = new Blank.InStock(serial(1));
    Blank.Allocated other = new Blank.InStock(serial(2)).allocateTo(holder(1));
    assertThatThrownBy(() -> LedgerEntry.move(one, other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void history(Random random) {
    Map<SerialNumber, Blank> shelf = new HashMap<>();
    List<LedgerEntry> entries = new ArrayList<>();
    int steps = random.nextInt(LONGEST);
    for (int step = 0; step < steps; step++) {
      if (shelf.isEmpty() || random.nextInt(4) == 0) {
        Blank.InStock fresh = new Blank.InStock(serial(shelf.size() + 1));
        shelf.put(fresh.serial(), fresh);
        entries.add(LedgerEntry.received(fresh));
      } else {
        List<Blank> all = List.copyOf(shelf.values());
        Blank from = all.get(random.nextInt(all.size()));
        Blank to = next(from, random);
        if (!to.equals(from)) {
          shelf.put(to.serial(), to);
          entries.add(LedgerEntry.move(from, to));
        }
      }
      StockBalance counted =
          new StockBalance(
              shelf.size(),
              shelf.values().stream()
                  .collect(Collectors.groupingBy(BlankState::of, Collectors.counting())));
      assertThat(StockBalance.of(entries)).isEqualTo(counted);
      assertThat(StockBalance.of(entries).holds()).isTrue();
    }
  }

  /** Takes any move that the type of the state offers. */
  private static Blank next(Blank blank, Random random) {
    return switch (blank) {
      case Blank.InStock stock -> stock.allocateTo(holder(random.nextInt(1, 9000)));
      case Blank.Allocated allocated ->
          switch (random.nextInt(4)) {
            case 0 -> allocated.release();
            case 1 -> allocated.doubt();
            case 2 -> allocated.spoil(SpoilReason.GAGAL_CETAK);
            default -> allocated.issue();
          };
      case Blank.InDoubt doubt ->
          random.nextBoolean() ? doubt.clear() : doubt.spoil(SpoilReason.GAGAL_ENCODE);
      case Blank.Issued issued -> issued;
      case Blank.Spoiled spoiled -> spoiled;
    };
  }

  private static SerialNumber serial(int number) {
    return new SerialNumber("TPN-26-%06d".formatted(number));
  }

  private static Blank.Holder holder(int number) {
    return new Blank.Holder(
        new CaseNumber("6305-KTPB-20261123-%04d".formatted(number)), new UUID(0, number));
  }
}
