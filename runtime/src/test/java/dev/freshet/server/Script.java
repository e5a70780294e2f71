package dev.freshet.server;

import java.util.function.IntFunction;

/**
 * What a source gives: some items, and then how it goes on.
 *
 * @param items how many items come first
 * @param item makes the item with a number, from 1 on
 * @param gate what a silent source waits at
 */
record Script(int items, IntFunction<?> item, Then then, Gate gate) {

  /** How a source goes on after its items. */
  enum Then {
    /** It ends. */
    COMPLETE,
    /** It fails with a {@link Breakdown}. */
    FAIL,
    /** It gives an item that is none: an Integer. */
    BAD_ITEM,
    /** It waits at the gate, then ends; an interrupt makes it fail. */
    SILENCE,
    /** As silence, but it does not care about interrupts. */
    DEAF_SILENCE,
    /** It gives items for ever. */
    MORE
  }

  /** The failure of a source in a test. */
  static final class Breakdown extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final String SECRET = "the password is swordfish";

    Breakdown() {
      super(SECRET);
    }
  }

  static Script of(int items, Then then) {
    return new Script(items, number -> "item " + number + "\n", then, new Gate());
  }

  static Script endless(IntFunction<?> item) {
    return new Script(0, item, Then.MORE, new Gate());
  }

  Script with(IntFunction<?> other) {
    return new Script(items, other, then, gate);
  }

  /** True iff the source has an item with this number to give; it may be a bad one. */
  boolean has(int number) {
    return number <= items || then == Then.MORE || then == Then.BAD_ITEM && number == items + 1;
  }

  Object make(int number) {
    return number <= items || then == Then.MORE ? item.apply(number) : Integer.valueOf(number);
  }
}
