package dev.freshet.benchmarks.peers.netty;

import dev.freshet.benchmarks.peers.content.Content;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** Writes items while the channel has room, and flushes when it has none or they are over. */
final class NaiveHandler extends SimpleChannelInboundHandler<HttpObject> {
  private final Path file;
  private Iterator<ByteBuf> items = Collections.emptyIterator();
  private boolean open;
  private boolean writing;

  NaiveHandler(Path file) {
    this.file = file;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
    if (!(message instanceof HttpRequest request)) {
      return;
    }
    Target target = Target.of(request.uri());
    switch (target.path()) {
      case "/story" -> stream(context, Content.story(), text -> utf8(context, text));
      case "/tokens", "/tokens-pub" ->
          stream(context, Content.tokens(target.n()), text -> utf8(context, text));
      case "/bytes" ->
          stream(context, Content.blocks(target.n(), target.size()), Unpooled::wrappedBuffer);
      case "/ticks" -> ticks(context, target);
      case "/file" -> file(context);
      default -> notFound(context);
    }
  }

  private static ByteBuf utf8(ChannelHandlerContext context, String text) {
    return ByteBufUtil.writeUtf8(context.alloc(), text);
  }

  private <T> void stream(
      ChannelHandlerContext context, Iterable<T> source, Function<T, ByteBuf> encoding) {
    Iterator<T> iterator = source.iterator();
    items =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return iterator.hasNext();
          }

          @Override
          public ByteBuf next() {
            return encoding.apply(iterator.next());
          }
        };
    open = true;
    context.write(chunkedHead());
    writeItems(context);
  }

  private static HttpResponse chunkedHead() {
    HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    head.headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
        .set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    return head;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable()) {
      writeItems(context);
    }
    context.fireChannelWritabilityChanged();
  }

  /** A flush may make the channel writable and call this again from within. */
  private void writeItems(ChannelHandlerContext context) {
    if (writing) {
      return;
    }
    writing = true;
    while (open && context.channel().isWritable()) {
      while (items.hasNext() && context.channel().isWritable()) {
        context.write(new DefaultHttpContent(items.next()));
      }
      if (!items.hasNext()) {
        open = false;
        context.write(LastHttpContent.EMPTY_LAST_CONTENT);
      }
      context.flush();
    }
    writing = false;
  }

  private void ticks(ChannelHandlerContext context, Target target) {
    context.write(chunkedHead());
    Timetable.start(
        context.channel(),
        target,
        token -> context.writeAndFlush(new DefaultHttpContent(utf8(context, token))),
        () -> context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
  }

  private void file(ChannelHandlerContext context) {
    File onDisk = file.toFile();
    HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    head.headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/octet-stream")
        .set(HttpHeaderNames.CONTENT_LENGTH, onDisk.length());
    context.write(head);
    context.write(new DefaultFileRegion(onDisk, 0, onDisk.length()));
    context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  private static void notFound(ChannelHandlerContext context) {
    HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND);
    head.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
    context.write(head);
    context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  /** Whoever leaves, as h2load does at the end of a run, breaks off what is being written. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    context.close();
  }
}
