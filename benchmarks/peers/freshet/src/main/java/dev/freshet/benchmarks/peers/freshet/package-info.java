/** The endpoints, as Freshet's own documentation would write them. */
@NullMarked
package dev.freshet.benchmarks.peers.freshet;

import org.jspecify.annotations.NullMarked;
