package id.adminduk.office.uniqueness;

import org.springframework.context.ApplicationContext;

/** Lets tests of other rooms have the centre answer now, not when its poll comes round. */
public final class CentreByHand {

  private CentreByHand() {}

  /** Answers everything in the inbox; under the scope of the office's own worker. */
  public static void answerAll(ApplicationContext office) {
    office.getBean(CentreWorker.class).drain();
  }
}
