/** The endpoints as the documentation of Helidon SE would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.helidon;

import org.jspecify.annotations.NullMarked;
