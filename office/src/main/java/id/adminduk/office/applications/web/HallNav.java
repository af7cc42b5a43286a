package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Notifications;
import id.adminduk.office.applications.WorkLists;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HallNav implements NavItems {

  private final WorkLists workLists;
  private final Notifications notifications;
  private final IntakeDoor door;

  HallNav(WorkLists workLists, Notifications notifications, IntakeDoor door) {
    this.workLists = workLists;
    this.notifications = notifications;
    this.door = door;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    if (officer.has(Role.PEMOHON)) {
      return List.of(
          new Item(10, "/antrean/ambil", "nav.take-ticket", "queue", 0),
          new Item(20, "/permohonan/kembali", "nav.return-file", "returned", 0));
    }
    List<Item> items = new ArrayList<>();
    items.add(new Item(10, "/tugas", "nav.tasks", "tasks", workLists.count(officer)));
    items.add(
        new Item(12, "/pemberitahuan", "nav.notifications", "bell", notifications.unread(officer)));
    if (!door.services(officer).isEmpty()) {
      items.add(new Item(15, "/antrean/ambil", "nav.take-in", "queue", 0));
    }
    items.add(new Item(30, "/hari-ini", "nav.today", "clock", 0));
    items.add(new Item(40, "/cari", "nav.search", "search", 0));
    items.add(new Item(90, "/sop", "nav.sop", "book", 0));
    return items;
  }
}
