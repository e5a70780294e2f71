package example.story;

import dev.freshet.Streaming;

@Streaming(mediaType = "image/png")
public @interface PngStreaming {}
