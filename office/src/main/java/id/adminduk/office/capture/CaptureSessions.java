package id.adminduk.office.capture;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.capture.Recording.Head;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of recordings: opened, confirmed, approved, sealed. */
@Component
class CaptureSessions {

  private final JdbcClient jdbc;
  private final CaptureSamples samples;

  CaptureSessions(JdbcClient jdbc, CaptureSamples samples) {
    this.jdbc = jdbc;
    this.samples = samples;
  }

  Optional<Recording> find(StepId step) {
    return jdbc.sql("select * from capture.session where step = :step")
        .param("step", step.value())
        .query((row, number) -> recording(row))
        .optional();
  }

  Optional<Recording.Sealed> latestSealed(CaseId caseId) {
    return jdbc.sql(
            """
            select * from capture.session
            where case_id = :case and sealed_at is not null
            order by sealed_at desc limit 1
            """)
        .param("case", caseId.value())
        .query((row, number) -> sealed(row))
        .optional();
  }

  Optional<OfficerId> sealedBy(CaseId caseId) {
    return jdbc.sql(
            """
            select sealed_by from capture.session
            where case_id = :case and sealed_at is not null
            order by sealed_at desc limit 1
            """)
        .param("case", caseId.value())
        .query((row, number) -> new OfficerId(row.getObject("sealed_by", UUID.class)))
        .optional();
  }

  Map<CaseId, CaseNumber> numbersOf(Collection<CaseId> files) {
    return jdbc
        .sql(
            """
            select distinct case_id, case_number from capture.session
            where case_id = any(:files) and sealed_at is not null
            """)
        .param("files", files.stream().map(CaseId::value).toArray(UUID[]::new))
        .query((row, number) ->
            Map.entry(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Recording.Sealed> latestSealedOf(UUID subject) {
    return jdbc.sql(
            """
            select * from capture.session
            where subject = :subject and sealed_at is not null
            order by sealed_at desc limit 1
            """)
        .param("subject", subject)
        .query((row, number) -> sealed(row))
        .optional();
  }

  void open(Head head, OfficerId by, Instant at) {
    jdbc.sql(
            """
            insert into capture.session
              (step, case_id, case_number, subject, draft, opened_at, opened_by)
            values (:step, :case, :number, :subject, :draft, :at, :by)
            """)
        .param("step", head.step().value())
        .param("case", head.caseId().value())
        .param("number", head.number().value())
        .param("subject", head.subject())
        .param("draft", head.draft())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /** Gives the drafts of earlier openings of the row in this file that were never sealed. */
  List<UUID> abandonedDrafts(Head head) {
    return jdbc.sql(
            """
            select draft from capture.session
            where case_id = :case and step <> :step and sealed_at is null
            """)
        .param("case", head.caseId().value())
        .param("step", head.step().value())
        .query((row, number) -> Objects.requireNonNull(row.getObject("draft", UUID.class)))
        .list();
  }

  void confirmBiodata(StepId step, Instant at) {
    jdbc.sql("update capture.session set biodata_confirmed_at = :at where step = :step")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("step", step.value())
        .update();
  }

  void approve(StepId step, Approval approval, Instant at) {
    jdbc.sql(
            """
            update capture.session
            set approved_at = :at, approved_by = :by, approved_reasons = :reasons,
                approval_note = :note
            where step = :step
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", approval.by().value())
        .param(
            "reasons", approval.reasons().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("note", approval.note())
        .param("step", step.value())
        .update();
  }

  void seal(StepId step, OfficerId by, Instant at) {
    jdbc.sql("update capture.session set sealed_at = :at, sealed_by = :by where step = :step")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("step", step.value())
        .update();
  }

  private Recording recording(ResultSet row) throws SQLException {
    if (row.getObject("sealed_at") != null) {
      return sealed(row);
    }
    Head head = head(row);
    return new Recording.Open(
        head,
        row.getObject("biodata_confirmed_at") != null,
        samples.samplesOf(head.step()),
        samples.absencesOf(head.step()),
        samples.attemptsOf(head.step()),
        approval(row));
  }

  private Recording.Sealed sealed(ResultSet row) throws SQLException {
    Head head = head(row);
    List<FingerPosition> fingers =
        Slot.FINGERS.stream()
            .filter(samples.samplesOf(head.step())::containsKey)
            .map(Slot::finger)
            .toList();
    Instant at = row.getObject("sealed_at", OffsetDateTime.class).toInstant();
    return new Recording.Sealed(head, fingers, at);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        new StepId(row.getObject("step", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new CaseNumber(row.getString("case_number")),
        row.getObject("subject", UUID.class),
        row.getObject("draft", UUID.class));
  }

  private static Optional<Approval> approval(ResultSet row) throws SQLException {
    @Nullable UUID by = row.getObject("approved_by", UUID.class);
    if (by == null) {
      return Optional.empty();
    }
    @Nullable Array stored = row.getArray("approved_reasons");
    Set<ApprovalReason> reasons =
        stored == null
            ? Set.of()
            : Arrays.stream((String[]) stored.getArray())
                .map(ApprovalReason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    String note = Objects.requireNonNullElse(row.getString("approval_note"), "");
    return Optional.of(new Approval(new OfficerId(by), reasons, note));
  }
}
