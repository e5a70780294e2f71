/** The endpoints as the documentation of Armeria would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.armeria;

import org.jspecify.annotations.NullMarked;
