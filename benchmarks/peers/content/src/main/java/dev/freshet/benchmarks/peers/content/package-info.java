/** What every peer serves, from memory, so that only the peers' own cost shows. */
@NullMarked
package dev.freshet.benchmarks.peers.content;

import org.jspecify.annotations.NullMarked;
