package id.adminduk.office.web;

import java.util.List;

/** What the layout shows around every page; names are used by the templates. */
public record Shell(
    String officeName,
    String officerName,
    String roleName,
    String counter,
    String today,
    String clock,
    String openingState,
    boolean open,
    boolean demo,
    List<Entry> nav,
    String language,
    String languageSwitchHref) {

  /** One navigation entry, ready to show. */
  public record Entry(String href, String label, String icon, boolean current, long count) {}
}
