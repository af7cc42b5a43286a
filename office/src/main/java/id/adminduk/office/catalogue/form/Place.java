package id.adminduk.office.catalogue.form;

/** Where a row lies: sheet counted from 0, top edge and height in points. */
record Place(int sheet, float top, float height) {

  float middle() {
    return top + height / 2;
  }

  float bottom() {
    return top + height;
  }
}
