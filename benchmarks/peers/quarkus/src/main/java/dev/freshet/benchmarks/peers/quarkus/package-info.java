/** The endpoints as the documentation of Quarkus REST would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.quarkus;

import org.jspecify.annotations.NullMarked;
