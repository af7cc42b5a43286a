package id.adminduk.office.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk shows, in words; read by {@code templates/capture/panels.html}.
 *
 * @param current name of the station the page leads to
 * @param backdrop {@code red} or {@code blue} for the frame around the face; else {@code orange}
 * @param device name of the station at the desk, or null
 * @param approvalReasons what only a KASI may let pass; empty in most recordings
 */
public record DeskView(
    String number,
    String step,
    String current,
    String instruction,
    List<StationView> stations,
    List<Known> biodata,
    String backdrop,
    String backdropText,
    List<FingerView> fingers,
    List<PartView> fingerParts,
    PartView photo,
    PartView signature,
    List<PartView> eyes,
    List<PartView> verifications,
    PartView statement,
    String statementText,
    List<String> refusals,
    List<String> approvalReasons,
    boolean approved,
    boolean complete,
    List<String> missing,
    @Nullable String device,
    List<Choice> reasons) {

  /** One station of the progress line; state as in docs/design.md. */
  public record StationView(String name, String label, String state, String note) {}

  /** One line of the biodata that is read aloud. */
  public record Known(String label, String value) {}

  /** One finger on the picture of the hands. */
  public record FingerView(String code, String label, String state, @Nullable String quality) {}

  /**
   * One part of the recording.
   *
   * @param state {@code todo}, {@code captured}, {@code poor} or {@code missing}
   * @param quality words, or null when there is nothing to say
   * @param image address of the recorded image, or null
   */
  public record PartView(
      String slot,
      String label,
      String state,
      @Nullable String quality,
      int attempts,
      @Nullable String image) {

    /** Says whether a sample is there. */
    public boolean isTaken() {
      return state.equals("captured") || state.equals("poor");
    }
  }

  /** One entry of a code list. */
  public record Choice(String code, String label) {}

  /** Gives a station by its name. */
  public StationView station(String name) {
    return stations.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
