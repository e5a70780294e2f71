/** The endpoints as the documentation of Reactor Netty would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.reactornetty;

import org.jspecify.annotations.NullMarked;
