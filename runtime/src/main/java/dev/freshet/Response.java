package dev.freshet;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a status and headers of its own: what an endpoint returns when a body alone does
 * not say enough.
 *
 * <pre>{@code
 * return Response.of(lines).header("Cache-Control", "no-store");
 * }</pre>
 *
 * <p>Immutable; each method returns a changed copy. Names and values that could break the message
 * apart are refused here, before anything reaches the wire.
 *
 * @param <T> the type of the body: whatever the endpoint could return by itself
 */
public final class Response<T> {
  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final @Nullable T body;
  private final OptionalLong length;
  private final List<Consumer<? super StreamSummary>> onEnd;

  private Response(
      int status,
      List<Map.Entry<String, String>> headers,
      @Nullable T body,
      OptionalLong length,
      List<Consumer<? super StreamSummary>> onEnd) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.length = length;
    this.onEnd = onEnd;
  }

  /** An answer 200 with a body. */
  public static <T> Response<T> of(T body) {
    return new Response<>(
        200, List.of(), requireNonNull(body, "body"), OptionalLong.empty(), List.of());
  }

  /**
   * An answer without a body.
   *
   * @throws IllegalArgumentException if the status is not from 200 to 599
   */
  public static <T> Response<T> empty(int status) {
    return new Response<T>(200, List.of(), null, OptionalLong.empty(), List.of()).status(status);
  }

  /**
   * Sets the status code (RFC 9110, section 15).
   *
   * @throws IllegalArgumentException if it is not from 200 to 599, or is 204, 205 or 304 and there
   *     is a body, which these cannot have
   */
  public Response<T> status(int code) {
    if (code < 200 || code > 599) {
      throw new IllegalArgumentException(
          "The status of a response is from 200 to 599, but here it is " + code + ".");
    }
    if (body != null && (code == 204 || code == 205 || code == 304)) {
      throw new IllegalArgumentException(
          "A response " + code + " has no body, but here it has one.");
    }
    return new Response<>(code, headers, body, length, onEnd);
  }

  /**
   * Sets a header and replaces the ones of the same name, also those that Freshet would have set,
   * such as {@code Content-Type}.
   *
   * @throws IllegalArgumentException if the name is not a token (RFC 9110, section 5.6.2), if the
   *     value has characters other than visible ASCII, space and tab, or if the header is one that
   *     only the server can know, such as {@code Content-Length}
   */
  public Response<T> header(String name, String value) {
    List<Map.Entry<String, String>> others = new ArrayList<>(headers);
    others.removeIf(header -> header.getKey().equalsIgnoreCase(name));
    return new Response<>(status, others, body, length, onEnd).addHeader(name, value);
  }

  /**
   * Adds a header beside the ones of the same name.
   *
   * @throws IllegalArgumentException as {@link #header} does
   */
  public Response<T> addHeader(String name, String value) {
    HeaderRules.check(name, value);
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Response<>(status, List.copyOf(more), body, length, onEnd);
  }

  /**
   * Sets a cookie for the whole site, that ends with the browser's session and that scripts do not
   * see: {@code Path=/; HttpOnly; SameSite=Lax}. For other attributes add a {@code Set-Cookie}
   * header.
   *
   * @throws IllegalArgumentException if the name is not a token or the value has characters that a
   *     cookie cannot have (RFC 6265, section 4.1.1)
   */
  public Response<T> cookie(String name, String value) {
    return addHeader("Set-Cookie", HeaderRules.cookie(name, value));
  }

  /**
   * Sets a cookie like {@link #cookie(String, String)} that the browser keeps for some time.
   *
   * @param maxAge how long at least: cookies know whole seconds only; zero deletes the cookie
   * @throws IllegalArgumentException also if it is negative
   */
  public Response<T> cookie(String name, String value, Duration maxAge) {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("A cookie is not kept for " + maxAge + ".");
    }
    long seconds = maxAge.toSeconds();
    boolean whole = maxAge.equals(Duration.ofSeconds(seconds));
    String lifetime = "; Max-Age=" + (whole ? seconds : seconds + 1);
    return addHeader("Set-Cookie", HeaderRules.cookie(name, value) + lifetime);
  }

  /**
   * Has somebody told when this response has ended and its source is released, for instance to give
   * back what was reserved for it. Each is told once, in whatever way it ended, also if no byte of
   * it was sent; one after the other if there are several.
   *
   * <p>It runs on a worker, as a {@link StreamListener} does and before it: it may block, but then
   * it keeps that worker busy. What it throws is logged and has no other effect. A body that a
   * {@code CompletionStage} brings after the ending is closed when it comes.
   *
   * @param told is told what happened
   */
  public Response<T> onEnd(Consumer<? super StreamSummary> told) {
    List<Consumer<? super StreamSummary>> more = new ArrayList<>(onEnd);
    more.add(requireNonNull(told, "told"));
    return new Response<>(status, headers, body, length, List.copyOf(more));
  }

  /**
   * Has the client save the body under a name, instead of showing it ({@code Content-Disposition},
   * RFC 6266).
   *
   * @param name of a file, without directories; any characters but control characters. Those that
   *     are not ASCII are sent twice: as UTF-8, and as {@code _} to clients that know no better
   * @throws IllegalArgumentException if it is blank or has control characters
   */
  public Response<T> attachment(String name) {
    return header("Content-Disposition", Disposition.attachment(name));
  }

  /**
   * Says how many bytes a streamed body will have, which then goes out with a {@code
   * Content-Length} and without chunks. A source that gives more, or fewer, breaks the connection
   * off: its body is never taken for whole, and never for longer than this.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Response<T> length(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "A body does not have " + bytes + " bytes; its length is at least 0.");
    }
    return new Response<>(status, headers, body, OptionalLong.of(bytes), onEnd);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The headers, in the order in which they were set. */
  public List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** The body, or null if there is none. */
  public @Nullable T body() {
    return body;
  }

  /** How many bytes a streamed body has; empty if the author has not said so. */
  public OptionalLong length() {
    return length;
  }

  /** Who is to be told when it has ended, in the order in which they asked. */
  public List<Consumer<? super StreamSummary>> onEnd() {
    return onEnd;
  }
}
