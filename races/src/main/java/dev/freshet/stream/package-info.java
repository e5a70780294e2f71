/**
 * Races of what only this package can see: each test has two threads meet at one place, and says
 * what may come of it and what must not.
 */
@NullMarked
package dev.freshet.stream;

import org.jspecify.annotations.NullMarked;
