package id.adminduk.formats;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Holds one Huffman code, of at most 16 bits a symbol and without the code of all ones, as JPEG and
 * WSQ ask (ITU-T T.81 annex K.2): the ones that fill up a last byte must not be a symbol.
 */
final class WsqHuffman {

  private static final int SYMBOLS = 256;
  private static final int MAX_BITS = 16;

  private record Node(long weight, int order, int symbol, List<Node> below) {}

  private final int[] lengths = new int[SYMBOLS];
  private final int[] codes = new int[SYMBOLS];
  private final int[] perLength = new int[MAX_BITS + 1];
  private final List<Integer> ordered;

  private WsqHuffman(long[] counts) {
    int[] wanted = limit(depths(counts));
    List<Integer> byDepth =
        IntStream.range(0, SYMBOLS)
            .filter(symbol -> counts[symbol] > 0)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer symbol) -> -counts[symbol])
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    ordered = byDepth;
    int code = 0;
    int next = 0;
    for (int length = 1; length <= MAX_BITS; length++) {
      perLength[length] = wanted[length];
      for (int i = 0; i < wanted[length]; i++) {
        int symbol = byDepth.get(next++);
        lengths[symbol] = length;
        codes[symbol] = code++;
      }
      code <<= 1;
    }
  }

  /**
   * Builds a code.
   *
   * @param counts 256 frequencies of symbols 0..255, at least one above 0
   */
  static WsqHuffman of(long[] counts) {
    return new WsqHuffman(counts);
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  int code(int symbol) {
    return codes[symbol];
  }

  /** Writes the table as DHT carries it: how many codes of each length, then the symbols. */
  void writeTo(ByteArrayOutputStream out) {
    for (int length = 1; length <= MAX_BITS; length++) {
      out.write(perLength[length]);
    }
    ordered.forEach(out::write);
  }

  int size() {
    return MAX_BITS + ordered.size();
  }

  /** Counts the symbols of each depth of the plain Huffman tree, with one reserved symbol. */
  private static int[] depths(long[] counts) {
    PriorityQueue<Node> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Node::weight)
                .thenComparing(Node::order, Comparator.reverseOrder()));
    queue.add(new Node(0, SYMBOLS, SYMBOLS, List.of()));
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      if (counts[symbol] > 0) {
        queue.add(new Node(counts[symbol], symbol, symbol, List.of()));
      }
    }
    int order = SYMBOLS;
    while (queue.size() > 1) {
      Node first = queue.remove();
      Node second = queue.remove();
      queue.add(new Node(first.weight() + second.weight(), ++order, -1, List.of(first, second)));
    }
    int[] depths = new int[SYMBOLS + 2];
    count(queue.remove(), 0, depths);
    return depths;
  }

  private static void count(Node node, int depth, int[] depths) {
    if (node.below().isEmpty()) {
      depths[depth]++;
    }
    node.below().forEach(below -> count(below, depth + 1, depths));
  }

  /** Shortens codes above 16 bits (T.81 figure K.3) and drops the reserved one, a longest. */
  private static int[] limit(int[] depths) {
    for (int i = depths.length - 1; i > MAX_BITS; i--) {
      while (depths[i] > 0) {
        int j = i - 2;
        while (depths[j] == 0) {
          j--;
        }
        depths[i] -= 2;
        depths[i - 1]++;
        depths[j + 1] += 2;
        depths[j]--;
      }
    }
    int longest = MAX_BITS;
    while (depths[longest] == 0) {
      longest--;
    }
    depths[longest]--;
    return depths;
  }
}
