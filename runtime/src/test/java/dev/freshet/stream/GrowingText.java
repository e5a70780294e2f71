package dev.freshet.stream;

/**
 * A text that grows each time somebody asks for its length, as one that another thread appends to.
 */
final class GrowingText implements CharSequence {
  private final int growth;
  private int length;

  GrowingText(int length, int growth) {
    this.length = length;
    this.growth = growth;
  }

  @Override
  public int length() {
    length += growth;
    return length - growth;
  }

  @Override
  public char charAt(int index) {
    return 'x';
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return "x".repeat(end - start);
  }

  @Override
  public String toString() {
    return "x".repeat(length);
  }
}
