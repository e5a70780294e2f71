package dev.freshet.server;

/**
 * How much of a request a server takes. What is larger is refused and its connection closed.
 *
 * <pre>{@code
 * FreshetServer.builder().limits(Limits.defaults().withContent(16 * 1024 * 1024))
 * }</pre>
 *
 * <p>Immutable; each {@code with…} returns a changed copy.
 *
 * @param requestLine how many bytes the request line may have, else 414: 8 KiB unless set. A line
 *     of a chunk's size has the same limit.
 * @param header how many bytes the names and values of a header may have, with the colons between
 *     them, else 431: 16 KiB unless set. The trailers of a chunked content count with it, and the
 *     framing of its chunks may be larger than the content by no more than this.
 * @param fields how many fields header and trailers may have, else 431: 100 unless set
 * @param content how many bytes of content an endpoint is given, else 413: 1 MiB unless set. They
 *     are held in memory.
 * @param pipelinedRequests how many requests of one connection may wait for the answer before them
 *     (RFC 9112, section 9.3.2): 16 unless set. Those are answered, then the connection is closed.
 */
public record Limits(int requestLine, int header, int fields, int content, int pipelinedRequests) {
  private static final Limits DEFAULTS = new Limits(8 * 1024, 16 * 1024, 100, 1024 * 1024, 16);

  /**
   * Limits of one's own.
   *
   * @throws IllegalArgumentException if one of them is not positive; the content may be 0
   */
  public Limits {
    requirePositive("request line", requestLine);
    requirePositive("header", header);
    requirePositive("number of fields", fields);
    requirePositive("number of pipelined requests", pipelinedRequests);
    if (content < 0) {
      throw new IllegalArgumentException(
          "The limit of the content is not negative, but here it is " + content + ".");
    }
  }

  /** What holds where nothing else is said. */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /** The same with another limit of the request line, in bytes. */
  public Limits withRequestLine(int bytes) {
    return new Limits(bytes, header, fields, content, pipelinedRequests);
  }

  /** The same with another limit of the header, in bytes. */
  public Limits withHeader(int bytes) {
    return new Limits(requestLine, bytes, fields, content, pipelinedRequests);
  }

  /** The same with another number of fields. */
  public Limits withFields(int most) {
    return new Limits(requestLine, header, most, content, pipelinedRequests);
  }

  /** The same with another limit of the content, in bytes; 0 refuses all content. */
  public Limits withContent(int bytes) {
    return new Limits(requestLine, header, fields, bytes, pipelinedRequests);
  }

  /** The same with another number of pipelined requests. */
  public Limits withPipelinedRequests(int most) {
    return new Limits(requestLine, header, fields, content, most);
  }

  private static void requirePositive(String name, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "The limit of the " + name + " is positive, but here it is " + limit + ".");
    }
  }
}
