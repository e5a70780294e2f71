/** The endpoints as the documentation of Spring WebFlux would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.webflux;

import org.jspecify.annotations.NullMarked;
