package dev.freshet.stream;

import java.util.Random;

/**
 * Many rounds of a race, each with timings of its own by chance, which a failure tells how to
 * repeat.
 */
final class Rounds {

  /** One round. */
  @FunctionalInterface
  interface Round {
    void run(Random random) throws Exception;
  }

  private static final String PROPERTY = "freshet.race.seed";

  private Rounds() {}

  /**
   * Runs rounds; the system property freshet.race.seed repeats the choices of the one of that seed.
   */
  static void assertEach(int count, Round round) {
    Long repeated = Long.getLong(PROPERTY);
    long seed = repeated == null ? System.nanoTime() : repeated;
    for (int i = 0; i < count; i++) {
      long mine = repeated == null ? seed + i : repeated;
      try {
        round.run(new Random(mine));
      } catch (Throwable failure) {
        throw new AssertionError(
            "Round " + i + " failed; repeat its choices with -D" + PROPERTY + "=" + mine, failure);
      }
    }
  }

  /** Is busy for a moment. */
  static void spin(Random random, int most) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      Thread.onSpinWait();
    }
  }
}
