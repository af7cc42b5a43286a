package id.adminduk.office.catalogue;

/** Names a row inside its SOP; printed numbers skip and repeat in real SOPs, keys do not. */
public record RowKey(String value) {

  @Override
  public String toString() {
    return value;
  }
}
