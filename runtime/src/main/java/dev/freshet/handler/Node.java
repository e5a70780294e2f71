package dev.freshet.handler;

import org.jspecify.annotations.Nullable;

/** A point in the tree of routes: what is served there, and where one more segment leads. */
final class Node {
  private final Literals<Node> literals = new Literals<>();
  private @Nullable Node variable;
  private @Nullable Resource rest;
  private @Nullable Resource here;

  /** Where a literal segment leads; made if it is new. */
  Node literal(String segment) {
    Node next = literals.get(segment);
    if (next == null) {
      next = new Node();
      literals.put(segment, next);
    }
    return next;
  }

  /** Where a variable leads; made if it is new. */
  Node variable() {
    if (variable == null) {
      variable = new Node();
    }
    return variable;
  }

  /** What a rest leads to; made if it is new. */
  Resource rest() {
    if (rest == null) {
      rest = new Resource();
    }
    return rest;
  }

  /** What is served here; made if it is new. */
  Resource here() {
    if (here == null) {
      here = new Resource();
    }
    return here;
  }

  /**
   * Finds what a path leads to from here: over a literal if that leads anywhere, else over a
   * variable, else over a rest.
   *
   * @param begin where its next segment begins; beyond the end if there is none
   * @param encoded true iff the path has percent-encoded octets
   */
  @Nullable Resource find(String path, int begin, boolean encoded) {
    if (begin > path.length()) {
      return here;
    }
    int slash = path.indexOf('/', begin);
    int end = slash < 0 ? path.length() : slash;
    Node literal =
        encoded
            ? literals.get(Percent.decode(path.substring(begin, end)))
            : literals.get(path, begin, end);
    Resource found = literal == null ? null : literal.find(path, end + 1, encoded);
    if (found == null && variable != null && end > begin) {
      found = variable.find(path, end + 1, encoded);
    }
    return found == null ? rest : found;
  }
}
