package id.adminduk.office.catalogue.bpmn;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything lies in the diagram, in the pixels of BPMN DI: lanes below each other, rows from
 * left to right in the order of the table.
 */
final class Drawing {

  private static final int LANE = 170;
  private static final int POOL_LABEL = 30;
  private static final int LEFT = 160;

  /** A rectangle. */
  record Box(int x, int y, int width, int height) {

    int middleX() {
      return x + width / 2;
    }

    int middleY() {
      return y + height / 2;
    }
  }

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Integer> lanes = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final int width;
  private final int laneCount;

  Drawing(Sop sop) {
    laneCount = sop.lanes().size();
    int x = LEFT + POOL_LABEL + 130;
    int column = 0;
    put(Ids.START, sop.first().lane(), column++, new Box(x - 70, 0, 36, 36));
    for (SopRow row : sop.rows()) {
      put(Ids.task(row.key()), row.lane(), column++, new Box(x, 0, 210, 120));
      x += 260;
      if (row.isDecision()) {
        put(Ids.gateway(row.key()), row.lane(), column++, new Box(x, 0, 50, 50));
        x += 100;
      }
    }
    int last = sop.rows().stream().filter(row -> row.next().isEmpty()).toList().getLast().lane();
    put(Ids.END, last, column, new Box(x, 0, 36, 36));
    width = x + 100 - LEFT;
  }

  private void put(String id, int lane, int column, Box size) {
    int y = lane * LANE + (LANE - size.height()) / 2;
    boxes.put(id, new Box(size.x(), y, size.width(), size.height()));
    lanes.put(id, lane);
    columns.put(id, column);
  }

  Box pool() {
    return new Box(LEFT, 0, width, laneCount * LANE);
  }

  Box lane(int index) {
    return new Box(LEFT + POOL_LABEL, index * LANE, width - POOL_LABEL, LANE);
  }

  Map<String, Box> nodes() {
    return boxes;
  }

  /** Lists the nodes of a lane, left to right. */
  List<String> inLane(int index) {
    return boxes.keySet().stream().filter(id -> laneOf(id) == index).toList();
  }

  /**
   * Gives the corners of a line: to the neighbour straight across, to any other along the lower
   * edge of the lane it leads to, clear of what stands between.
   */
  List<int[]> way(String from, String to) {
    Box a = box(from);
    Box b = box(to);
    List<int[]> way = new ArrayList<>();
    if (columnOf(to) == columnOf(from) + 1) {
      int right = a.x() + a.width();
      int turn = b.x() - 20;
      way.add(new int[] {right, a.middleY()});
      if (a.middleY() != b.middleY()) {
        way.add(new int[] {turn, a.middleY()});
        way.add(new int[] {turn, b.middleY()});
      }
      way.add(new int[] {b.x(), b.middleY()});
      return way;
    }
    int channel = (laneOf(to) + 1) * LANE - 10;
    boolean upwards = laneOf(from) > laneOf(to);
    way.add(new int[] {a.middleX(), upwards ? a.y() : a.y() + a.height()});
    way.add(new int[] {a.middleX(), channel});
    way.add(new int[] {b.middleX(), channel});
    way.add(new int[] {b.middleX(), b.y() + b.height()});
    return way;
  }

  private Box box(String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  private int laneOf(String id) {
    return Objects.requireNonNull(lanes.get(id), id);
  }

  private int columnOf(String id) {
    return Objects.requireNonNull(columns.get(id), id);
  }
}
