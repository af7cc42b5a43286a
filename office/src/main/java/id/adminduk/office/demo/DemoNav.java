package id.adminduk.office.demo;

import id.adminduk.office.access.Officer;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
@DemoOnly
class DemoNav implements NavItems {

  private static final int LAST = 990;

  @Override
  public List<Item> itemsFor(Officer officer) {
    return List.of(new Item(LAST, DemoController.PAGE, "demo.nav", "info", 0));
  }
}
