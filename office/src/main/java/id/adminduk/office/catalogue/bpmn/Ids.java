package id.adminduk.office.catalogue.bpmn;

import id.adminduk.office.catalogue.RowKey;

/** The names of elements; a row's task carries the row's key, so that it is found again. */
final class Ids {

  static final String START = "mulai";
  static final String END = "akhir";
  static final String PROCESS = "sop";
  static final String POOL = "kantor";
  private static final String TASK = "baris_";

  private Ids() {}

  static String task(RowKey key) {
    return TASK + key;
  }

  static String gateway(RowKey key) {
    return "putusan_" + key;
  }

  static String lane(int index) {
    return "kolom_" + (index + 1);
  }

  /** Gives the key of a row from its task; a task drawn elsewhere is named by its own id. */
  static String key(String task) {
    return task.startsWith(TASK)
        ? task.substring(TASK.length())
        : task.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
  }
}
