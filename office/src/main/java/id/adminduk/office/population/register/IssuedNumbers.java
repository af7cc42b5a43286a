package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.life.NumberPrefix;
import id.adminduk.office.population.life.Numbers;
import id.adminduk.office.premises.PremisesSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers for good: a counter per prefix that moves in the caller's transaction.
 *
 * <p>So two clerks never get one number, a number whose event failed leaves no gap, and the clock
 * plays no part in the order. Numbers that an older register or an import brought are stepped over
 * and written down as met.
 */
@Component
class IssuedNumbers implements Numbers {

  private static final int LAST = 9999;

  /** Invented numbers begin here. */
  private static final int INVENTED = 9000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final int first;

  IssuedNumbers(JdbcClient jdbc, Clock clock, NumberSettings settings, PremisesSettings premises) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.first = premises.demo() ? Math.max(INVENTED, settings.first()) : settings.first();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Result<Nik, LifeRefusal> nik(NumberPrefix prefix) {
    return next("NIK", prefix, Nik::new);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Result<NomorKk, LifeRefusal> kk(NumberPrefix prefix) {
    return next("KK", prefix, NomorKk::new);
  }

  /** Gives the next of a sequence of letters: four digits of the office, eight of the day. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int letter(String officeAndDay) {
    return move("LETTER", officeAndDay, 1).orElseThrow();
  }

  private <T> Result<T, LifeRefusal> next(
      String kind, NumberPrefix prefix, Function<String, T> number) {
    while (true) {
      OptionalInt sequence = move(kind, prefix.value(), first);
      if (sequence.isEmpty()) {
        return Result.refused(new LifeRefusal.NumbersUsedUp(prefix.value()));
      }
      String digits = prefix.with(sequence.getAsInt());
      boolean known = isKnown(kind, digits);
      write(kind, prefix, sequence.getAsInt(), known ? "MET" : "GIVEN");
      if (!known) {
        return Result.done(number.apply(digits));
      }
    }
  }

  private OptionalInt move(String kind, String prefix, int first) {
    return jdbc.sql(
            """
            insert into population.number_counter as c (kind, prefix, last)
            values (:kind, :prefix, :first)
            on conflict (kind, prefix) do update set last = c.last + 1 where c.last < :end
            returning last
            """)
        .param("kind", kind)
        .param("prefix", prefix)
        .param("first", first)
        .param("end", LAST)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private boolean isKnown(String kind, String digits) {
    return jdbc.sql("select population.is_number_known(:digits, :kind)")
        .param("digits", digits)
        .param("kind", kind)
        .query(Boolean.class)
        .single();
  }

  private void write(String kind, NumberPrefix prefix, int sequence, String how) {
    jdbc.sql(
            """
            insert into population.number_given (kind, prefix, sequence, how, at)
            values (:kind, :prefix, :sequence, :how, :at)
            """)
        .param("kind", kind)
        .param("prefix", prefix.value())
        .param("sequence", sequence)
        .param("how", how)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Gives numbers that only look: what would come next, taken by nobody. */
  Numbers looking() {
    return new Looking();
  }

  private final class Looking implements Numbers {

    /** A preview with two new cards of one prefix must show two numbers. */
    private int shown;

    @Override
    public Result<Nik, LifeRefusal> nik(NumberPrefix prefix) {
      return Result.done(new Nik(look("NIK", prefix)));
    }

    @Override
    public Result<NomorKk, LifeRefusal> kk(NumberPrefix prefix) {
      return Result.done(new NomorKk(look("KK", prefix)));
    }

    private String look(String kind, NumberPrefix prefix) {
      int last =
          jdbc.sql(
                  """
                  select last from population.number_counter
                  where kind = :kind and prefix = :prefix
                  """)
              .param("kind", kind)
              .param("prefix", prefix.value())
              .query(Integer.class)
              .optional()
              .orElse(first - 1);
      return prefix.with(Math.min(LAST, last + ++shown));
    }
  }
}
