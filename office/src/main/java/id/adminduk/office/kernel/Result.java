package id.adminduk.office.kernel;

import java.util.function.Function;

/** What came of a request: the thing itself, or the refusal of the room that was asked. */
public sealed interface Result<T, R extends Refusal> {

  /** The room did it. */
  record Done<T, R extends Refusal>(T value) implements Result<T, R> {}

  /** The room said no and changed nothing. */
  record Refused<T, R extends Refusal>(R refusal) implements Result<T, R> {}

  static <T, R extends Refusal> Result<T, R> done(T value) {
    return new Done<>(value);
  }

  static <T, R extends Refusal> Result<T, R> refused(R refusal) {
    return new Refused<>(refusal);
  }

  /** Says whether nothing was done. */
  default boolean isRefused() {
    return this instanceof Refused<T, R>;
  }

  /** Turns either outcome into one thing, usually an answer to a browser. */
  default <X> X fold(Function<T, X> whenDone, Function<R, X> whenRefused) {
    return switch (this) {
      case Done<T, R>(T value) -> whenDone.apply(value);
      case Refused<T, R>(R refusal) -> whenRefused.apply(refusal);
    };
  }

  /** Goes on with the next request when this one was granted. */
  default <U> Result<U, R> then(Function<T, Result<U, R>> next) {
    return switch (this) {
      case Done<T, R>(T value) -> next.apply(value);
      case Refused<T, R>(R refusal) -> new Refused<>(refusal);
    };
  }

  /** Changes the thing that was granted. */
  default <U> Result<U, R> map(Function<T, U> change) {
    return then(value -> done(change.apply(value)));
  }

  /**
   * Gives the thing, where a refusal would be our own mistake.
   *
   * @throws IllegalStateException when refused
   */
  default T orFault() {
    return switch (this) {
      case Done<T, R>(T value) -> value;
      case Refused<T, R>(R refusal) ->
          throw new IllegalStateException("refused: " + refusal.slug() + " " + refusal.facts());
    };
  }
}
