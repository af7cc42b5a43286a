package id.adminduk.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A whole ledger in memory that can be spoilt: what lies in the tables and in the anchor file. */
final class SmallLedger {

  static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  static final SealingKey KEY =
      SealingKey.of("the office's own sealing key 000".getBytes(StandardCharsets.US_ASCII));
  static final SealingKey THIEF =
      SealingKey.of("a key somebody else made up 0000".getBytes(StandardCharsets.US_ASCII));

  private static final PublicKeys TRUSTED = KEY.publicKeys().remembering();

  final List<List<AuditRow>> batches = new ArrayList<>();
  final List<byte[]> leaves = new ArrayList<>();
  final List<Seal> seals = new ArrayList<>();
  final List<String> anchors = new ArrayList<>();
  final List<AuditRow> unsealed = new ArrayList<>();

  /** Rows commit out of order now and then, as they do in a database. */
  static SmallLedger of(RandomGenerator chance, int sealed, int most) {
    SmallLedger ledger = new SmallLedger();
    long serial = 1;
    String anchored = Anchor.NO_PREVIOUS;
    for (int i = 0; i < sealed; i++) {
      List<AuditRow> rows = new ArrayList<>();
      int count = 2 + chance.nextInt(most - 1);
      for (int j = 0; j < count; j++) {
        rows.add(row(serial++, chance));
      }
      if (chance.nextBoolean()) {
        rows.add(rows.removeFirst());
      }
      ledger.add(rows, KEY);
      if (i % 2 == 0 && i < sealed - 1) {
        Anchor anchor = KEY.anchor(ledger.seals.getLast(), anchored, time(serial));
        anchored = anchor.digest();
        ledger.anchors.add(Lines.anchor(anchor));
      }
    }
    for (int j = 0; j < 3; j++) {
      ledger.unsealed.add(row(serial++, chance));
    }
    return ledger;
  }

  SmallLedger copy() {
    SmallLedger copy = new SmallLedger();
    batches.forEach(rows -> copy.batches.add(new ArrayList<>(rows)));
    copy.leaves.addAll(leaves);
    copy.seals.addAll(seals);
    copy.anchors.addAll(anchors);
    copy.unsealed.addAll(unsealed);
    return copy;
  }

  static AuditRow row(long serial, RandomGenerator chance) {
    boolean system = chance.nextInt(4) == 0;
    return new AuditRow(
        serial,
        time(serial),
        List.of("protected-read", "row-done", "ticket-taken").get(chance.nextInt(3)),
        system ? Optional.empty() : Optional.of("petugas-" + chance.nextInt(5)),
        chance.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of("6305-KTPB-20261123-000" + chance.nextInt(9)),
        "{\"why\": \"alasan " + chance.nextInt(100) + "\\n\t\"}");
  }

  static Instant time(long serial) {
    return START.plusMillis(serial * 7);
  }

  void add(List<AuditRow> rows, SealingKey key) {
    batches.add(new ArrayList<>(rows));
    leaves.add(ExportWriter.leavesOf(rows));
    String previous = seals.isEmpty() ? Seal.NO_PREVIOUS : seals.getLast().digest();
    seals.add(key.seal(seals.size() + 1L, previous, rows, time(rows.getLast().serial() + 1)));
  }

  /** Writes all seals from this one on anew, as somebody does who knows how it works. */
  void sealAnew(int from, SealingKey key) {
    List<List<AuditRow>> rows = new ArrayList<>(batches.subList(from, batches.size()));
    batches.subList(from, batches.size()).clear();
    leaves.subList(from, leaves.size()).clear();
    seals.subList(from, seals.size()).clear();
    rows.forEach(batch -> add(batch, key));
  }

  String export() {
    StringWriter out = new StringWriter();
    try {
      ExportWriter writer = new ExportWriter(out);
      for (int i = 0; i < seals.size(); i++) {
        for (AuditRow row : batches.get(i)) {
          writer.row(row);
        }
        writer.seal(seals.get(i), leaves.get(i));
      }
      for (AuditRow row : unsealed) {
        writer.row(row);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  String anchorText() {
    return anchors.isEmpty() ? "" : String.join("\n", anchors) + "\n";
  }

  Report verify() {
    return verify(export(), anchorText());
  }

  static Report verify(String export, String anchors) {
    return verify(export, anchors, false);
  }

  static Report verify(String export, String anchors, boolean everySignature) {
    try {
      Verifier verifier =
          new Verifier(
              TRUSTED, Optional.empty(), Optional.of(new StringReader(anchors)), everySignature);
      return ExportReader.verify(new StringReader(export), verifier);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
