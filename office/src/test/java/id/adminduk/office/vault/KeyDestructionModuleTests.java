package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.vault.DestructionRefusal.DestructionAsked;
import id.adminduk.office.vault.DestructionRefusal.NothingToDestroy;
import id.adminduk.office.vault.DestructionRefusal.ReasonTooShort;
import id.adminduk.office.vault.DestructionRefusal.SecondPersonNeeded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("Memusnahkan kunci seseorang: dua orang, satu alasan, tidak dapat dibatalkan")
class KeyDestructionModuleTests {

  private static final UUID SITI = new UUID(99, 1);
  private static final byte[] TEMPLATE = "minutiae".getBytes(StandardCharsets.UTF_8);
  private static final String REASON = "Putusan PN Rantau 12/Pdt.P/2026";
  private static final Custodian RINA = custodian(1, "198001012005012001");
  private static final Custodian BUDI = custodian(2, "197902022004011002");
  private static final Custodian RINA_AGAIN = custodian(3, "198001012005012001");

  @TempDir Path folder;
  private VaultOffice office;

  @BeforeEach
  void open() {
    office = new VaultOffice(folder, 1);
    office.put(VaultOffice.item(SITI), TEMPLATE);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("Sesudah dua orang sepakat tidak ada salinan yang terbaca; batu nisannya tinggal")
  void when_two_people_agree_no_copy_opens_and_the_tombstone_stays() {
    byte[] copy = office.sql().sql("select bytes from vault.item").query(byte[].class).single();
    assertThat(ask(RINA).isRefused()).isFalse();
    assertThat(office.read(VaultOffice.item(SITI))).contains(TEMPLATE);
    assertThat(decide(BUDI).isRefused()).isFalse();
    assertThat(office.count("item")).isZero();
    office
        .sql()
        .sql("insert into vault.item values (:subject, 'FINGER_TEMPLATE', 'RIGHT_INDEX', 1, :copy)")
        .param("subject", SITI)
        .param("copy", copy)
        .update();
    assertThatThrownBy(() -> office.read(VaultOffice.item(SITI))).isInstanceOf(VaultFault.class);
    assertThat(
            office
                .sql()
                .sql(
                    """
                    select d.reason || ' ' || d.asked_nip || ' ' || d.done_nip
                    from vault.destruction d join vault.subject_key k using (subject)
                    where k.destroyed_at is not null
                    """)
                .query(String.class)
                .list())
        .containsExactly(REASON + " 198001012005012001 197902022004011002");
    assertThat(acts()).contains("protected-key-destruction-asked", "protected-key-destroyed");
  }

  @Test
  @DisplayName("Cadangan lama ikut tidak terbaca sesudah kunci kantor diputar")
  void a_backup_follows_when_the_office_key_is_rotated() {
    byte[] wrapped =
        office
            .sql()
            .sql("select wrapped from vault.subject_key where subject = :subject")
            .param("subject", SITI)
            .query(byte[].class)
            .single();
    ask(RINA);
    decide(BUDI);
    office.get(KeyRotation.class).begin();
    office.get(KeyRotation.class).finish();
    assertThatThrownBy(() -> office.get(KeyRing.class).unwrap(SITI, 1, 1, wrapped))
        .isInstanceOf(VaultFault.class);
  }

  @Test
  @DisplayName("Orang yang sama dengan dua akun tetap satu orang")
  void one_person_is_one_person_whatever_the_account() {
    ask(RINA);
    assertThat(decide(RINA)).isEqualTo(refused(new SecondPersonNeeded(VaultOffice.NUMBER)));
    assertThat(decide(RINA_AGAIN)).isEqualTo(refused(new SecondPersonNeeded(VaultOffice.NUMBER)));
    assertThat(office.read(VaultOffice.item(SITI))).contains(TEMPLATE);
    assertThatThrownBy(() ->
            office
                .sql()
                .sql(
                    """
                    update vault.destruction
                    set done_at = now(), done_by = :other, done_nip = asked_nip
                    """)
                .param("other", new UUID(8, 8))
                .update())
        .as("the database refuses by itself")
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void nothing_happens_without_a_reason_without_a_wish_or_twice() {
    assertThat(decide(BUDI)).isEqualTo(refused(new NothingToDestroy(VaultOffice.NUMBER)));
    assertThat(destruction().ask(SITI, "  hapus ", VaultOffice.NUMBER, RINA))
        .isEqualTo(refused(new ReasonTooShort(5)));
    assertThat(destruction().ask(new UUID(99, 2), REASON, VaultOffice.NUMBER, RINA))
        .isEqualTo(refused(new NothingToDestroy(VaultOffice.NUMBER)));
    ask(RINA);
    assertThat(ask(BUDI)).isEqualTo(refused(new DestructionAsked(VaultOffice.NUMBER)));
    decide(BUDI);
    assertThat(decide(BUDI)).isEqualTo(refused(new NothingToDestroy(VaultOffice.NUMBER)));
    assertThat(ask(RINA)).isEqualTo(refused(new NothingToDestroy(VaultOffice.NUMBER)));
  }

  @Test
  void of_two_who_decide_in_the_same_moment_one_does()
      throws InterruptedException, ExecutionException {
    Custodian third = custodian(4, "198503032010012003");
    try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 50; round++) {
        UUID subject = new UUID(98, round);
        office.put(VaultOffice.item(subject), TEMPLATE);
        destruction().ask(subject, REASON, VaultOffice.NUMBER, RINA);
        List<Callable<Boolean>> both =
            List.of(
                () -> destruction().decide(subject, VaultOffice.NUMBER, BUDI).isRefused(),
                () -> destruction().decide(subject, VaultOffice.NUMBER, third).isRefused());
        int refused = 0;
        for (Future<Boolean> answer : pair.invokeAll(both)) {
          refused += answer.get() ? 1 : 0;
        }
        assertThat(refused).as("round %d", round).isEqualTo(1);
      }
    }
  }

  @Test
  void an_officer_alone_cannot_use_the_way_of_drafts() {
    assertThatThrownBy(() ->
            office
                .get(id.adminduk.office.premises.UnitOfWork.class)
                .run(() -> office.get(Vault.class).discard(SITI, VaultOffice.LOOK)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(office.read(VaultOffice.item(SITI))).contains(TEMPLATE);
  }

  private KeyDestruction destruction() {
    return office.get(KeyDestruction.class);
  }

  private Result<UUID, DestructionRefusal> ask(Custodian by) {
    return destruction().ask(SITI, REASON, VaultOffice.NUMBER, by);
  }

  private Result<UUID, DestructionRefusal> decide(Custodian by) {
    return destruction().decide(SITI, VaultOffice.NUMBER, by);
  }

  private static Result<UUID, DestructionRefusal> refused(DestructionRefusal refusal) {
    return Result.refused(refusal);
  }

  private List<String> acts() {
    return office
        .sql()
        .sql("select act from audit.entry")
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static Custodian custodian(int account, String nip) {
    return new Custodian(new OfficerId(new UUID(7, account)), new Nip(nip));
  }
}
