package id.adminduk.office.capture;

import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the only list on which a NIK stands beside its random reference. */
@Component
class CaptureSubjects implements Captures {

  private final JdbcClient jdbc;
  private final CaptureSessions sessions;
  private final Chance chance;
  private final Clock clock;

  CaptureSubjects(JdbcClient jdbc, CaptureSessions sessions, Chance chance, Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Optional<SealedCapture> sealedOf(CaseId caseId) {
    return sessions.latestSealed(caseId).map(Recording.Sealed::capture);
  }

  @Override
  public Optional<UUID> subjectOf(Nik nik) {
    return jdbc.sql("select subject from capture.subject where nik = :nik")
        .param("nik", nik.value())
        .query(UUID.class)
        .optional();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID enlistSubject(Nik nik) {
    jdbc.sql(
            """
            insert into capture.subject (nik, subject, enlisted_at)
            values (:nik, :subject, :at)
            on conflict (nik) do nothing
            """)
        .param("nik", nik.value())
        .param("subject", chance.uuid())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return subjectOf(nik).orElseThrow();
  }
}
