package dev.freshet.handler;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import dev.freshet.stream.ItemType;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of one response says of its body. Filled in the lane, before the body begins; read
 * on the event loop.
 */
final class ResponseHead {
  private static final long UNKNOWN = -1;
  private static final long NONE = -2;
  private static final AsciiString TEXT = AsciiString.cached(MediaTypes.TEXT);
  private static final AsciiString BYTES = AsciiString.cached(MediaTypes.BYTES);

  private @Nullable CharSequence mediaType;
  private HttpResponseStatus status = HttpResponseStatus.OK;
  private HttpHeaders own = EmptyHttpHeaders.INSTANCE;
  private long length = UNKNOWN;
  private boolean given;

  /**
   * @param mediaType the media type of the body; null if its first item decides
   */
  ResponseHead(@Nullable CharSequence mediaType) {
    this.mediaType = mediaType;
  }

  /** Gives the head a status and fields of its own, which win over ours. */
  void use(int code, List<Map.Entry<String, String>> fields) {
    given = true;
    status = HttpResponseStatus.valueOf(code);
    own = new DefaultHttpHeaders();
    fields.forEach(field -> own.add(field.getKey(), field.getValue()));
  }

  /** Adds a field to those of its own. */
  void add(CharSequence name, CharSequence value) {
    own.set(name, value);
  }

  /** Gives the body a length, so that it needs no chunks. */
  void useLength(long bytes) {
    length = bytes;
  }

  /** Says what the body is, where nobody has declared it. */
  void useMediaType(String type) {
    if (mediaType == null) {
      mediaType = type;
    }
  }

  /** Says that there is no body, and the status unless the head has one. */
  void useNoContent(int code) {
    if (!given) {
      status = HttpResponseStatus.valueOf(code);
    }
    length = bodiless() ? NONE : 0;
  }

  /** Some statuses have no content, and so no length either (RFC 9110, sections 8.6 and 15). */
  private boolean bodiless() {
    return status.code() == 204 || status.code() == 304;
  }

  /** True iff the head tells how long the body is, if there is one. */
  boolean lengthKnown() {
    return length != UNKNOWN;
  }

  /**
   * The media type, if it is known by now and nothing else is to be said but the usual; else null.
   *
   * @param first the type of the first item, if there is one
   */
  @Nullable AsciiString onlyMediaType(@Nullable ItemType first) {
    boolean usual = !given && !lengthKnown() && own.isEmpty();
    if (!usual) {
      return null;
    }
    if (mediaType == null && first != null) {
      return first == ItemType.TEXT ? TEXT : BYTES;
    }
    return mediaType instanceof AsciiString declared ? declared : null;
  }

  /**
   * The head as a message, without what is the connection's affair.
   *
   * @param first the type of the first item, if there is one
   */
  HttpResponse response(@Nullable ItemType first) {
    HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
    HttpHeaders headers = response.headers();
    CharSequence type = mediaType;
    if (type == null && first != null) {
      type = first == ItemType.TEXT ? TEXT : BYTES;
    }
    if (type != null && length != NONE) {
      headers.set(CONTENT_TYPE, type);
    }
    if (length >= 0) {
      headers.set(CONTENT_LENGTH, length);
    }
    for (String name : own.names()) {
      headers.set(name, own.getAll(name));
    }
    return response;
  }
}
