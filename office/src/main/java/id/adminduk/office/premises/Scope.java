package id.adminduk.office.premises;

import id.adminduk.office.kernel.OfficeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose rows a piece of work may see (promise S7): those of one office, of a province, all, none.
 *
 * <p>Bound to the running code, never to a thread: it ends with the block that opened it, also when
 * that block throws, and no pool can carry it over. Other threads start with {@link #NOTHING}.
 *
 * @param setting what PostgreSQL compares with the office of a row: four digits, two digits, {@code
 *     *}, or empty
 */
public record Scope(String setting) {

  /** Sees no row of any office; the state of code that nobody gave a scope. */
  public static final Scope NOTHING = new Scope("");

  /** The ministry's: sees every office and writes in none. */
  public static final Scope CENTRE = new Scope("*");

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  /**
   * @throws IllegalArgumentException when no policy would understand the setting
   */
  public Scope {
    if (!setting.matches("|\\*|\\d{2}|\\d{4}")) {
      throw new IllegalArgumentException("no scope: " + setting);
    }
  }

  /** Gives the scope of who works at this very office and nowhere else; the scope of counters. */
  public static Scope at(OfficeCode office) {
    return new Scope(office.value());
  }

  /**
   * Gives the scope of who watches over offices; no page of the counters uses it.
   *
   * <p>Kemendagri numbers kabupaten and kota from 01, so {@code 6300} is the office of province 63
   * and {@code 0000} the ministry.
   */
  public static Scope over(OfficeCode office) {
    String code = office.value();
    if (code.equals("0000")) {
      return CENTRE;
    }
    return new Scope(code.endsWith("00") ? code.substring(0, 2) : code);
  }

  /** Gives the scope of the running code. */
  public static Scope current() {
    return CURRENT.orElse(NOTHING);
  }

  /**
   * Works under this scope.
   *
   * @throws IllegalStateException inside a unit of work of another scope: its connection is already
   *     bound, and half of the work would be done under the wrong one
   */
  public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work)
      throws X {
    if (!equals(current()) && TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the scope cannot change inside a unit of work");
    }
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** Works under this scope; see {@link #call}. */
  public void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }
}
