package id.adminduk.office.premises;

import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one commit of all that belongs together: the work, the SOP row, the event, the audit entry.
 *
 * <p>A refusal rolls everything back, so saying no never leaves half a thing behind.
 */
@Component
public class UnitOfWork {

  private final TransactionTemplate transaction;

  UnitOfWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does the work in the caller's transaction, or in a new one. */
  public <T, R extends Refusal> Result<T, R> attempt(Supplier<Result<T, R>> work) {
    Result<T, R> result =
        transaction.execute(status -> {
          Result<T, R> outcome = work.get();
          if (outcome.isRefused()) {
            status.setRollbackOnly();
          }
          return outcome;
        });
    return Objects.requireNonNull(result);
  }

  /** Does work that cannot be refused. */
  public void run(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /** Does work that cannot be refused and gives what it found. */
  public <T> T call(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
