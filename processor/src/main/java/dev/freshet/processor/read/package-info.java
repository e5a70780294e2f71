/**
 * Elements to models. Every fault that an element shows is reported, and only that element is given
 * up, so that one compilation tells all of them.
 */
@NullMarked
package dev.freshet.processor.read;

import org.jspecify.annotations.NullMarked;
