/** What Freshet costs. */
@NullMarked
package dev.freshet.benchmarks;

import org.jspecify.annotations.NullMarked;
