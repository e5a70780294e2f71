/**
 * The endpoints written with Netty alone: as one would at first, and framed by hand, which is the
 * limit.
 */
@NullMarked
package dev.freshet.benchmarks.peers.netty;

import org.jspecify.annotations.NullMarked;
