package id.adminduk.ledger;

/**
 * The file is not what it says it is: it cannot be read at all, so nothing can be said about it.
 */
public final class MalformedExport extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;

  MalformedExport(String message, long line) {
    super(message);
    this.line = line;
  }

  MalformedExport(String message, long line, Throwable cause) {
    super(message, cause);
    this.line = line;
  }

  /** Says where, counted from 1. */
  public long line() {
    return line;
  }
}
