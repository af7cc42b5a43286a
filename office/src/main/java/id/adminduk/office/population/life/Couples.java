package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.StatusPerkawinan;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Marriage and divorce; for all religions, since KK and KTP-el change at Dukcapil for all. */
final class Couples {

  private final Draft draft;

  Couples(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> married(LifeEvent.Marriage it) {
    int age = it.dispensation() ? Adults.MARRIAGE_EVER : Adults.MARRIAGE;
    return Checks.active(draft, List.of(it.first(), it.second()))
        .or(() -> Checks.active(draft, it.bring()))
        .or(() -> theirs(it.first(), it.second(), it.bring()))
        .or(() -> mayMarry(it.first(), it.second()))
        .or(() -> Checks.oldEnough(draft, it.first(), age))
        .or(() -> Checks.oldEnough(draft, it.second(), age))
        .or(() -> stillMarried(it.first()))
        .or(() -> stillMarried(it.second()))
        .or(() -> {
          marry(it, it.first(), it.second());
          marry(it, it.second(), it.first());
          draft.owe(Duty.Kind.ISSUE_AKTA_PERKAWINAN, it.first().value());
          return settle(it);
        });
  }

  /** Only who lives with one of the two comes along. */
  private Optional<LifeRefusal> theirs(Nik first, Nik second, Set<Nik> bring) {
    Set<NomorKk> cards = new HashSet<>(List.of(draft.get(first).kk(), draft.get(second).kk()));
    return bring.stream().map(nik -> draft.get(nik).kk()).allMatch(cards::contains)
        ? Optional.empty()
        : Optional.of(new LifeRefusal.NotInFamily(draft.get(first).kk()));
  }

  private Optional<LifeRefusal> stillMarried(Nik nik) {
    Person person = draft.get(nik);
    return person.isMarried() || person.spouse().isPresent()
        ? Optional.of(new LifeRefusal.StillMarried(nik))
        : Optional.empty();
  }

  /** Different sex, and neither parent, child, nor brother and sister (UU 1/1974 art. 8). */
  private Optional<LifeRefusal> mayMarry(Nik one, Nik other) {
    Person a = draft.get(one);
    Person b = draft.get(other);
    boolean sameParent =
        (a.mother().isPresent() && a.mother().equals(b.mother()))
            || (a.father().isPresent() && a.father().equals(b.father()));
    return a.isFemale() == b.isFemale() || a.isChildOf(other) || b.isChildOf(one) || sameParent
        ? Optional.of(new LifeRefusal.NoSuchCouple(one, other))
        : Optional.empty();
  }

  private void marry(LifeEvent.Marriage it, Nik nik, Nik spouse) {
    StatusPerkawinan status =
        it.recorded() ? StatusPerkawinan.KAWIN_TERCATAT : StatusPerkawinan.KAWIN_BELUM_TERCATAT;
    draft.set(nik, Element.STATUS_PERKAWINAN, status.name());
    draft.set(nik, Element.TANGGAL_KAWIN, it.day().toString());
    draft.set(nik, Element.PASANGAN, spouse.value());
  }

  private Optional<LifeRefusal> settle(LifeEvent.Marriage it) {
    Households households = new Households(draft);
    return switch (it.home()) {
      case NEW_CARD -> {
        Set<Nik> all = both(it, it.bring());
        Person husband = draft.get(draft.get(it.first()).isFemale() ? it.second() : it.first());
        yield away(all, husband, households);
      }
      case WITH_FIRST -> joined(it.first(), it.second(), it.bring(), households);
      case WITH_SECOND -> joined(it.second(), it.first(), it.bring(), households);
    };
  }

  private static Set<Nik> both(LifeEvent.Marriage it, Set<Nik> bring) {
    Set<Nik> all = new LinkedHashSet<>(List.of(it.first(), it.second()));
    all.addAll(bring);
    return all;
  }

  /** A new card at the place of its head. */
  private Optional<LifeRefusal> away(Set<Nik> all, Person head, Households households) {
    LifeEvent.Place place = draft.placeOf(head.nik());
    Refusing going = new Refusing();
    return households
        .leave(
            all,
            () -> {
              going.met(households.found(head, all.stream().map(draft::get).toList()));
              all.forEach(nik -> draft.live(nik, place));
            },
            Optional.empty())
        .or(going::refusal);
  }

  private Optional<LifeRefusal> joined(Nik host, Nik guest, Set<Nik> bring, Households households) {
    Set<Nik> all = new LinkedHashSet<>(Set.of(guest));
    all.addAll(bring);
    NomorKk kk = draft.get(host).kk();
    all.removeIf(nik -> draft.get(nik).kk().equals(kk));
    if (all.isEmpty()) {
      return households.join(
          draft.family(kk).stream().filter(member -> !member.isHead()).toList(), kk);
    }
    Refusing going = new Refusing();
    return households
        .leave(
            all,
            () -> going.met(households.join(all.stream().map(draft::get).toList(), kk)),
            Optional.empty())
        .or(going::refusal);
  }

  Optional<LifeRefusal> divorced(LifeEvent.Divorce it) {
    return Checks.active(draft, List.of(it.first(), it.second()))
        .or(() -> Checks.active(draft, it.bring()))
        .or(() -> theirs(it.first(), it.second(), it.bring()))
        .or(() -> notMarried(it))
        .or(() ->
            Checks.notBefore(
                draft,
                draft
                    .get(it.first())
                    .get(Element.TANGGAL_KAWIN)
                    .map(java.time.LocalDate::parse)
                    .orElse(draft.get(it.first()).born())))
        .or(() -> {
          part(it, it.first());
          part(it, it.second());
          draft.owe(Duty.Kind.ISSUE_AKTA_PERCERAIAN, it.first().value());
          return separate(it);
        });
  }

  private Optional<LifeRefusal> notMarried(LifeEvent.Divorce it) {
    boolean couple =
        draft.get(it.first()).spouse().filter(it.second()::equals).isPresent()
            && draft.get(it.second()).spouse().filter(it.first()::equals).isPresent();
    return couple
        ? Optional.empty()
        : Optional.of(new LifeRefusal.NoSuchCouple(it.first(), it.second()));
  }

  private void part(LifeEvent.Divorce it, Nik nik) {
    StatusPerkawinan status =
        it.recorded()
            ? StatusPerkawinan.CERAI_HIDUP_TERCATAT
            : StatusPerkawinan.CERAI_HIDUP_BELUM_TERCATAT;
    draft.set(nik, Element.STATUS_PERKAWINAN, status.name());
    draft.set(nik, Element.TANGGAL_CERAI, it.day().toString());
    draft.clear(nik, Element.PASANGAN);
  }

  private Optional<LifeRefusal> separate(LifeEvent.Divorce it) {
    Person first = draft.get(it.first());
    boolean together = first.kk().equals(draft.get(it.second()).kk());
    if (!together) {
      return Optional.empty();
    }
    Nik leaver = it.leaving().orElse(first.isHead() ? it.second() : it.first());
    if (!leaver.equals(it.first()) && !leaver.equals(it.second())) {
      return Optional.of(new LifeRefusal.NotInFamily(first.kk()));
    }
    Set<Nik> all = new LinkedHashSet<>(Set.of(leaver));
    all.addAll(it.bring());
    Nik stays = leaver.equals(it.first()) ? it.second() : it.first();
    if (all.contains(stays)) {
      return Optional.of(new LifeRefusal.NotInFamily(first.kk()));
    }
    return away(all, draft.get(leaver), new Households(draft));
  }
}
