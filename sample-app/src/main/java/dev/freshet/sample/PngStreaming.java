package dev.freshet.sample;

import dev.freshet.Streaming;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an endpoint that streams a PNG picture: the sample's own kind of {@link Streaming}. */
@Streaming(mediaType = "image/png")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface PngStreaming {}
