package dev.freshet.sample;

/** A command line that the sample cannot follow; the message is one sentence for its user. */
final class BadOptionException extends Exception {

  private static final long serialVersionUID = 1L;

  BadOptionException(String sentence) {
    super(sentence);
  }
}
