/**
 * What only several models show together: a route beside another route, items under a media type.
 */
@NullMarked
package dev.freshet.processor.check;

import org.jspecify.annotations.NullMarked;
