package id.adminduk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Program pemeriksa yang berdiri sendiri")
class LedgerProgramTests {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private SmallLedger ledger = new SmallLedger();

  @BeforeEach
  void write() throws IOException {
    ledger = SmallLedger.of(new Random(3), 5, 6);
    Files.writeString(folder.resolve("key"), SmallLedger.KEY.publicKeys().toText());
    Files.writeString(folder.resolve("anchors"), ledger.anchorText());
  }

  @Test
  void a_whole_ledger_ends_with_0_and_says_what_it_cannot_see() throws IOException {
    assertThat(verify(ledger.export())).isZero();
    assertThat(text()).contains("UTUH.", "60 detik", "3 baris belum disegel");
    assertThat(verify(ledger.export(), "--en")).isZero();
    assertThat(text()).contains("WHOLE.", "not yet sealed");
  }

  @Test
  void a_finding_ends_with_1_in_both_languages() throws IOException {
    ledger.batches.get(1).removeFirst();
    assertThat(verify(ledger.export())).isEqualTo(1);
    assertThat(text()).contains("Segel 2: 1 baris hilang.", "TIDAK UTUH: 1 temuan.");
    assertThat(verify(ledger.export(), "--en")).isEqualTo(1);
    assertThat(text()).contains("Seal 2: 1 rows are gone.");
  }

  @Test
  void every_kind_of_finding_has_words_in_both_languages() {
    for (Finding.Kind kind : Finding.Kind.values()) {
      Finding finding = Finding.of(kind, 4711, 4712);
      assertThat(Wording.indonesian().of(finding)).doesNotContain("{");
      assertThat(Wording.english().of(finding))
          .doesNotContain("{")
          .isNotEqualTo(Wording.indonesian().of(finding));
    }
  }

