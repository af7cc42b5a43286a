package id.adminduk.ledger;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Measures sealing and verification with large and with small seals; prints rows per second.
 *
 * <p>{@code java -XX:ActiveProcessorCount=1 -Xmx128m -cp
 * ledger/target/classes:ledger/target/test-classes id.adminduk.ledger.LedgerBenchmark [rows] [rows
 * per seal ...]}
 */
final class LedgerBenchmark {

  private LedgerBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    List<Integer> sizes =
        arguments.length > 1
            ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
            : List.of(500, 5);
    Path export = Files.createTempFile("ledger", ".export");
    try {
      for (int perSeal : sizes) {
        double sealing = rows / sealed(export, rows, perSeal);
        System.out.printf(
            "%d rows, %d per seal, %d MB: sealing %,.0f rows/s%n",
            rows, perSeal, Files.size(export) >> 20, sealing);
        for (int round = 1; round <= 3; round++) {
          System.out.printf("  verification %,.0f rows/s%n", rows / verified(export, false));
        }
        System.out.printf(
            "  verification with --every-signature %,.0f rows/s%n", rows / verified(export, true));
      }
    } finally {
      Files.delete(export);
    }
  }

  private static double sealed(Path export, int rows, int perSeal) throws IOException {
    Random chance = new Random(7);
    long from = System.nanoTime();
    try (Writer out = Files.newBufferedWriter(export)) {
      ExportWriter writer = new ExportWriter(out);
      List<AuditRow> batch = new ArrayList<>();
      String previous = Seal.NO_PREVIOUS;
      long sequence = 0;
      for (int serial = 1; serial <= rows; serial++) {
        AuditRow row = SmallLedger.row(serial, chance);
        writer.row(row);
        batch.add(row);
        if (batch.size() == perSeal || serial == rows) {
          Seal seal = SmallLedger.KEY.seal(++sequence, previous, batch, SmallLedger.time(serial));
          writer.seal(seal, ExportWriter.leavesOf(batch));
          previous = seal.digest();
          batch.clear();
        }
      }
      writer.end();
    }
    return (System.nanoTime() - from) / 1e9;
  }

  private static double verified(Path export, boolean everySignature) throws IOException {
    long from = System.nanoTime();
    try (Reader in = Files.newBufferedReader(export)) {
      Verifier verifier =
          new Verifier(
              SmallLedger.KEY.publicKeys(), Optional.empty(), Optional.empty(), everySignature);
      Report report = ExportReader.verify(in, verifier);
      if (!report.isWhole()) {
        throw new IllegalStateException(report.findings().toString());
      }
    }
    return (System.nanoTime() - from) / 1e9;
  }
}
