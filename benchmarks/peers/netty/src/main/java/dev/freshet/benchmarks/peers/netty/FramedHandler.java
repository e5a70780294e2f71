package dev.freshet.benchmarks.peers.netty;

import dev.freshet.benchmarks.peers.content.Content;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes whole batches of chunks, a constant head before the first. */
final class FramedHandler extends ChannelInboundHandlerAdapter {
  private static final byte[] HEAD =
      ascii(
          String.join(
              "\r\n",
              "HTTP/1.1 200 OK",
              "content-type: text/plain; charset=utf-8",
              "transfer-encoding: chunked",
              "",
              ""));

  /** After so many batches in a row the other connections of the event loop get their turn. */
  private static final int TURN = 16;

  private static final FastThreadLocal<byte[]> SCRATCH =
      new FastThreadLocal<>() {
        @Override
        protected byte[] initialValue() {
          return TextFrames.scratch();
        }
      };

  private final Path file;
  private @Nullable Frames frames;
  private boolean headDue;
  private boolean writing;

  FramedHandler(Path file) {
    this.file = file;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      answer(context, Target.of(request.uri()));
    }
    ReferenceCountUtil.release(message);
  }

  private void answer(ChannelHandlerContext context, Target target) {
    switch (target.path()) {
      case "/story" -> texts(context, Content.story());
      case "/tokens", "/tokens-pub" -> texts(context, Content.tokens(target.n()));
      case "/bytes" ->
          stream(context, new BlockFrames(Content.blocks(target.n(), target.size()).iterator()));
      case "/ticks" -> ticks(context, target);
      case "/file" -> file(context);
      default -> context.writeAndFlush(buffer("HTTP/1.1 404 \r\ncontent-length: 0\r\n\r\n"));
    }
  }

  private void texts(ChannelHandlerContext context, Iterable<String> texts) {
    stream(context, new TextFrames(texts.iterator(), SCRATCH.get()));
  }

  private void stream(ChannelHandlerContext context, Frames body) {
    frames = body;
    headDue = true;
    writeBatches(context);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    writeBatches(context);
    context.fireChannelWritabilityChanged();
  }

  /** A flush may make the channel writable and call this again from within. */
  private void writeBatches(ChannelHandlerContext context) {
    if (writing) {
      return;
    }
    writing = true;
    for (int i = 0; frames != null && context.channel().isWritable(); i++) {
      if (i == TURN) {
        context.executor().execute(() -> writeBatches(context));
        break;
      }
      ByteBuf batch = context.alloc().directBuffer(frames.batch(), frames.batch());
      if (headDue) {
        batch.writeBytes(HEAD);
        headDue = false;
      }
      if (frames.fill(batch)) {
        frames = null;
      }
      context.writeAndFlush(batch, context.voidPromise());
    }
    writing = false;
  }

  private static void ticks(ChannelHandlerContext context, Target target) {
    context.write(Unpooled.wrappedBuffer(HEAD));
    Timetable.start(
        context.channel(),
        target,
        token -> {
          ByteBuf chunk = context.alloc().directBuffer();
          new TextFrames(List.of(token).iterator(), SCRATCH.get()).fill(chunk);
          chunk.writerIndex(chunk.writerIndex() - Frames.LAST.length);
          context.writeAndFlush(chunk, context.voidPromise());
        },
        () -> context.writeAndFlush(Unpooled.wrappedBuffer(Frames.LAST)));
  }

  private void file(ChannelHandlerContext context) {
    File onDisk = file.toFile();
    context.write(
        buffer(
            "HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\ncontent-length: "
                + onDisk.length()
                + "\r\n\r\n"));
    context.writeAndFlush(new DefaultFileRegion(onDisk, 0, onDisk.length()));
  }

  private static ByteBuf buffer(String text) {
    return Unpooled.wrappedBuffer(ascii(text));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whoever leaves, as h2load does at the end of a run, breaks off what is being written. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    context.close();
  }
}
