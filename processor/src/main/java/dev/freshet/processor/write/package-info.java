/** Models to source text. Nothing here can fail: a model that exists is valid. */
@NullMarked
package dev.freshet.processor.write;

import org.jspecify.annotations.NullMarked;
