package id.adminduk.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The hash tree of RFC 6962, part 2.1: leaves and nodes are hashed with different first bytes, so a
 * node can never be passed off as a row.
 */
public final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleTree() {}

  /** Hashes the bytes of one entry. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest sha = Digests.sha256();
    sha.update(LEAF);
    return sha.digest(entry);
  }

  /** Gives the root over leaf hashes in their order; of none it is the hash of nothing. */
  public static byte[] root(List<byte[]> leaves) {
    MessageDigest sha = Digests.sha256();
    return leaves.isEmpty() ? sha.digest() : root(leaves, sha);
  }

  /**
   * Gives what somebody needs who holds one entry and the root: the sister hashes from the leaf up.
   *
   * @throws IndexOutOfBoundsException when there is no such leaf
   */
  public static List<byte[]> proof(List<byte[]> leaves, int index) {
    List<byte[]> path = new ArrayList<>();
    collect(leaves, Objects.checkIndex(index, leaves.size()), path, Digests.sha256());
    return path;
  }

  /** Says whether the leaf stands at this place of a tree with this root and so many leaves. */
  public static boolean proves(
      byte[] leaf, int index, int leaves, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= leaves) {
      return false;
    }
    byte[] climbed = climb(leaf, index, leaves, proof, proof.size(), Digests.sha256());
    return climbed.length == root.length && Arrays.equals(climbed, root);
  }

  private static byte[] root(List<byte[]> leaves, MessageDigest sha) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = leftPart(leaves.size());
    return node(
        root(leaves.subList(0, left), sha), root(leaves.subList(left, leaves.size()), sha), sha);
  }

  private static void collect(
      List<byte[]> leaves, int index, List<byte[]> path, MessageDigest sha) {
    if (leaves.size() == 1) {
      return;
    }
    int left = leftPart(leaves.size());
    List<byte[]> first = leaves.subList(0, left);
    List<byte[]> second = leaves.subList(left, leaves.size());
    if (index < left) {
      collect(first, index, path, sha);
      path.add(root(second, sha));
    } else {
      collect(second, index - left, path, sha);
      path.add(root(first, sha));
    }
  }

  /** Gives nothing when the proof has not exactly the length this place asks for. */
  private static byte[] climb(
      byte[] leaf, int index, int size, List<byte[]> proof, int used, MessageDigest sha) {
    if (size == 1 || used == 0) {
      return size == 1 && used == 0 ? leaf : new byte[0];
    }
    int left = leftPart(size);
    byte[] sister = proof.get(used - 1);
    boolean first = index < left;
    byte[] below =
        first
            ? climb(leaf, index, left, proof, used - 1, sha)
            : climb(leaf, index - left, size - left, proof, used - 1, sha);
    if (below.length == 0) {
      return below;
    }
    return first ? node(below, sister, sha) : node(sister, below, sha);
  }

  /** The largest power of two below the number of leaves (RFC 6962). */
  private static int leftPart(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static byte[] node(byte[] left, byte[] right, MessageDigest sha) {
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }
}
