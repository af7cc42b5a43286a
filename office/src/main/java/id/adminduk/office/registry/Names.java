package id.adminduk.office.registry;

/** A name of one word is asked back once (Permendagri 73/2022 art. 4(2)c). */
final class Names {

  private Names() {}

  static String read(Entry entry, String field) {
    String nama = entry.typed().must(field, entry.errors());
    if (!nama.isEmpty() && !nama.contains(" ") && !entry.typed().ticked("namaTegas")) {
      entry.errors().add(field, "registry.typed.one-word");
    }
    return nama;
  }
}
