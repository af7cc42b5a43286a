package id.adminduk.office.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.adminduk.matcher.Extraction;
import id.adminduk.matcher.FingerQuality.Advice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bombs made here, none kept as a file: each is refused before it costs memory (S15). */
@DisplayName("Berkas jahat ditolak sebelum memakan memori")
class UploadBombTests {

  /** Promise S15; allocation is counted, time is printed only. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int INFLATED = 200 << 20;

  private final SampleReader reader =
      new SampleReader((image, dpi) ->
          new Extraction.FailureToEnrol(
              Extraction.Reason.TOO_FEW_MINUTIAE, "at " + dpi, Advice.TOO_DRY));

  @Test
  @DisplayName("sedikitnya 60 berkas: arsip, banjir piksel, PDF, terpotong, dua rupa")
  void every_bomb_is_refused_within_its_memory() throws IOException {
    Map<String, byte[]> corpus = corpus();
    assertThat(corpus).hasSizeGreaterThanOrEqualTo(60);
    ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long most = 0;
    long slowest = 0;
    for (Map.Entry<String, byte[]> bomb : corpus.entrySet()) {
      for (Slot slot : new Slot[] {Slot.PHOTO, Slot.SIGNATURE}) {
        Upload upload =
            new Upload(slot, bomb.getValue(), "foto.png", OptionalInt.empty(), Upload.UPLOADED);
        long before = meter.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        assertThat(reader.read(upload, Backdrop.RED).isRefused()).as(bomb.getKey()).isTrue();
        slowest = Math.max(slowest, System.nanoTime() - began);
        long used = meter.getCurrentThreadAllocatedBytes() - before;
        assertThat(used).as(bomb.getKey() + " allocates").isLessThanOrEqualTo(MOST_BYTES);
        most = Math.max(most, used);
      }
    }
    System.out.printf(
        "Bombs: %d files, most memory %d MB, slowest refusal %d ms%n",
        corpus.size(), most >> 20, slowest / 1_000_000);
  }

  @Test
  void an_honest_picture_passes() throws IOException {
    Upload upload =
        new Upload(Slot.PHOTO, picture("png"), "foto.png", OptionalInt.empty(), Upload.UPLOADED);
    assertThat(reader.read(upload, Backdrop.RED).isRefused()).isFalse();
  }

  private static Map<String, byte[]> corpus() throws IOException {
    Map<String, byte[]> corpus = new LinkedHashMap<>();
    corpus.put("empty", new byte[0]);
    corpus.put("zip bomb", zip("isi.png", new byte[INFLATED]));
    corpus.put("zip in zip", zip("dalam.zip", zip("isi", new byte[1 << 20])));
    corpus.put("zip slip", zip("../../etc/passwd", new byte[10]));
    corpus.put("gzip bomb", gzip(new byte[INFLATED]));
    corpus.put("PNG whose rows are a zlib bomb", png(4, 4, deflated(INFLATED)));
    for (int side : new int[] {20_000, 50_000, 65_535, 100_000, Integer.MAX_VALUE, -1}) {
      corpus.put("PNG of " + side, png(side, side, new byte[] {0}));
      corpus.put("PNG wide " + side, png(side, 8_000, new byte[] {0}));
    }
    for (int side : new int[] {20_000, 40_000, 65_535}) {
      corpus.put("JPEG of " + side, jpeg(side));
      corpus.put("GIF of " + side, gif(side));
      corpus.put("BMP of " + side, bmp(side));
    }
    corpus.put("PDF", ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF"));
    corpus.put("PDF with script", ascii("%PDF-1.7\n<</S/JavaScript/JS(app.alert(1))>>"));
    corpus.put("PDF before PNG", joined(ascii("%PDF-1.7\n"), picture("png")));
    corpus.put("HTML before PNG", joined(ascii("<script>x()</script>"), picture("png")));
    corpus.put("ZIP before PNG", joined(zip("a", new byte[9]), picture("png")));
    corpus.put("ZIP before JPEG", joined(zip("a", new byte[9]), picture("jpg")));
    corpus.put("SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"));
    corpus.put(
        "XML with entities", ascii("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"));
    corpus.put("program", ascii("MZ this program cannot be run"));
    corpus.put("ELF", ascii("\u007fELF and so on"));
    corpus.put("shell", ascii("#!/bin/sh\necho"));
    corpus.put("class file", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0});
    byte[] png = picture("png");
    byte[] jpeg = picture("jpg");
    for (int tenth = 1; tenth < 10; tenth++) {
      corpus.put("PNG cut at " + tenth, Arrays.copyOf(png, png.length * tenth / 10));
      corpus.put("only the head of a JPEG, " + tenth, Arrays.copyOf(jpeg, 2 + tenth * 8));
    }
    for (String head : new String[] {"GIF89a", "BM", "II*\0", "MM\0*", "RIFF", "\u0089PNG"}) {
      corpus.put("nothing after " + head.strip(), ascii(head));
    }
    return corpus;
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 600 * 800; i++) {
      image.setRGB(i % 600, i / 600, i * 2654435 & 0xffffff);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] png(int width, int height, byte[] rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    out.write(chunk("IHDR", header.array()));
    out.write(chunk("IDAT", rows));
    out.write(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) {
    byte[] typed = joined(ascii(name), content);
    CRC32 crc = new CRC32();
    crc.update(typed);
    return ByteBuffer.allocate(typed.length + 8)
        .putInt(content.length)
        .put(typed)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] jpeg(int side) {
    byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0, 0, 11, 8};
    return ByteBuffer.allocate(40)
        .put(head)
        .putShort((short) side)
        .putShort((short) side)
        .put(new byte[] {1, 1, 0x11, 0})
        .array();
  }

  private static byte[] gif(int side) {
    byte[] sides = {(byte) side, (byte) (side >> 8), (byte) side, (byte) (side >> 8)};
    return joined(joined(ascii("GIF89a"), sides), new byte[20]);
  }

  private static byte[] bmp(int side) {
    ByteBuffer file = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("BM")).putInt(60).putInt(0).putInt(54).putInt(40).putInt(side).putInt(side);
    return file.putShort((short) 1).putShort((short) 24).array();
  }

  private static byte[] deflated(int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      zeros(deflater, size);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void zeros(OutputStream out, int size) throws IOException {
    byte[] block = new byte[1 << 16];
    for (int left = size; left > 0; left -= block.length) {
      out.write(block);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
