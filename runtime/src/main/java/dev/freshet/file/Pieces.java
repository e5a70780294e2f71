package dev.freshet.file;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The parts of a body in pieces that are not too large to be sent at once. */
final class Pieces implements Iterator<Part> {
  private final Iterator<Part> parts;
  private final long largest;

  /** What is left of the slice that is being cut. */
  private Part.Slice rest = new Part.Slice(0, 0);

  /**
   * @param largest how many bytes of the file a piece has at most
   */
  Pieces(List<Part> parts, long largest) {
    this.parts = parts.iterator();
    this.largest = largest;
  }

  @Override
  public boolean hasNext() {
    return rest.length() > 0 || parts.hasNext();
  }

  @Override
  public Part next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (rest.length() == 0) {
      Part part = parts.next();
      if (!(part instanceof Part.Slice slice)) {
        return part;
      }
      rest = slice;
    }
    long length = Math.min(rest.length(), largest);
    Part piece = new Part.Slice(rest.first(), length);
    rest = new Part.Slice(rest.first() + length, rest.length() - length);
    return piece;
  }
}
