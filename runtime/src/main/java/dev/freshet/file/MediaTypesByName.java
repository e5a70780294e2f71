package dev.freshet.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The media types of files by how their names end: the same on every machine, which is not so of
 * {@link java.nio.file.Files#probeContentType}. Text is taken to be UTF-8.
 */
final class MediaTypesByName {
  private static final String OTHERS = "application/octet-stream";

  /** A media type and the ends of the names that have it. */
  private static final String TABLE =
      """
      text/html; charset=utf-8 html htm
      text/css; charset=utf-8 css
      text/javascript; charset=utf-8 js mjs
      text/plain; charset=utf-8 txt text log md
      text/csv; charset=utf-8 csv
      text/calendar; charset=utf-8 ics
      text/vtt; charset=utf-8 vtt
      application/json json map
      application/jsonl jsonl ndjson
      application/xml xml
      application/yaml yaml yml
      application/pdf pdf
      application/wasm wasm
      application/manifest+json webmanifest
      application/zip zip
      application/gzip gz tgz
      application/zstd zst
      application/x-tar tar
      application/java-archive jar
      application/epub+zip epub
      application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
      application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
      application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
      application/vnd.oasis.opendocument.text odt
      application/vnd.apple.mpegurl m3u8
      application/dash+xml mpd
      image/png png
      image/jpeg jpg jpeg
      image/gif gif
      image/webp webp
      image/avif avif
      image/svg+xml svg
      image/bmp bmp
      image/tiff tif tiff
      image/vnd.microsoft.icon ico
      audio/mpeg mp3
      audio/mp4 m4a
      audio/aac aac
      audio/ogg oga ogg opus
      audio/flac flac
      audio/wav wav
      video/mp4 mp4 m4v
      video/webm webm
      video/ogg ogv
      video/quicktime mov
      video/x-matroska mkv
      video/mp2t ts
      font/woff woff
      font/woff2 woff2
      font/ttf ttf
      font/otf otf
      """;

  private static final Map<String, String> BY_END = byEnd();

  private MediaTypesByName() {}

  private static Map<String, String> byEnd() {
    Map<String, String> types = new HashMap<>();
    TABLE
        .lines()
        .forEach(line -> {
          boolean text = line.startsWith("text/");
          int ends = line.indexOf(' ', text ? line.indexOf(' ') + 1 : 0);
          for (String end : line.substring(ends + 1).split(" ", -1)) {
            types.put(end, line.substring(0, ends));
          }
        });
    return Map.copyOf(types);
  }

  /** The media type of a file by its name; that of any bytes where the name says nothing. */
  static String of(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return BY_END.getOrDefault(end, OTHERS);
  }
}
