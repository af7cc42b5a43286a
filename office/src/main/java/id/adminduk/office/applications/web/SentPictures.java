package id.adminduk.office.applications.web;

import id.adminduk.office.archive.Scans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the pictures of a form: a field {@code pindaian.<requirement>} holds any number. */
final class SentPictures {

  static final String FIELD = "pindaian.";

  private static final int LONGEST_NAME = 60;

  private SentPictures() {}

  static List<Scans.Sent> read(MultiValueMap<String, MultipartFile> files) {
    List<Scans.Sent> sent = new ArrayList<>();
    files.forEach((field, chosen) -> {
      if (field.startsWith(FIELD)) {
        chosen.stream()
            .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty())
            .map(file -> sent(field.substring(FIELD.length()), file))
            .forEach(sent::add);
      }
    });
    return List.copyOf(sent);
  }

  private static Scans.Sent sent(String requirement, MultipartFile file) {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try {
      return new Scans.Sent(
          requirement,
          name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…",
          file.getBytes());
    } catch (IOException lost) {
      throw new UncheckedIOException("an uploaded file cannot be read back", lost);
    }
  }
}
