package id.adminduk.trials;

import tools.jackson.databind.JsonNode;

/** What the office answered to a program. */
record Answer(int status, JsonNode body) {

  boolean isDone() {
    return status == 200;
  }

  String text(String name) {
    return body.path(name).asString("");
  }

  /** Gives the slug of a refusal, the last word of its problem type; empty when there is none. */
  String refusal() {
    String type = text("type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /**
   * Insists that it was done.
   *
   * @throws AssertionError naming what was asked and what came back
   */
  Answer mustBeDone(String asked) {
    if (!isDone()) {
      throw new AssertionError(asked + " was answered " + status + " " + body);
    }
    return this;
  }
}
