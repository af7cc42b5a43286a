package id.adminduk.office.administration;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What an authenticator app photographs: the secret as an {@code otpauth} address, drawn as one SVG
 * path.
 *
 * @param size modules on each side, quiet zone included
 * @param path one square per dark module
 */
public record EnrolmentQr(int size, String path) {

  private static final int QUIET = 2;

  static EnrolmentQr of(String issuer, String username, String secret) {
    String address =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(issuer), encoded(username), secret, encoded(issuer));
    try {
      BitMatrix matrix =
          new QRCodeWriter()
              .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new EnrolmentQr(matrix.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("an address too long for a QR code", e);
    }
  }

  /** Apps show a plus sign as it is, so a space is written out. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
