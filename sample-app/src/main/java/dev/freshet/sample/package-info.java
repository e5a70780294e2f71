/**
 * The whole product in one small application: a story, a picture and a page, all of them streamed.
 */
@NullMarked
package dev.freshet.sample;

import org.jspecify.annotations.NullMarked;
