package id.adminduk.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows 2 to 4 by people who cannot or will not use a mouse. */
class KeyboardTrial extends BrowserTrial {

  @Override
  Person faceBeforeTheCamera() {
    return Person.AULIA;
  }

  @Test
  @DisplayName("Baris 2 sampai 4 hanya dengan papan ketik")
  void rows_two_to_four_need_no_mouse() {
    ApiWalk walk = new ApiWalk(counters(), Person.AULIA);
    walk.apply();
    Window front = withoutMouse(Account.LOKET1);
    openByKeyboard(front, walk);
    judge(front);
    assertThat(walk.state().row()).isEqualTo("3");
    Window verifier = withoutMouse(Account.VERIFIKATOR2);
    openByKeyboard(verifier, walk);
    judge(verifier);
    assertThat(walk.state().row()).isEqualTo("4");
    Window analyst = withoutMouse(Account.ANALIS);
    openByKeyboard(analyst, walk);
    analyst.tabTo("button[value=APPROVE]");
    analyst.submit(() -> analyst.page().keyboard().press("Enter"));
    assertThat(walk.state().row()).isEqualTo("5");
  }

  private Window withoutMouse(Account account) {
    Window window = anonymous(1366, 768);
    window.visit("/masuk");
    Keyboard keys = window.page().keyboard();
    window.tabTo("#username");
    keys.type(account.username());
    window.tabTo("#password");
    keys.type(Account.PASSWORD);
    window.submit(() -> keys.press("Enter"));
    window.giveSecondCodeIfAsked();
    return window;
  }

  /** Finds the file in the work list by its number, then opens it. */
  private static void openByKeyboard(Window window, ApiWalk walk) {
    Keyboard keys = window.page().keyboard();
    window.visit("/tugas");
    window.tabTo("input[name=q]");
    keys.type(walk.number());
    window.submit(() -> keys.press("Enter"));
    window.tabTo("table[data-worklist] button");
    window.submit(() -> keys.press("Enter"));
    assertThat(window.page().url()).contains(walk.number());
  }

  private static void judge(Window window) {
    Keyboard keys = window.page().keyboard();
    for (String requirement : ApiWalk.REQUIREMENTS) {
      String box = "input[name='ada." + requirement + "']";
      if (window.page().locator(box).count() > 0) {
        window.tabTo(box);
        keys.press("Space");
      }
    }
    window.tabTo("button[name=hasil][value=ya]");
    window.submit(() -> keys.press("Enter"));
  }
}
