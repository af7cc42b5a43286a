package id.adminduk.ledger;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verifier as a program: {@code java -jar ledger.jar verify EXPORT --key FILE [--anchors FILE]
 * [--anchor=TEXT_OF_THE_QR ...] [--from DIGEST] [--every-signature] [--en]}.
 *
 * <p>Ends with 0 when the ledger is whole, 1 with findings, 2 when something cannot be read.
 */
public final class LedgerProgram {

  private static final int WHOLE = 0;
  private static final int FINDINGS = 1;
  private static final int UNREADABLE = 2;
  private static final String PAPER = "--anchor=";
  private static final Set<String> OPTIONS = Set.of("--key", "--anchors", "--from");

  private final PrintStream out;
  private final Wording words;
  private final boolean everySignature;

  private LedgerProgram(PrintStream out, Wording words, boolean everySignature) {
    this.out = out;
    this.words = words;
    this.everySignature = everySignature;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  static int run(String[] arguments, PrintStream out) {
    List<String> plain = new ArrayList<>(List.of(arguments));
    Wording words = plain.remove("--en") ? Wording.english() : Wording.indonesian();
    return new LedgerProgram(out, words, plain.remove("--every-signature")).run(plain);
  }

  private int run(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    List<String> names = new ArrayList<>();
    List<String> papers = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(PAPER)) {
        papers.add(arguments.get(i).substring(PAPER.length()));
      } else if (OPTIONS.contains(arguments.get(i)) && i + 1 < arguments.size()) {
        options.put(arguments.get(i), arguments.get(++i));
      } else {
        names.add(arguments.get(i));
      }
    }
    String key = options.get("--key");
    if (names.size() != 2 || !names.getFirst().equals("verify") || key == null) {
      out.println(words.of("usage"));
      return UNREADABLE;
    }
    try {
      return verify(
          Path.of(names.getLast()),
          Path.of(key),
          options,
          papers.stream().map(PaperAnchor::parse).toList());
    } catch (MalformedExport malformed) {
      out.println(words.of("malformed", malformed.line(), String.valueOf(malformed.getMessage())));
    } catch (IOException | InvalidPathException e) {
      out.println(words.of("unreadable", e.toString()));
    }
    return UNREADABLE;
  }

  private int verify(Path export, Path key, Map<String, String> options, List<PaperAnchor> papers)
      throws IOException {
    PublicKeys keys = PublicKeys.parse(Files.readAllLines(key));
    String anchors = options.get("--anchors");
    try (Reader rows = open(export);
        Reader heads = anchors == null ? Reader.nullReader() : open(Path.of(anchors))) {
      Verifier verifier =
          new Verifier(
              keys, Optional.ofNullable(options.get("--from")), Optional.of(heads), everySignature);
      verifier.printed(papers);
      Report report = ExportReader.verify(rows, verifier);
      print(report, anchors != null || !papers.isEmpty());
      return report.isWhole() ? WHOLE : FINDINGS;
    }
  }

  private void print(Report report, boolean anchored) {
    report.findings().forEach(finding -> out.println(words.of(finding)));
    out.println(words.of("counted", report.rows(), report.seals(), report.unsealed()));
    if (report.hidden() > 0) {
      out.println(words.of("hidden", report.hidden()));
    }
    if (!anchored) {
      out.println(words.of("no-anchors"));
    }
    report.head().ifPresent(head -> out.println(words.of("head", head)));
    out.println(report.isWhole() ? words.of("whole") : words.of("not-whole", report.tampers()));
  }

  private static Reader open(Path file) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(file),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
