package id.adminduk.trials;

/**
 * Where a file stands, as {@code GET /berkas/{number}} tells a program.
 *
 * @param row printed number of the open row, empty when the file is closed
 * @param step id of the open step, empty when the file is closed
 * @param role who does the open row, empty when the file is closed
 * @param waiting reason, or empty while somebody works on it
 */
record FileState(
    String number,
    String status,
    String step,
    String row,
    String kind,
    String role,
    String waiting,
    String pickupToken,
    String trackingToken) {

  static FileState of(Answer answer) {
    return new FileState(
        answer.text("number"),
        answer.text("status"),
        answer.text("step"),
        answer.text("row"),
        answer.text("kind"),
        answer.text("role"),
        answer.text("waiting"),
        answer.text("pickupToken"),
        answer.text("trackingToken"));
  }

  boolean isClosed() {
    return status.equals("CLOSED");
  }
}