  @Test
  void what_is_no_export_ends_with_2() throws IOException {
    assertThat(verify("id,act\n1,x\n")).isEqualTo(2);
    assertThat(verify(ledger.export().replaceFirst("R\t\\d+", "R\tone"))).isEqualTo(2);
    assertThat(text()).contains("TIDAK TERBACA", "baris berkas 2");
    assertThat(LedgerProgram.run(new String[] {"verify", "nowhere"}, sink())).isEqualTo(2);
    assertThat(run("verify", "nowhere", "--key", folder.resolve("key").toString())).isEqualTo(2);
    Files.write(folder.resolve("export"), new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
    assertThat(
            run(
                "verify",
                folder.resolve("export").toString(),
                "--key",
                folder.resolve("key").toString()))
        .isEqualTo(2);
  }

  @Test
  void a_cut_file_is_a_finding() throws IOException {
    String whole = ledger.export();
    assertThat(verify(whole.substring(0, whole.lastIndexOf("E\t")))).isEqualTo(1);
    assertThat(text()).contains("Ekspor terpotong");
  }

  @Test
  void a_part_is_judged_from_the_seal_before_it() throws IOException {
    String before = ledger.seals.get(1).digest();
    ledger.seals.subList(0, 2).clear();
    ledger.leaves.subList(0, 2).clear();
    ledger.batches.subList(0, 2).clear();
    assertThat(verify(ledger.export(), "--from", before)).isZero();
    assertThat(verify(ledger.export())).isEqualTo(1);
    assertThat(verify(ledger.export(), "--from", ledger.seals.get(1).digest())).isEqualTo(1);
  }

  @Test
  void a_torn_last_line_of_the_anchors_is_no_tamper() throws IOException {
    String text = ledger.anchorText();
    Files.writeString(folder.resolve("anchors"), text.substring(0, text.length() - 20));
    assertThat(verify(ledger.export())).isZero();
    assertThat(text()).contains("tidak selesai ditulis");
  }

  @Test
  void the_anchor_file_goes_on_after_a_power_cut() throws IOException {
    Path file = folder.resolve("kept");
    AnchorTail.open(file).append(SmallLedger.KEY, ledger.seals.get(0), SmallLedger.START);
    String first = Files.readString(file);
    Files.writeString(file, first + first.substring(0, 40));
    AnchorTail again = AnchorTail.open(file);
    assertThat(again.last().orElseThrow().sequence()).isEqualTo(1);
    again.append(SmallLedger.KEY, ledger.seals.get(3), SmallLedger.START);
    Report report = SmallLedger.verify(ledger.export(), Files.readString(file));
    assertThat(report.isWhole()).isTrue();
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void the_anchor_file_never_vouches_for_a_forged_line() throws IOException {
    Path file = folder.resolve("kept");
    AnchorTail tail = AnchorTail.open(file);
    for (int seal = 0; seal < 3; seal++) {
      tail.append(SmallLedger.KEY, ledger.seals.get(seal), SmallLedger.START);
    }
    String lines = Files.readString(file);
    String last = lines.substring(lines.lastIndexOf("\nA\t") + 1);
    Files.writeString(
        file, lines.replace(last, last.replace(last.substring(last.length() - 9), "AAAAAA==\n")));
    AnchorTail.open(file).append(SmallLedger.KEY, ledger.seals.get(4), SmallLedger.START);
    assertThat(SmallLedger.verify(ledger.export(), Files.readString(file)).findings())
        .contains(
            Finding.of(Finding.Kind.ANCHOR_FORGED, 3L),
            Finding.of(Finding.Kind.ANCHORS_BROKEN, 4L));
  }

  @Test
  @DisplayName("Teks QR buku harian diterima sebagai jangkar")
  void the_printed_head_must_be_in_the_ledger() throws IOException {
    PaperAnchor head = PaperAnchor.of(ledger.seals.getLast());
    assertThat(PaperAnchor.parse(head.toText().toLowerCase(Locale.ROOT) + "\n")).isEqualTo(head);
    assertThat(verify(ledger.export(), "--anchor=" + head.toText())).isZero();
    assertThat(verify(ledger.export(), "--anchor=ADMINDUK-JANGKAR:5:00")).isEqualTo(2);
    String whole = ledger.export();
    ledger.sealAnew(3, SmallLedger.KEY);
    assertThat(ledger.export()).as("the same rows give the same seals").isEqualTo(whole);
    ledger.batches.get(4).removeFirst();
    ledger.sealAnew(4, SmallLedger.KEY);
    assertThat(verify(ledger.export())).as("behind the last anchor of the file").isZero();
    assertThat(verify(ledger.export(), "--anchor=" + head.toText())).isEqualTo(1);
    assertThat(text()).contains("buku harian");
    ledger.seals.removeLast();
    ledger.leaves.removeLast();
    ledger.batches.removeLast();
    ledger.unsealed.clear();
    assertThat(verify(ledger.export(), "--anchor=" + head.toText(), "--en")).isEqualTo(1);
    assertThat(text()).contains("Seal 5 stands on the printed daily book but is not");
  }

  @Test
  @DisplayName("Baris kantor lain hanya sebagai hash: tetap terbukti, isinya tidak terbaca")
  void rows_of_others_are_proved_by_their_hashes() throws IOException {
    StringWriter out = new StringWriter();
    ExportWriter writer = new ExportWriter(out);
    for (int i = 0; i < ledger.seals.size(); i++) {
      for (AuditRow row : ledger.batches.get(i)) {
        if (row.serial() % 2 == 0) {
          writer.hidden(row);
        } else {
          writer.row(row);
        }
      }
      writer.seal(ledger.seals.get(i), ledger.leaves.get(i));
    }
    writer.end();
    assertThat(verify(out.toString())).isZero();
    assertThat(text()).contains("baris milik kantor lain");
    AuditRow hidden =
        ledger.batches.getFirst().stream()
            .filter(row -> row.serial() % 2 == 0)
            .findFirst()
            .orElseThrow();
    String line = Lines.hidden(hidden);
    assertThat(out.toString()).contains(line).doesNotContain(Lines.row(hidden));
    String end = line.endsWith("0") ? "1" : "0";
    String other = line.substring(0, line.length() - 1) + end;
    assertThat(verify(out.toString().replace(line, other))).isEqualTo(1);
    assertThat(verify(out.toString().replace(line + "\n", ""))).isEqualTo(1);
    assertThat(verify(out.toString().replace(line, "H\t1\tzz"))).isEqualTo(2);
  }

  @Test
  void every_signature_is_judged_on_demand() throws IOException {
    assertThat(verify(ledger.export(), "--every-signature")).isZero();
    Seal first = ledger.seals.getFirst();
    ledger.sealAnew(1, SmallLedger.THIEF);
    assertThat(verify(ledger.export(), "--every-signature")).isEqualTo(1);
    assertThat(first).isEqualTo(ledger.seals.getFirst());
  }

  @Test
  void fields_survive_the_file_whatever_they_hold() {
    String odd = "tab\t, line\n, return\r, back\\slash, \\N, é, 字, \0";
    AuditRow row =
        new AuditRow(-1, SmallLedger.START, odd, Optional.of(""), Optional.of("\\N"), odd);
    assertThat(Lines.toRow(Lines.row(row).split("\t", -1), 1)).isEqualTo(row);
    assertThat(row.canonical())
        .isNotEqualTo(
            new AuditRow(-1, SmallLedger.START, odd, Optional.empty(), Optional.of("\\N"), odd)
                .canonical());
  }

  @Test
  void a_key_file_must_carry_its_own_ids() {
    String line = SmallLedger.KEY.publicKeys().toText().strip();
    assertThat(PublicKeys.parse(List.of(line)).toText().strip()).isEqualTo(line);
    String other = SmallLedger.THIEF.id() + line.substring(line.indexOf(' '));
    assertThatThrownBy(() -> PublicKeys.parse(List.of(other))).isInstanceOf(MalformedExport.class);
    assertThatThrownBy(() -> PublicKeys.parse(List.of("x y"))).isInstanceOf(MalformedExport.class);
    assertThat(SealingKey.of(new byte[32]).id()).isEqualTo(SealingKey.of(new byte[32]).id());
  }

  private int verify(String export, String... more) throws IOException {
    Files.writeString(folder.resolve("export"), export);
    String[] all = new String[6 + more.length];
    all[0] = "verify";
    all[1] = folder.resolve("export").toString();
    all[2] = "--key";
    all[3] = folder.resolve("key").toString();
    all[4] = "--anchors";
    all[5] = folder.resolve("anchors").toString();
    System.arraycopy(more, 0, all, 6, more.length);
    return run(all);
  }

  private int run(String... arguments) {
    return LedgerProgram.run(arguments, sink());
  }

  private PrintStream sink() {
    out.reset();
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
