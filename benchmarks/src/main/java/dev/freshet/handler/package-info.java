/** Benchmarks of what only this package can see. */
@NullMarked
package dev.freshet.handler;

import org.jspecify.annotations.NullMarked;
