package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SecondFactorStore {

  private final JdbcClient jdbc;

  SecondFactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A secret as it is kept.
   *
   * @param sealedSecret base 64
   */
  record Kept(String sealedSecret, boolean confirmed) {
    byte[] bytes() {
      return Base64.getMimeDecoder().decode(sealedSecret);
    }
  }

  Optional<Kept> of(OfficerId officer) {
    return jdbc.sql(
            """
            select encode(sealed_secret, 'base64') as sealed_secret, confirmed_at is not null as confirmed
            from access.second_factor where officer = :officer
            """)
        .param("officer", officer.value())
        .query(SecondFactorStore::kept)
        .optional();
  }

  /**
   * Says whether there is any second proof, of either kind; asked at every request until proven.
   */
  boolean isEnrolled(OfficerId officer) {
    return jdbc.sql(
            """
            select exists (select 1 from access.second_factor
                           where officer = :officer and confirmed_at is not null)
                or exists (select 1 from access.passkey where officer = :officer)
            """)
        .param("officer", officer.value())
        .query(Boolean.class)
        .single();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(row.getString("sealed_secret"), row.getBoolean("confirmed"));
  }

  void propose(OfficerId officer, byte[] sealedSecret) {
    jdbc.sql(
            """
            insert into access.second_factor (officer, sealed_secret) values (:officer, :secret)
            on conflict (officer) do nothing
            """)
        .param("officer", officer.value())
        .param("secret", sealedSecret)
        .update();
  }

  void confirm(OfficerId officer, Instant at) {
    jdbc.sql("update access.second_factor set confirmed_at = :at where officer = :officer")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("officer", officer.value())
        .update();
  }

  long lastStep(OfficerId officer) {
    return jdbc.sql("select last_step from access.second_factor where officer = :officer")
        .param("officer", officer.value())
        .query(Long.class)
        .single();
  }

  /** Uses a step up; of two simultaneous uses one comes first. */
  boolean use(OfficerId officer, long step) {
    return jdbc.sql(
                """
                update access.second_factor set last_step = :step
                where officer = :officer and last_step < :step
                """)
            .param("step", step)
            .param("officer", officer.value())
            .update()
        == 1;
  }

  void recoveryCodes(OfficerId officer, List<String> digests) {
    for (String digest : digests) {
      jdbc.sql("insert into access.recovery_code (officer, digest) values (:officer, :digest)")
          .param("officer", officer.value())
          .param("digest", digest)
          .update();
    }
  }

  boolean useRecoveryCode(OfficerId officer, String digest, Instant at) {
    return jdbc.sql(
                """
                update access.recovery_code set used_at = :at
                where officer = :officer and digest = :digest and used_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("officer", officer.value())
            .param("digest", digest)
            .update()
        == 1;
  }

  void remove(OfficerId officer) {
    jdbc.sql("delete from access.recovery_code where officer = :officer")
        .param("officer", officer.value())
        .update();
    jdbc.sql("delete from access.second_factor where officer = :officer")
        .param("officer", officer.value())
        .update();
  }
}
