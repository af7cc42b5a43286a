package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Thresholds;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what scores mean, in words an adjudicator uses. */
@Component
class ScoreWords {

  private static final double WEAK = 20;
  private static final double MOST_DECIBANS = 90;

  private final Texts texts;

  ScoreWords(Texts texts) {
    this.texts = texts;
  }

  List<String> parts(Exhibits.Parts parts) {
    return List.of(
        texts.of("bench.part.pairs", parts.pairs()),
        texts.of("bench.part.plain", Math.round(parts.score().sourceAfis())),
        texts.of("bench.part.redrawn", Math.round(parts.score().secondLook())),
        texts.of("bench.part.cylinders", Math.round(100 * parts.score().cylinders())),
        texts.of(
            "bench.part.fused",
            decibans(parts.score().fused()),
            decibans(Thresholds.VERIFICATION_SCORE)),
        texts.of(parts.otherHand() ? "bench.part.other-hand" : "bench.part.same-hand"));
  }

  List<String> eyes(Likeness.Eyes eyes) {
    List<String> words = new ArrayList<>();
    eyes.right().ifPresent(far -> words.add(texts.of("bench.eye.right", percent(far))));
    eyes.left().ifPresent(far -> words.add(texts.of("bench.eye.left", percent(far))));
    words.add(texts.of("bench.eye.score", word(eyes.score()), chance(eyes.score())));
    if (eyes.exchanged()) {
      words.add(texts.of("bench.eye.exchanged"));
    }
    return words;
  }

  String contradiction(Likeness one) {
    if (one.eyes().isEmpty() || one.fingers().isEmpty()) {
      return texts.of("bench.one-side");
    }
    boolean fingersSay = one.fingerScore() >= Thresholds.VERIFICATION_SCORE;
    boolean eyesSay = one.eyes().get().score() >= Thresholds.VERIFICATION_SCORE;
    if (fingersSay == eyesSay) {
      return texts.of(fingersSay ? "bench.both-say-same" : "bench.neither-says");
    }
    return texts.of(fingersSay ? "bench.only-fingers" : "bench.only-eyes");
  }

  /** The first eight digits: enough to tell two records apart on a page, too few to look one up. */
  static String shortRef(UUID subject) {
    return subject.toString().substring(0, 8);
  }

  String word(double score) {
    String key =
        score >= Thresholds.VERIFICATION_SCORE ? "strong" : score >= WEAK ? "some" : "none";
    return texts.of("bench.likeness." + key);
  }

  String chance(double score) {
    if (score < 1) {
      return texts.of("bench.chance.any");
    }
    double bounded = Math.min(score, MOST_DECIBANS);
    String one = String.format(Locale.GERMANY, "%,.0f", Math.pow(10, bounded / 10));
    return texts.of(score > MOST_DECIBANS ? "bench.chance.less" : "bench.chance.one-in", one);
  }

  static String decibans(double score) {
    return String.format(Locale.GERMANY, "%.0f", score);
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }

  String label(FingerPosition finger) {
    return texts.of("bench.finger." + finger.name());
  }
}
