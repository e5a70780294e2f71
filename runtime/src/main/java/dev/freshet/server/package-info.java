/** The server: binds a port and builds the pipeline of each connection. */
@NullMarked
package dev.freshet.server;

import org.jspecify.annotations.NullMarked;
