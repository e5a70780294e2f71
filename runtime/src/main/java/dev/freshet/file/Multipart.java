package dev.freshet.file;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Several ranges of one file as one body, {@code multipart/byteranges} (RFC 9110, section 14.6).
 */
final class Multipart {
  private final String mediaType;
  private final long total;
  private final List<ByteRange> ranges;

  /** Nobody can foretell it, and so nobody can have put it into the file. */
  private final String boundary = UUID.randomUUID().toString();

  /**
   * @param mediaType of the file
   * @param total how many bytes the file has
   */
  Multipart(String mediaType, long total, List<ByteRange> ranges) {
    this.mediaType = mediaType;
    this.total = total;
    this.ranges = ranges;
  }

  String mediaType() {
    return "multipart/byteranges; boundary=" + boundary;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (ByteRange range : ranges) {
      parts.add(new Part.Text((parts.isEmpty() ? "" : "\r\n") + head(range)));
      parts.add(Part.Slice.of(range));
    }
    parts.add(new Part.Text("\r\n--" + boundary + "--\r\n"));
    return parts;
  }

  private String head(ByteRange range) {
    return "--%s\r\ncontent-type: %s\r\ncontent-range: %s\r\n\r\n"
        .formatted(boundary, mediaType, range.of(total));
  }
}
