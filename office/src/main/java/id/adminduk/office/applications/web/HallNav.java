package id.adminduk.office.applications.web;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.WorkLists;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.web.NavItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HallNav implements NavItems {

  private final WorkLists workLists;

  HallNav(WorkLists workLists) {
    this.workLists = workLists;
  }

  @Override
  public List<Item> itemsFor(Officer officer) {
    if (officer.has(Role.PEMOHON)) {
      return List.of(
          new Item(10, "/antrean/ambil", "nav.take-ticket", "queue", 0),
          new Item(20, "/permohonan/kembali", "nav.return-file", "returned", 0));
    }
    return List.of(
        new Item(10, "/tugas", "nav.tasks", "tasks", workLists.count(officer)),
        new Item(90, "/sop", "nav.sop", "book", 0));
  }
}
