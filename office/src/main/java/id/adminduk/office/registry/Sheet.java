package id.adminduk.office.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form as it stands on a page: blocks and fields in the official order.
 *
 * @param whole false while the people it is about are not known yet and more fields will come
 */
record Sheet(List<Block> blocks, boolean whole) {

  /** A group of fields with a heading. */
  public record Block(String title, List<Field> fields) {}

  /** A choice. */
  public record Option(String code, String label) {}

  /** Somebody of the register, as shown beside a number that was typed. */
  public record Known(
      long ref, String nik, String nama, String born, String address, String status) {}

  /**
   * A field.
   *
   * @param kind how it is drawn: text, date, person, codes, radio, checks, check, known, region
   * @param number of the official form, or empty
   * @param value what was typed or is known
   * @param chosen ticked boxes
   * @param known who stands behind a number, in a list of none or one
   */
  public record Field(
      String name,
      String kind,
      String number,
      String label,
      String hint,
      String value,
      List<String> chosen,
      List<Option> options,
      List<Known> known) {}

  Sheet {
    blocks = List.copyOf(blocks);
  }

  /** Gives the names of fields that can be mended. */
  Set<String> names() {
    return blocks.stream()
        .flatMap(block -> block.fields().stream())
        .filter(field -> !field.kind().equals("known"))
        .map(Field::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
