package dev.freshet.sample;

import dev.freshet.Get;
import dev.freshet.Streaming;

/** Serves the sample's page: its text, its looks and its script, each streamed from a file. */
public final class PageService {

  /** The page. */
  @Get("/")
  @Streaming(mediaType = "text/html")
  public Iterable<byte[]> page() {
    return Blocks.ofResource("page.html");
  }

  /** What the page looks like. */
  @Get("/page.css")
  @Streaming(mediaType = "text/css")
  public Iterable<byte[]> looks() {
    return Blocks.ofResource("page.css");
  }

  /** What the page does. */
  @Get("/page.js")
  @Streaming(mediaType = "text/javascript")
  public Iterable<byte[]> script() {
    return Blocks.ofResource("page.js");
  }
}
