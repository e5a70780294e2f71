package dev.freshet.processor.report;

import dev.freshet.processor.model.Site;

/**
 * One problem in one place.
 *
 * @param site the narrowest place that shows it
 * @param message what the author reads
 * @param isWarning true iff a handler is written all the same
 */
record Fault(Site site, String message, boolean isWarning) {

  /** True iff the two tell the author the same thing in the same place. */
  boolean repeats(Fault other) {
    return message.equals(other.message) && site.element().equals(other.site.element());
  }
}
