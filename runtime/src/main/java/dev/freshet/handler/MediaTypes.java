package dev.freshet.handler;

/** The media types of what an author has not given one. */
final class MediaTypes {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String BYTES = "application/octet-stream";

  private MediaTypes() {}
}
