/**
 * The words of an author: the annotations that turn a method into a streaming endpoint, and what
 * the runtime tells about each response.
 */
@NullMarked
package dev.freshet;

import org.jspecify.annotations.NullMarked;
