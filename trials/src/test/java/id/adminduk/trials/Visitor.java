package id.adminduk.trials;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Opens every page one account can reach, from a list and by following links, and types payloads
 * into every text field of every form it meets.
 *
 * <p>Notes violations of the content policy, script errors, payloads that ran, and calls to
 * anywhere else. Answers to forms are read by the browser's own parser, where no content policy
 * hides what was not escaped.
 */
final class Visitor implements AutoCloseable {

  private static final String REPORTER =
      "addEventListener('securitypolicyviolation', e =>"
          + " console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

  private static final String DOWNLOADS =
      ".*(\\.(pdf|zip|bpmn|csv|png|svg)|/audit/(ekspor|kunci))$";

  /** Codes that are wrong too often lock the account; nothing typed there is ever shown. */
  private static final String NEVER_TYPED = ".*(/masuk/kode|/akun/faktor-kedua|/logout)$";

  /** These end or stop the file the others still work on: typed into when all else is done. */
  private static final String LAST = ".*/(tunda|batal)$";

  private static final int MOST_OF_A_KIND = 2;

  private final String who;
  private final URI office;
  private final Window window;
  private final Page page;
  private final Map<String, String> plausible;
  private final Set<String> openedForms;
  private final Inspector inspector;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Integer> seenKinds = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final Deque<String> ahead = new ArrayDeque<>();
  private boolean allElseDone;
  private int typedFields;
  private int posted;

  private Visitor(
      String who,
      URI office,
      Window window,
      Map<String, String> plausible,
      Set<String> openedForms,
      Inspector inspector) {
    this.inspector = inspector;
    this.who = who;
    this.office = office;
    this.window = window;
    this.page = window.page();
    this.plausible = plausible;
    this.openedForms = openedForms;
    watch();
  }

  /**
   * Sends somebody in.
   *
   * @param account empty for somebody from the street
   * @param plausible what to type into fields that are not under trial, by name
   * @param openedForms kinds of forms already tried, shared between visitors
   * @param inspector judges words and accessibility of each kind of page once, shared likewise
   */
  static Visitor of(
      Browser browser,
      URI office,
      Optional<Account> account,
      Map<String, String> plausible,
      Set<String> openedForms,
      Inspector inspector) {
    Window window = Window.open(browser, office, new Inspector(), 1366, 768);
    account.ifPresent(window::signIn);
    String who = account.map(Account::username).orElse("anybody");
    return new Visitor(who, office, window, plausible, openedForms, inspector);
  }

  private void watch() {
    page.context().addInitScript(REPORTER);
    page.onPageError(error -> note("script error: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
        note("console: " + message.text());
      }
    });
    page.onDialog(dialog -> {
      note("a dialog opened");
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(office.toString())
          && !request.url().matches("(data|blob):.*")) {
        note("called out: " + request.url());
      }
    });
  }

  /** Opens these pages and whatever they lead to. */
  void visit(List<String> addresses) {
    addresses.forEach(this::remember);
    while (!ahead.isEmpty()) {
      open(ahead.removeFirst());
    }
  }

  /** Opens a page once more and stops or ends its file, with payloads as the reason. */
  void end(String address) {
    allElseDone = true;
    forget(address);
    visit(List.of(address));
  }

  /** Looks at pages again, whatever was seen before: what was typed may stand there now. */
  void lookAgain() {
    for (String address : List.copyOf(opened)) {
      navigate(address);
      judge(address);
    }
  }

  private void open(String address) {
    if (opened.contains(address) || !navigate(address)) {
      return;
    }
    opened.add(address);
    judge(address);
    inspector.look(page);
    links().forEach(this::remember);
    PageForm.on(page).forEach(this::tryForm);
  }

  /** Opens this page anew at the next visit: the file on it has moved. */
  void forget(String address) {
    opened.remove(address);
    seenKinds.clear();
  }

  private boolean navigate(String address) {
    try {
      page.navigate(office.resolve(address).toString());
      return true;
    } catch (PlaywrightException download) {
      return false;
    }
  }

  private void tryForm(PageForm form) {
    if (form.action().matches(NEVER_TYPED)
        || (form.action().matches(LAST) && !allElseDone)
        || !form.action().startsWith(office.toString())
        || !openedForms.add(form.kind())) {
      return;
    }
    List<String> payloads = Payloads.tens();
    for (PageForm.Field field : form.typed()) {
      typedFields++;
      for (String payload : payloads) {
        send(form, Map.of(field.name(), payload), "wajah.png");
      }
    }
    for (PageForm.Field field : form.fields()) {
      if (field.type().equals("file")) {
        typedFields++;
        send(form, Map.of(), Payloads.tens().getFirst().replace('"', '\''));
      }
    }
    boolean harmless = who.equals("anjungan") && !form.asksForPassword();
    if (harmless) {
      send(form, Map.of(), "wajah.png");
      PageForm.on(page).forEach(this::tryForm);
    }
  }

  private void send(PageForm form, Map<String, String> payload, String fileName) {
    Map<String, String> texts = new HashMap<>(plausible);
    if (form.asksForPassword()) {
      texts.put("username", "");
    }
    texts.putAll(payload);
    posted++;
    APIResponse answer = submitted(form, form.filled(texts), fileName);
    if (answer.status() >= 500) {
      note(form.action() + " broke: " + answer.status());
    }
    if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
      remember(answer.url());
      Payloads.entered(page, answer.text())
          .ifPresent(seen -> note("the answer of " + form.action() + ": " + seen));
    }
  }

  private APIResponse submitted(PageForm form, Map<String, String> values, String fileName) {
    RequestOptions options = RequestOptions.create().setHeader("Accept", "text/html");
    if (!form.post()) {
      values.forEach(options::setQueryParam);
      return page.request().get(form.action().replaceFirst("\\?.*", ""), options);
    }
    FormData data = FormData.create();
    values.forEach(data::set);
    form.fields().stream()
        .filter(field -> field.type().equals("file"))
        .forEach(field ->
            data.set(field.name(), new FilePayload(fileName, "image/png", Pictures.scribble())));
    return page.request()
        .post(form.action(), form.multipart() ? options.setMultipart(data) : options.setForm(data));
  }

  private void judge(String address) {
    Payloads.trace(page).ifPresent(seen -> note(address + ": " + seen));
  }

  private List<String> links() {
    Object links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)");
    return ((List<?>) Objects.requireNonNull(links)).stream().map(String::valueOf).toList();
  }

  /** Two pages of one kind are enough: the next file looks like the last. */
  private void remember(String link) {
    String address = link.replaceFirst("^" + office, "").replaceFirst("#.*", "");
    String path = address.replaceFirst("\\?.*", "");
    if (!address.startsWith("/")
        || path.matches(DOWNLOADS)
        || path.equals("/logout")
        || address.contains("lang=")) {
      return;
    }
    String kind = address.replaceAll("[0-9a-fA-F-]{6,}[0-9A-Z-]*", "#").replaceAll("=[^&]*", "=");
    if (seenKinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      ahead.add(address);
    }
  }

  private void note(String finding) {
    findings.add(who + " " + page.url().replaceFirst("^" + office, "") + ": " + finding);
  }

  List<String> findings() {
    return findings.stream().distinct().toList();
  }

  /** Pages opened, text fields tried, forms sent. */
  int[] counts() {
    return new int[] {opened.size(), typedFields, posted};
  }

  Set<String> openedPages() {
    return Set.copyOf(opened);
  }

  Page page() {
    return page;
  }

  @Override
  public void close() {
    window.close();
  }
}
