/** The endpoints as the documentation of Javalin would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.javalin;

import org.jspecify.annotations.NullMarked;
