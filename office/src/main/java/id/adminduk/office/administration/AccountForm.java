package id.adminduk.office.administration;

import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What was typed to open an account; kept as typed until it is right. */
public record AccountForm(
    String username,
    String name,
    String position,
    String counter,
    String nip,
    String nik,
    List<Role> roles) {

  static final AccountForm EMPTY = new AccountForm("", "", "", "", "", "", List.of());

  private static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,31}";

  public AccountForm {
    roles = List.copyOf(roles);
  }

  /** Gives the account, or notes what to mend. */
  Optional<NewOfficer> judged(OfficeCode office, FormErrors errors) {
    if (!username.matches(USERNAME)) {
      errors.add("username", "access.account.username.wrong");
    }
    if (name.isBlank()) {
      errors.add("name", "access.account.name.missing");
    }
    if (roles.isEmpty()) {
      errors.add("roles", "access.account.roles.missing");
    }
    Optional<Nip> nipRead = read("nip", nip, Nip::new, errors);
    Optional<Nik> nikRead = read("nik", nik, Nik::parse, errors);
    if (roles.stream().anyMatch(role -> role != Role.PEMOHON) && nip.isBlank() && nik.isBlank()) {
      errors.add("nip", "access.account.number.missing");
    }
    return errors.isEmpty()
        ? Optional.of(
            new NewOfficer(
                username,
                "",
                name.strip(),
                position.strip(),
                counter.strip(),
                office,
                Set.copyOf(roles),
                nipRead,
                nikRead))
        : Optional.empty();
  }

  private static <T> Optional<T> read(
      String field, String typed, Function<String, T> parser, FormErrors errors) {
    String digits = typed.replace(" ", "");
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(digits));
    } catch (Malformed malformed) {
      errors.add(field, "access.account." + field + ".wrong");
      return Optional.empty();
    }
  }
}
