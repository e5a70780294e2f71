/**
 * What watches over every test: buffers that leak, and event loops that block. Both fail the class
 * in which they happen. What is logged is watched where a test asks for it.
 */
@NullMarked
package dev.freshet.watch;

import org.jspecify.annotations.NullMarked;
