/** The endpoints as the documentation of Micronaut would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.micronaut;

import org.jspecify.annotations.NullMarked;
