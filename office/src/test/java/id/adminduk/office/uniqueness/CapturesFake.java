package id.adminduk.office.uniqueness;

import id.adminduk.office.capture.Captures;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A capture desk that has sealed what the test says. */
final class CapturesFake implements Captures {

  private final Map<CaseId, SealedCapture> captures = new ConcurrentHashMap<>();
  private final Map<Nik, UUID> subjects = new ConcurrentHashMap<>();

  void seal(SealedCapture capture) {
    captures.put(capture.caseId(), capture);
  }

  void know(Nik nik, UUID subject) {
    subjects.put(nik, subject);
  }

  @Override
  public Optional<SealedCapture> sealedOf(CaseId caseId) {
    return Optional.ofNullable(captures.get(caseId));
  }

  @Override
  public Optional<OfficerId> sealedBy(CaseId caseId) {
    return Optional.empty();
  }

  @Override
  public Map<CaseId, CaseNumber> numbersOf(Collection<CaseId> files) {
    return captures.values().stream()
        .filter(capture -> files.contains(capture.caseId()))
        .collect(Collectors.toMap(SealedCapture::caseId, SealedCapture::number));
  }

  @Override
  public Optional<SealedCapture> latestOf(Nik nik) {
    return captures.values().stream()
        .filter(capture -> capture.subject().equals(subjects.get(nik)))
        .max(Comparator.comparing(SealedCapture::sealedAt));
  }

  @Override
  public Optional<UUID> subjectOf(Nik nik) {
    return Optional.ofNullable(subjects.get(nik));
  }

  @Override
  public UUID enlistSubject(Nik nik) {
    throw new UnsupportedOperationException("the capture desk's own affair");
  }
}
