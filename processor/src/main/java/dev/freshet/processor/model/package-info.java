/**
 * What the author declared, as plain records. A model exists only if it is valid: reading yields
 * it, checking compares it with others, writing prints it.
 */
@NullMarked
package dev.freshet.processor.model;

import org.jspecify.annotations.NullMarked;
