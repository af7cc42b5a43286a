package id.adminduk.formats;

import java.awt.image.BufferedImage;

/**
 * How a telephone was held when it took a picture: tag 0x0112 of the first directory of Exif (CIPA
 * DC-008-2023, 4.6.5.1.6), which is lost when a picture is written anew.
 */
final class ExifTurn {

  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private ExifTurn() {}

  /** Gives 1 to 8; 1, upright, when a JPEG does not say or says nonsense. */
  static int of(byte[] jpeg) {
    ByteView view = new ByteView(jpeg, true);
    try {
      int at = 2;
      while (view.u8(at) == 0xff && view.u8(at + 1) != START_OF_SCAN) {
        int size = view.u16(at + 2);
        if (view.u8(at + 1) == APP1 && size >= 16 && view.ascii(at + 4, 6).equals("Exif\0\0")) {
          return turn(jpeg, at + 10);
        }
        at += 2 + size;
      }
      return UPRIGHT;
    } catch (Refused endsEarly) {
      return UPRIGHT;
    }
  }

  private static int turn(byte[] jpeg, int tiff) throws Refused {
    ByteView view = new ByteView(jpeg, jpeg[tiff] == 'M');
    long directory = tiff + view.u32(tiff + 4);
    for (int i = 0; i < view.u16(directory); i++) {
      long entry = directory + 2 + (long) i * ENTRY;
      if (view.u16(entry) == ORIENTATION) {
        int turn = view.u16(entry + 8);
        return turn >= UPRIGHT && turn <= LAST ? turn : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Turns a picture so that it stands as it was seen. */
  static BufferedImage upright(BufferedImage image, int turn) {
    if (turn == UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lies = turn > 4;
    BufferedImage turned =
        new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int across = mirrored(turn, lies ? y : x, lies ? height : width);
        int down = flipped(turn, lies ? x : y, lies ? width : height);
        turned.setRGB(across, down, image.getRGB(x, y));
      }
    }
    return turned;
  }

  private static int mirrored(int turn, int at, int size) {
    return turn == 2 || turn == 3 || turn == 6 || turn == 7 ? size - 1 - at : at;
  }

  private static int flipped(int turn, int at, int size) {
    return turn == 3 || turn == 4 || turn == 7 || turn == 8 ? size - 1 - at : at;
  }
}
