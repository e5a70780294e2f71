/** What the author is told: every message with its cure, in source order, once. */
@NullMarked
package dev.freshet.processor.report;

import org.jspecify.annotations.NullMarked;
