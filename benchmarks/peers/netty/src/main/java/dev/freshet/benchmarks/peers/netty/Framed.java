package dev.freshet.benchmarks.peers.netty;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.file.Path;

/** Netty without its encoder: the limit of what one can write by hand for these endpoints. */
final class Framed {
  private Framed() {}

  public static void main(String... args) throws InterruptedException {
    Path file = Path.of(args[1]);
    Listening.on(
        Integer.parseInt(args[0]),
        new WriteBufferWaterMark(BlockFrames.BATCH / 2, BlockFrames.BATCH),
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new HttpRequestDecoder(), new FramedHandler(file));
          }
        });
  }
}
