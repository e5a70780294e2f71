package dev.freshet.sample;

import java.util.List;

/** A short story about a small stream of water, one item a line. */
final class Story {

  /** The story's lines in order, each with its line feed. */
  static final List<String> LINES =
      """
      High above the village of Mühlbrück, a handful of snow changed its mind.
      “I think,” said the first drop, “I would rather be going somewhere.”
      A second drop agreed — then a third — and soon they had a voice between them.
      The moss asked them to stay for tea; they could not, but they left it greener.
      A stone had been in the way for years; they told it a joke and went round.
      The mill wheel had slept since autumn; it woke, yawned, and began to turn.
      “How do you carry so much?” the miller’s daughter called from the bridge.
      “We don’t,” said the stream. “We carry one drop, and then the next one.”
      By evening the sea had heard of them — and made room, a little at a time.
      """
          .lines()
          .map(line -> line + "\n")
          .toList();

  private Story() {}
}
