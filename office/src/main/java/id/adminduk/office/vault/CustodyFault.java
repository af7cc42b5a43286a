package id.adminduk.office.vault;

/** The office's key cannot be had; says in Indonesian what is wrong and what the person does. */
final class CustodyFault extends RuntimeException {

  private final String remedy;

  CustodyFault(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
