package id.adminduk.office.capture;

import id.adminduk.office.capture.DeskView.Choice;
import id.adminduk.office.capture.DeskView.FingerView;
import id.adminduk.office.capture.DeskView.Known;
import id.adminduk.office.capture.DeskView.PartView;
import id.adminduk.office.capture.DeskView.StationView;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.Alamat;
import id.adminduk.office.population.Resident;
import id.adminduk.office.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a recording into the words of the page. */
@Component
class DeskWriter {

  /** Internal quality in words; 60 is where the matcher needs only two scan fingers. */
  private static final int GOOD = 60;

  private static final int FAIR = 40;

  private final Texts texts;
  private final CaptureWords words;
  private final StatementText statement;

  DeskWriter(Texts texts, CaptureWords words, StatementText statement) {
    this.texts = texts;
    this.words = words;
    this.statement = statement;
  }

  DeskView view(
      Recording.Open recording,
      Resident resident,
      List<Attempt> refusals,
      Optional<String> device) {
    Station current = recording.station();
    Backdrop backdrop = Backdrop.of(resident);
    Set<ApprovalReason> reasons = recording.approvalReasons();
    List<String> missing = recording.missingBefore(Station.SIGN_OFF);
    boolean asksApproval = current == Station.SIGN_OFF && !reasons.isEmpty();
    return new DeskView(
        recording.head().number().value(),
        recording.head().step().value().toString(),
        current.name(),
        instruction(recording, current),
        Arrays.stream(Station.values()).map(one -> station(recording, one, current)).toList(),
        biodata(resident),
        backdrop.name().toLowerCase(Locale.ROOT),
        texts.of("capture.backdrop." + backdrop.name()),
        Slot.FINGERS.stream().map(slot -> finger(recording, slot)).toList(),
        parts(recording, Slot.FINGERS),
        part(recording, Slot.PHOTO),
        part(recording, Slot.SIGNATURE),
        parts(recording, Slot.EYES),
        parts(recording, recording.verifications()),
        part(recording, Slot.STATEMENT),
        statement.text(),
        refusals.stream().map(one -> words.sentence(one.outcome(), one.facts())).toList(),
        asksApproval
            ? reasons.stream().map(one -> texts.of("capture.approval." + one.name())).toList()
            : List.of(),
        recording.approval().filter(leave -> leave.covers(reasons)).isPresent(),
        missing.isEmpty(),
        missing.stream().map(name -> texts.of("capture.slot." + name)).toList(),
        device.orElse(null),
        Arrays.stream(AbsenceReason.values())
            .map(one -> new Choice(one.name(), texts.of("capture.absence." + one.name())))
            .toList());
  }

  private String instruction(Recording.Open recording, Station station) {
    if (station == Station.FINGERS) {
      Slot next = recording.lacking(Station.FINGERS).getFirst();
      return texts.named("capture.instruction.FINGERS", Map.of("finger", words.slot(next)));
    }
    return texts.of("capture.instruction." + station.name());
  }

  private StationView station(Recording.Open recording, Station station, Station current) {
    String state = recording.complete(station) ? "done" : station == current ? "open" : "todo";
    String note =
        switch (station) {
          case FINGERS -> progress(recording, Slot.FINGERS, "capture.progress.fingers");
          case EYES -> progress(recording, Slot.EYES, "capture.progress.eyes");
          case BIODATA, PHOTO, SIGNATURE, VERIFICATION, STATEMENT, SIGN_OFF -> "";
        };
    return new StationView(
        station.name(), texts.of("capture.station." + station.name()), state, note);
  }

  private String progress(Recording.Open recording, List<Slot> slots, String key) {
    long settled = slots.stream().filter(recording::settled).count();
    return texts.named(key, Map.of("done", settled, "all", slots.size()));
  }

  private FingerView finger(Recording.Open recording, Slot slot) {
    boolean next =
        recording.lacking(Station.FINGERS).stream().findFirst().equals(Optional.of(slot));
    PartView part = part(recording, slot);
    return new FingerView(
        Integer.toString(slot.finger().code()),
        part.label(),
        next ? "open" : part.state(),
        part.quality());
  }

  private List<PartView> parts(Recording.Open recording, List<Slot> slots) {
    return slots.stream().map(slot -> part(recording, slot)).toList();
  }

  private PartView part(Recording.Open recording, Slot slot) {
    Sample sample = recording.samples().get(slot);
    Absence absence = recording.absences().get(slot);
    String label = words.slot(slot);
    int attempts = recording.attemptsOf(slot);
    if (sample != null) {
      String state = sample.advice() == SampleAdvice.OK ? "captured" : "poor";
      String image =
          "/berkas/%s/rekam/gambar/%s/%s"
              .formatted(recording.head().number(), slot.kind(), slot.name());
      return new PartView(slot.name(), label, state, quality(sample), attempts, image);
    }
    if (absence != null) {
      String reason = texts.of("capture.absence." + absence.reason().name());
      String note = absence.note().isEmpty() ? reason : reason + ": " + absence.note();
      return new PartView(slot.name(), label, "missing", note, attempts, null);
    }
    return new PartView(slot.name(), label, "todo", null, attempts, null);
  }

  private @Nullable String quality(Sample sample) {
    if (sample.slot().isVerification()) {
      String key = sample.advice() == SampleAdvice.OK ? "capture.match" : "capture.no-match";
      return texts.named(key, Map.of("score", Math.round(sample.score().orElse(0))));
    }
    String advice = sample.advice() == SampleAdvice.OK ? "" : texts.of(adviceKey(sample));
    if (!sample.slot().isFinger() || sample.quality().isEmpty()) {
      return advice.isEmpty() ? null : advice;
    }
    int score = sample.quality().getAsInt();
    String word = score >= GOOD ? "good" : score >= FAIR ? "fair" : "poor";
    String measured = texts.named("capture.quality." + word, Map.of("score", score));
    return advice.isEmpty() ? measured : measured + ". " + advice;
  }

  private static String adviceKey(Sample sample) {
    return "capture.advice." + sample.advice().name();
  }

  private List<Known> biodata(Resident resident) {
    Alamat alamat = resident.alamat();
    return List.of(
        known("nik", grouped(resident.nik().value())),
        known("name", resident.namaLengkap()),
        known("birth", resident.tempatLahir() + ", " + Day.SHOWN.format(resident.tanggalLahir())),
        known("sex", resident.jenisKelamin().printed()),
        known("blood", resident.golonganDarah().printed()),
        known(
            "address",
            "%s RT/RW %s/%s, %s, %s"
                .formatted(
                    alamat.jalan(),
                    alamat.rt(),
                    alamat.rw(),
                    alamat.kelurahanDesa(),
                    alamat.kecamatan())),
        known("religion", resident.agama().printed()),
        known("marital", resident.statusPerkawinan().onCard()),
        known("work", resident.pekerjaan()),
        known("nationality", resident.kewarganegaraan().name()));
  }

  private Known known(String key, String value) {
    return new Known(texts.of("capture.biodata." + key), value);
  }

  private static String grouped(String nik) {
    return nik.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }
}
