package id.adminduk.office.population;

/**
 * The six values of form F-1.01 column 20; the card knows four.
 *
 * <p>The legacy four-value list uses the same numbers with other meanings, so numbers stay out.
 */
public enum StatusPerkawinan {
  BELUM_KAWIN("BELUM KAWIN"),
  KAWIN_TERCATAT("KAWIN"),
  KAWIN_BELUM_TERCATAT("KAWIN"),
  CERAI_HIDUP_TERCATAT("CERAI HIDUP"),
  CERAI_HIDUP_BELUM_TERCATAT("CERAI HIDUP"),
  CERAI_MATI("CERAI MATI");

  private final String onCard;

  StatusPerkawinan(String onCard) {
    this.onCard = onCard;
  }

  /** Gives the one of four values that a KTP-el prints (domain.md 2.5). */
  public String onCard() {
    return onCard;
  }
}
