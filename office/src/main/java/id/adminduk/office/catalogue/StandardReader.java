package id.adminduk.office.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads one Standar Pelayanan: the fourteen components, each once and in order. */
final class StandardReader {

  static final String FORMAT = "standar-pelayanan/1";

  private StandardReader() {}

  static StandardFile read(String file, byte[] content) {
    FlawList flaws = new FlawList(file);
    Optional<StandardFile> loaded =
        YamlTree.read(content, flaws).flatMap(top -> standard(Fields.of(top, flaws)));
    return flaws.isEmpty()
        ? loaded.orElseThrow(() -> new IllegalStateException("no standard and no flaw"))
        : new StandardFile.Refused(flaws.all());
  }

  private static Optional<StandardFile> standard(Fields top) {
    Subject.format(top, FORMAT);
    Optional<Subject> subject = Subject.read(top);
    List<ServiceStandard> components =
        top.each("komponen", false).stream().map(StandardReader::component).toList();
    List<Integer> numbers = components.stream().map(ServiceStandard::number).toList();
    if (!numbers.equals(IntStream.rangeClosed(1, ServiceStandard.COMPONENTS).boxed().toList())) {
      top.wrong("komponen", "1.." + ServiceStandard.COMPONENTS);
    }
    top.close();
    return subject.map(of -> new StandardFile.Loaded(of.office(), of.service(), components));
  }

  private static ServiceStandard component(Fields fields) {
    String number = fields.text("nomor");
    String name = fields.text("nama");
    List<String> lines = fields.someTexts("uraian");
    boolean isNumber = number.matches("\\d{1,2}");
    if (!isNumber) {
      fields.wrong("nomor", "1.." + ServiceStandard.COMPONENTS);
    }
    fields.close();
    return new ServiceStandard(isNumber ? Integer.parseInt(number) : 0, name, lines);
  }
}
