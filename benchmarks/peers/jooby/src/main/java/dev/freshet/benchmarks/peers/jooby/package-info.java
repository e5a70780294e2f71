/** The endpoints as the documentation of Jooby would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.jooby;

import org.jspecify.annotations.NullMarked;
