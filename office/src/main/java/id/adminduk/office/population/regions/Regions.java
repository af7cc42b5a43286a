package id.adminduk.office.population.regions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The list of regions, read once (some 92 000 lines, 1.9 MB); part of the program. */
public final class Regions {

  private static final String TODAY = "/regions/wilayah.csv";
  private static final String FORMER = "/regions/wilayah-lama.csv";
  private static final int VILLAGE = 10;

  private record Entry(Region region, String spelled) {}

  private record Hit(int rank, Entry entry) {}

  private static final class Loaded {
    static final NavigableMap<String, Entry> ALL = read();
  }

  private Regions() {}

  /** Finds a region by its code without dots, today's or a former one. */
  public static Optional<Region> find(String code) {
    return Optional.ofNullable(Loaded.ALL.get(code)).map(Entry::region);
  }

  /** Says whether a NIK or nomor KK may begin with these digits, now or in the past. */
  public static boolean isKnownPrefix(String sixDigits) {
    return sixDigits.length() == 6 && Loaded.ALL.containsKey(sixDigits);
  }

  /** Says whether somebody may live here today: a village that exists. */
  public static boolean isVillage(String code) {
    return code.length() == VILLAGE && find(code).filter(r -> !r.isFormer()).isPresent();
  }

  /** Gives village, district, regency and province of a code, smallest first, as far as known. */
  public static List<Region> path(String code) {
    List<Region> path = new ArrayList<>();
    for (int length : new int[] {VILLAGE, 6, 4, 2}) {
      if (code.length() >= length) {
        find(code.substring(0, length)).ifPresent(path::add);
      }
    }
    return path;
  }

  /** Gives the regions right below one, in order of code. */
  public static List<Region> below(String code) {
    int length = code.length() == 6 ? VILLAGE : code.length() + 2;
    return Loaded.ALL.subMap(code, true, code + ":", false).values().stream()
        .map(Entry::region)
        .filter(region -> region.code().length() == length && !region.isFormer())
        .toList();
  }

  /**
   * Searches by name, best first: whole name, beginning, beginning of a word, anywhere; larger
   * regions before smaller ones.
   *
   * @param within code of a larger region, or empty for all
   * @param limit most answers
   */
  public static List<Region> search(String name, String within, int limit) {
    String wanted = spelled(name);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return Loaded.ALL.subMap(within, true, within + ":", false).values().stream()
        .map(entry -> new Hit(rank(entry.spelled(), wanted), entry))
        .filter(hit -> hit.rank() < 4)
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> hit.entry().region().code().length())
                .thenComparing(hit -> hit.entry().region().code()))
        .limit(limit)
        .map(hit -> hit.entry().region())
        .toList();
  }

  private static int rank(String spelled, String wanted) {
    int at = spelled.indexOf(wanted);
    if (at < 0) {
      return 4;
    }
    if (spelled.length() == wanted.length()) {
      return 0;
    }
    if (at == 0) {
      return 1;
    }
    return spelled.charAt(at - 1) == ' ' ? 2 : 3;
  }

  private static String spelled(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
  }

  private static NavigableMap<String, Entry> read() {
    NavigableMap<String, Entry> all = new TreeMap<>();
    read(FORMER, true, all);
    read(TODAY, false, all);
    return all;
  }

  private static void read(String file, boolean former, NavigableMap<String, Entry> all) {
    try (InputStream in = Regions.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int cut = line.indexOf(';');
        if (cut > 0 && !line.startsWith("#")) {
          String name = line.substring(cut + 1);
          Region region = new Region(line.substring(0, cut), name, former);
          all.put(region.code(), new Entry(region, spelled(name)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
