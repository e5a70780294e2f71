package dev.freshet.handler;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * HTTP/1.1 on the wire (RFC 9112): makes requests of bytes, strictly, and bytes of responses. Event
 * loop.
 *
 * <p>It is for Freshet's own server. Netty's {@code HttpServerCodec}, which somebody else's
 * pipeline has, reads some malformed requests as good ones.
 */
@SuppressWarnings("exports") // for Freshet's own server
public final class Http1Codec
    extends CombinedChannelDuplexHandler<RequestDecoder, HttpResponseEncoder> {

  /** The methods of the requests that are not answered yet; the gate keeps them few. */
  private final Queue<HttpMethod> methods = new ArrayDeque<>();

  /**
   * A codec for one connection.
   *
   * @param limits how long a request line and how large a header may be, in bytes
   * @param mostFields how many fields a header may have
   */
  public Http1Codec(HttpDecoderConfig limits, int mostFields) {
    init(new RequestDecoder(limits, mostFields, methods::add), new Encoder());
  }

  /** Makes nothing more of the bytes that come. */
  void stopDecoding() {
    inboundHandler().stop();
  }

  /** Knows which response has a head alone, as that to {@code HEAD} (RFC 9110, section 9.3.2). */
  private final class Encoder extends HttpResponseEncoder {

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof FramedPart part) {
        if (part.begins()) {
          methods.poll(); // it is no HEAD: of that nothing is framed
        }
        part.write(ctx, promise);
      } else {
        super.write(ctx, message, promise);
      }
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse response) {
      boolean interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
      boolean headOnly = !interim && HttpMethod.HEAD.equals(methods.poll());
      return headOnly || super.isContentAlwaysEmpty(response);
    }
  }
}
