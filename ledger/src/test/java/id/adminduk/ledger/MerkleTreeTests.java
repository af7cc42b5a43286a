package id.adminduk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RFC 6962 part 2.1; the roots of nothing and of one empty entry are those printed elsewhere. */
class MerkleTreeTests {

  @Test
  void known_roots_of_rfc_6962() {
    assertThat(hex(MerkleTree.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hex(MerkleTree.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void every_leaf_is_proved_at_its_place_and_nowhere_else() {
    Random chance = new Random(6962);
    for (int size = 1; size <= 40; size++) {
      List<byte[]> leaves = leaves(size);
      byte[] root = MerkleTree.root(leaves);
      for (int index = 0; index < size; index++) {
        List<byte[]> proof = MerkleTree.proof(leaves, index);
        assertThat(MerkleTree.proves(leaves.get(index), index, size, proof, root)).isTrue();
        int other = chance.nextInt(size);
        assertThat(MerkleTree.proves(leaves.get(index), other, size, proof, root))
            .isEqualTo(other == index);
        byte[] foreign = MerkleTree.leaf(new byte[] {9});
        assertThat(MerkleTree.proves(foreign, index, size, proof, root)).isFalse();
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(foreign);
        assertThat(MerkleTree.proves(leaves.get(index), index, size, longer, root)).isFalse();
      }
    }
  }

  @Test
  void a_node_cannot_be_passed_off_as_a_leaf() {
    List<byte[]> leaves = leaves(2);
    byte[] both = new byte[64];
    System.arraycopy(leaves.get(0), 0, both, 0, 32);
    System.arraycopy(leaves.get(1), 0, both, 32, 32);
    assertThat(MerkleTree.leaf(both)).isNotEqualTo(MerkleTree.root(leaves));
  }

  private static List<byte[]> leaves(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(MerkleTree.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
