package id.adminduk.formats;

/** Names the image formats that an office reads; everything else is refused. */
public enum ImageType {
  PNG("image/png"),
  BMP("image/bmp"),
  TIFF("image/tiff"),
  JPEG("image/jpeg"),
  /** Wavelet scalar quantisation, FBI IAFIS-IC-0110: grey fingerprints of 500 ppi. */
  WSQ("image/x-wsq");

  private final String mimeType;

  ImageType(String mimeType) {
    this.mimeType = mimeType;
  }

  /** Gives the media type for an HTTP Content-Type header. */
  public String mimeType() {
    return mimeType;
  }
}
