/**
 * The server: binds a port, builds the pipeline of each connection, watches over its deadlines, and
 * stops calmly.
 */
@NullMarked
package dev.freshet.server;

import org.jspecify.annotations.NullMarked;
