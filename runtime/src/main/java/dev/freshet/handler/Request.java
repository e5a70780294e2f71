package dev.freshet.handler;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request, as an endpoint sees it.
 *
 * <p>For one thread at a time, while the endpoint is being called and after.
 */
public final class Request {
  private final Route route;
  private final HttpRequest message;
  private final String target;
  private final byte[] content;
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable Query query;

  /**
   * @param target the target in origin form (RFC 9112, section 3.2.1)
   * @param content the content, whole; empty if the endpoint takes none
   */
  Request(Route route, HttpRequest message, String target, byte[] content) {
    this.route = route;
    this.message = message;
    this.target = target;
    this.content = content;
  }

  /** The method, such as {@code GET}. */
  public String method() {
    return message.method().name();
  }

  /** The path and the query as they stand in the request: not decoded. */
  public String target() {
    return target;
  }

  /**
   * A variable of the path. Of a rest, each segment is decoded by itself; they are joined by {@code
   * /}.
   *
   * @throws IllegalArgumentException if the path has no such variable
   */
  public Parameter path(String name) {
    int index = route.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "\"" + route.template() + "\" has no variable \"" + name + "\".");
    }
    List<String> segments = Paths.split(Target.path(target));
    boolean rest = route.segments().get(index).kind() == Route.Kind.REST;
    List<String> own = segments.subList(index, rest ? segments.size() : index + 1);
    String text = own.stream().map(Percent::decode).collect(Collectors.joining("/"));
    return parameter(Place.PATH, name, List.of(text));
  }

  /** A parameter of the query ({@code application/x-www-form-urlencoded}). */
  public Parameter query(String name) {
    return parameter(Place.QUERY, name, query().values(name));
  }

  /** A field of the header (RFC 9110, section 5); the case of its name does not matter. */
  public Parameter header(String name) {
    return parameter(Place.HEADER, name, message.headers().getAll(name));
  }

  /** A cookie (RFC 6265, section 4.2). */
  public Parameter cookie(String name) {
    List<String> values = new ArrayList<>();
    for (String field : message.headers().getAll(HttpHeaderNames.COOKIE)) {
      for (Cookie cookie : ServerCookieDecoder.LAX.decodeAll(field)) {
        if (cookie.name().equals(name)) {
          values.add(cookie.value());
        }
      }
    }
    return parameter(Place.COOKIE, name, values);
  }

  /**
   * The content (RFC 9110, section 6.4) as text, in the charset of its media type, else in UTF-8. A
   * client whose charset is not known here gets a 415, one whose content is malformed in it a 400.
   * It is empty if the request has none, or if the endpoint takes none ({@link
   * Endpoint#withContent}).
   */
  public String contentAsText() {
    Charset charset = charset();
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException malformed) {
      throw new Refusal(400, "The content is not well-formed " + charset.name() + ".");
    }
  }

  private Charset charset() {
    String type = message.headers().get(HttpHeaderNames.CONTENT_TYPE);
    String name = type == null ? null : MediaTypes.charset(type);
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(415, "The charset of the content is not known here.");
    }
  }

  /** The content, perhaps empty; changes to the array are the caller's own. */
  public byte[] contentAsBytes() {
    return content.clone();
  }

  /** The content, perhaps empty. */
  public ByteBuffer contentAsBuffer() {
    return ByteBuffer.wrap(content.clone());
  }

  /** The names of all fields of the header, in the order of the request. */
  public List<String> headerNames() {
    HttpHeaders headers = message.headers();
    return headers.entries().stream().map(Map.Entry::getKey).distinct().toList();
  }

  /**
   * Refuses the request if any of its parameters was found at fault. Generated code calls this
   * after it has converted all parameters and before it calls the service; the client gets a 400
   * that tells all faults.
   */
  public void requireValid() {
    if (!faults.isEmpty()) {
      throw Refusal.of(List.copyOf(faults));
    }
  }

  private Parameter parameter(Place place, String name, List<String> texts) {
    return new Parameter(place, name, texts, faults::add);
  }

  private Query query() {
    Query read = query;
    if (read == null) {
      try {
        read = Query.of(target);
      } catch (IllegalArgumentException malformed) {
        throw new Refusal(400, "The query is not percent-encoded UTF-8.");
      }
      query = read;
    }
    return read;
  }
}
