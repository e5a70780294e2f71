/** Benchmarks of what only this package can see. */
@NullMarked
package dev.freshet.stream;

import org.jspecify.annotations.NullMarked;
