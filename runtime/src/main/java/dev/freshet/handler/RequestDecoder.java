package dev.freshet.handler;

import dev.freshet.HttpError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes requests of bytes, and takes no more liberties than RFC 9112 grants: the words of a request
 * line have one space between them, a version is written exactly, a field is one line, and the
 * bytes around a content are counted. What breaks a rule comes out as a request or a content whose
 * decoder result is a failure, and it is the last to come out. Event loop.
 */
final class RequestDecoder extends HttpRequestDecoder {

  /** RFC 9112, section 2.2, wants one to be ignored. */
  private static final int MOST_EMPTY_LINES = 8;

  /** How many bytes of framing each byte of content pays for: a chunk of one byte has five. */
  private static final int FRAMING_PER_BYTE = 8;

  private static final byte DELETE = 0x7f;

  private static final Pattern VERSION = Pattern.compile("(?i)HTTP/[0-9]\\.[0-9]");

  private final FieldLines fields;
  private final int mostFraming;
  private final Consumer<HttpMethod> methods;

  /** True iff bytes are thrown away. */
  private boolean stopped;

  /** True iff the next byte begins a request, or an empty line before it. */
  private boolean between = true;

  /** True iff the head of a request has come out, and its end not yet. */
  private boolean inContent;

  private int emptyLines;

  /** How many more bytes there may be around the content, such as extensions of chunks. */
  private int framingLeft;

  /** Where in the request line the word before ends. */
  private int wordEnd;

  /**
   * A decoder for one connection.
   *
   * @param methods is told the method of each request
   */
  RequestDecoder(HttpDecoderConfig limits, int mostFields, Consumer<HttpMethod> methods) {
    super(
        limits
            .clone()
            .setStrictLineParsing(true) // whatever the system properties say
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false));
    this.fields = new FieldLines(mostFields);
    this.mostFraming = limits.getMaxHeaderSize();
    this.methods = methods;
  }

  /** Throws all bytes away from here on. */
  void stop() {
    stopped = true;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out)
      throws Exception {
    if (!stopped && between) {
      begin(bytes, out);
    }
    if (stopped) {
      bytes.skipBytes(bytes.readableBytes());
    } else if (!between) {
      boolean framed = inContent;
      int start = bytes.readerIndex();
      super.decode(ctx, bytes, out);
      refuseFolded(bytes, start, out);
      int content = 0;
      for (Object part : out) {
        content += see((HttpObject) part);
      }
      if (framed && inContent) {
        countFraming(bytes.readerIndex() - start - content, content, out);
      }
    }
  }

  /** Reads over empty lines; a request then begins with a letter of its method. */
  private void begin(ByteBuf bytes, List<Object> out) {
    while (bytes.isReadable()) {
      int at = bytes.readerIndex();
      byte next = bytes.getByte(at);
      if (next != '\r') {
        between = next <= ' ' || next == DELETE; // the method itself is Netty's to judge
        if (between) {
          refuse(out, "A request begins with its method");
        }
        return;
      }
      if (bytes.readableBytes() < 2) {
        return; // what follows the CR decides
      }
      if (bytes.getByte(at + 1) != '\n' || ++emptyLines > MOST_EMPTY_LINES) {
        refuse(out, "Before a request are a few empty lines at most");
        return;
      }
      bytes.skipBytes(2);
    }
  }

  private void refuse(List<Object> out, String rule) {
    HttpObject malformed = createInvalidMessage();
    malformed.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(rule)));
    out.add(malformed);
    see(malformed);
  }

  /**
   * Refuses a field that is folded once its header or trailers are whole, and the rest is known.
   */
  private void refuseFolded(ByteBuf bytes, int start, List<Object> out) {
    HttpObject part = out.isEmpty() ? null : (HttpObject) out.get(0);
    if (part == null || contentOf(part) == 0) {
      fields.read(bytes, start);
    }
    if (fields.folded() && part != null && part.decoderResult().isSuccess()) {
      part.setDecoderResult(
          DecoderResult.failure(new IllegalArgumentException("A field has one line")));
      out.clear();
      out.add(part);
    }
  }

  /** Notes what comes out. Returns the number of bytes of content in it. */
  private int see(HttpObject part) {
    if (part instanceof HttpRequest request) {
      methods.accept(request.method());
      inContent = true;
      framingLeft = mostFraming;
    }
    if (part instanceof LastHttpContent) {
      between = true;
      inContent = false;
      emptyLines = 0;
      fields.reset();
    }
    stopped |= part.decoderResult().isFailure();
    return contentOf(part);
  }

  private static int contentOf(HttpObject part) {
    return part instanceof HttpContent content ? content.content().readableBytes() : 0;
  }

  private void countFraming(int framing, int content, List<Object> out) {
    long left = framingLeft + (long) FRAMING_PER_BYTE * content - framing;
    framingLeft = (int) Math.min(mostFraming, left);
    if (framingLeft < 0) {
      HttpContent excess = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
      excess.setDecoderResult(
          DecoderResult.failure(new HttpError(413, "The content has more framing than bytes.")));
      out.add(excess);
      see(excess);
    }
  }

  @Override
  protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
    wordEnd = start + length;
    return super.splitFirstWordInitialLine(line, start, length);
  }

  @Override
  protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
    requireOneSpace(line, start);
    wordEnd = start + length;
    return super.splitSecondWordInitialLine(line, start, length);
  }

  @Override
  protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
    requireOneSpace(line, start);
    String version = super.splitThirdWordInitialLine(line, start, length);
    if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
      throw VERSION.matcher(version).matches()
          ? RequestRules.notOurVersion()
          : new IllegalArgumentException("A version has two digits");
    }
    return version;
  }

  /** Netty takes any white space for a space (RFC 9112, section 3, allows it and warns of it). */
  private void requireOneSpace(byte[] line, int start) {
    if (start != wordEnd + 1 || line[wordEnd] != ' ') {
      throw new IllegalArgumentException("One space is between the words of a request line");
    }
  }

  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    AsciiString name = super.splitHeaderName(line, start, length);
    fields.see(name, inContent);
    return name;
  }
}
