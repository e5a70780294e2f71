/** The endpoints as the documentation of Vert.x would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.vertx;

import org.jspecify.annotations.NullMarked;
