package id.adminduk.office.capture;

import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.NikIndex;
import id.adminduk.office.vault.SubjectDestroyed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the only list that leads from a NIK to its random reference, by a keyed hash: who holds a
 * copy of the database without the office's key cannot ask it.
 */
@Component
class CaptureSubjects implements Captures, SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final CaptureSessions sessions;
  private final NikIndex index;
  private final UnitOfWork unitOfWork;
  private final Scope scope;
  private final Chance chance;
  private final Clock clock;

  CaptureSubjects(
      JdbcClient jdbc,
      CaptureSessions sessions,
      NikIndex index,
      UnitOfWork unitOfWork,
      Offices offices,
      Chance chance,
      Clock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.index = index;
    this.unitOfWork = unitOfWork;
    this.scope = Scope.at(offices.here().code());
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Optional<SealedCapture> sealedOf(CaseId caseId) {
    return sessions.latestSealed(caseId).map(Recording.Sealed::capture);
  }

  @Override
  public Optional<OfficerId> sealedBy(CaseId caseId) {
    return sessions.sealedBy(caseId);
  }

  @Override
  public Map<CaseId, CaseNumber> numbersOf(Collection<CaseId> files) {
    return sessions.numbersOf(files);
  }

  @Override
  public Optional<SealedCapture> latestOf(Nik nik) {
    return subjectOf(nik).flatMap(sessions::latestSealedOf).map(Recording.Sealed::capture);
  }

  @Override
  public Optional<UUID> subjectOf(Nik nik) {
    return subjectAt(index.of(nik));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID enlistSubject(Nik nik) {
    byte[] key = index.of(nik);
    jdbc.sql(
            """
            insert into capture.subject (nik_key, subject, enlisted_at)
            values (:key, :subject, :at)
            on conflict (nik_key) do nothing
            """)
        .param("key", key)
        .param("subject", chance.uuid())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return subjectAt(key).orElseThrow();
  }

  /** Whoever's key was destroyed is nobody here any more, and may be recorded anew. */
  @EventListener
  void forget(SubjectDestroyed destroyed) {
    jdbc.sql("update capture.subject set nik_key = null where subject = :subject")
        .param("subject", destroyed.subject())
        .update();
  }

  /** Before the first request: hashes what an older version of the office wrote in the clear. */
  @Override
  public void afterSingletonsInstantiated() {
    scope.run(() -> unitOfWork.run(this::hashAll));
  }

  private void hashAll() {
    jdbc.sql("select nik from capture.subject where nik is not null for update")
        .query(String.class)
        .list()
        .forEach(this::hash);
  }

  private void hash(String nik) {
    jdbc.sql("update capture.subject set nik_key = :key, nik = null where nik = :nik")
        .param("key", index.of(new Nik(nik)))
        .param("nik", nik)
        .update();
  }

  private Optional<UUID> subjectAt(byte[] key) {
    return jdbc.sql("select subject from capture.subject where nik_key = :key")
        .param("key", key)
        .query(UUID.class)
        .optional();
  }
}
