package dev.freshet.processor.report;

import dev.freshet.processor.model.Site;

/**
 * One problem in one place.
 *
 * @param site the narrowest place that shows it
 * @param message what the author reads
 * @param problem its kind
 */
record Fault(Site site, Problem problem, String message) {

  /** True iff it is told, but a handler is written all the same. */
  boolean isWarning() {
    return problem.isWarning();
  }

  /** True iff it is a warning that the author does not want, there or around it. */
  boolean isSuppressed() {
    return isWarning() && Suppression.isFor(problem.code(), site.element());
  }

  /** True iff the two tell the author the same thing in the same place. */
  boolean repeats(Fault other) {
    return message.equals(other.message) && site.element().equals(other.site.element());
  }
}
