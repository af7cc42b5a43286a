package id.adminduk.office.capture;

/** The stations of the desk in the order of SOP 7.2.1.1 (S7, narrative part). */
enum Station {
  BIODATA,
  PHOTO,
  SIGNATURE,
  FINGERS,
  EYES,
  VERIFICATION,
  STATEMENT,
  SIGN_OFF
}
