package id.adminduk.office.capture;

import id.adminduk.office.kernel.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads what the forms of the desk post: files, pad strokes, resolutions. */
final class UploadForm {

  private static final String PNG_URL = "data:image/png;base64,";
  private static final int LONGEST_NAME = 60;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String DEFAULT_DPI = "";

  private UploadForm() {}

  static Upload file(Slot slot, @Nullable MultipartFile file, OptionalInt dpi) {
    if (file == null) {
      return new Upload(slot, new byte[0], "-", dpi, Upload.UPLOADED);
    }
    try {
      return new Upload(slot, file.getBytes(), nameOf(file), dpi, Upload.UPLOADED);
    } catch (IOException lost) {
      throw new UncheckedIOException("an uploaded file cannot be read back", lost);
    }
  }

  /** Prefers what was signed on the pad to a scanned signature. */
  static Upload signature(Slot slot, @Nullable String pad, @Nullable MultipartFile file) {
    if (pad == null || pad.isBlank()) {
      return file(slot, file, OptionalInt.empty());
    }
    return new Upload(slot, png(pad), "pad", OptionalInt.empty(), Upload.PAD);
  }

  private static byte[] png(String url) {
    if (!url.startsWith(PNG_URL)) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(url.substring(PNG_URL.length()));
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  /** Gives the files of a form whose fields are called {@code jari_1} to {@code jari_10}. */
  static List<Upload> tenFields(Map<String, MultipartFile> files, OptionalInt dpi) {
    List<Upload> uploads = new ArrayList<>();
    for (Slot slot : Slot.FINGERS) {
      MultipartFile file = files.get("jari_" + slot.finger().code());
      if (file != null && (!file.isEmpty() || !nameOf(file).isEmpty())) {
        uploads.add(file(slot, file, dpi));
      }
    }
    return uploads;
  }

  /** Gives a whole hand: files in the order of their names are fingers from the thumb on. */
  static Result<List<Upload>, CaptureRefusal> hand(
      List<Slot> fingers, List<MultipartFile> files, OptionalInt dpi) {
    List<MultipartFile> sent = files.stream().filter(file -> !nameOf(file).isEmpty()).toList();
    if (sent.size() != fingers.size() || sent.isEmpty()) {
      return Result.refused(new CaptureRefusal.WrongNumberOfFiles(fingers.size(), sent.size()));
    }
    List<MultipartFile> ordered =
        sent.stream().sorted(Comparator.comparing(file -> byNumber(nameOf(file)))).toList();
    List<Upload> uploads = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      uploads.add(file(fingers.get(i), ordered.get(i), dpi));
    }
    return Result.done(uploads);
  }

  /** Reads the dpi field; empty leaves it to the header of the file. */
  static Result<OptionalInt, CaptureRefusal> dpi(@Nullable String typed) {
    String text = Objects.requireNonNullElse(typed, DEFAULT_DPI).strip();
    if (text.isEmpty()) {
      return Result.done(OptionalInt.empty());
    }
    return text.matches("\\d{1,5}")
        ? Result.done(OptionalInt.of(Integer.parseInt(text)))
        : Result.refused(
            new CaptureRefusal.DpiOutOfRange(
                shortened(text), SampleReader.LEAST_DPI, SampleReader.MOST_DPI));
  }

  private static String nameOf(MultipartFile file) {
    return shortened(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
  }

  /** Makes jari-2 stand before jari-10. */
  private static String byNumber(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(digits ->
            "0".repeat(20).substring(Math.min(20, digits.group().length())) + digits.group());
  }
}
