/** The annotation processor: reads services, checks them, and writes a handler for each. */
@NullMarked
package dev.freshet.processor;

import org.jspecify.annotations.NullMarked;
