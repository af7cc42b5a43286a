package id.adminduk.ledger;

import id.adminduk.ledger.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows since the last seal, as serials and leaf hashes. */
final class Batch {

  private final List<byte[]> leaves = new ArrayList<>();
  private final List<Long> serials = new ArrayList<>();

  void add(long serial, byte[] leaf) {
    leaves.add(leaf);
    serials.add(serial);
  }

  int size() {
    return leaves.size();
  }

  void clear() {
    leaves.clear();
    serials.clear();
  }

  /** Forgets the rows in front of the newest so many: they belong to seals that are gone. */
  void keepLast(int count) {
    int gone = leaves.size() - Math.max(count, 0);
    if (gone > 0) {
      leaves.subList(0, gone).clear();
      serials.subList(0, gone).clear();
    }
  }

  /** Compares with what was sealed; with the kept hashes it can say which row it is. */
  void judge(Seal seal, byte[] kept, Findings findings) {
    if (Digests.hex(MerkleTree.root(leaves)).equals(seal.root())) {
      boolean fits =
          !serials.isEmpty()
              && seal.count() == serials.size()
              && seal.first() == serials.stream().mapToLong(Long::longValue).min().orElseThrow()
              && seal.last() == serials.stream().mapToLong(Long::longValue).max().orElseThrow();
      if (!fits) {
        findings.add(Kind.SEAL_INCONSISTENT, seal.sequence());
      }
      return;
    }
    List<byte[]> sealed = Lines.split(kept);
    if (sealed.isEmpty() || !Digests.hex(MerkleTree.root(sealed)).equals(seal.root())) {
      findings.add(Kind.ROOT_DIFFERS, seal.sequence());
      return;
    }
    compare(seal, sealed, findings);
  }

  private void compare(Seal seal, List<byte[]> sealed, Findings findings) {
    Map<String, Integer> expected = new HashMap<>();
    sealed.forEach(leaf -> expected.merge(Arrays.toString(leaf), 1, Integer::sum));
    int changed = 0;
    for (int i = 0; i < leaves.size(); i++) {
      String leaf = Arrays.toString(leaves.get(i));
      if (expected.getOrDefault(leaf, 0) > 0) {
        expected.merge(leaf, -1, Integer::sum);
      } else {
        changed++;
        findings.add(Kind.ROW_CHANGED, seal.sequence(), serials.get(i));
      }
    }
    int missing = sealed.size() - leaves.size();
    if (missing > 0) {
      findings.add(Kind.ROWS_MISSING, seal.sequence(), missing);
    }
    if (changed == 0 && missing <= 0) {
      findings.add(Kind.ROWS_REORDERED, seal.sequence());
    }
  }
}
