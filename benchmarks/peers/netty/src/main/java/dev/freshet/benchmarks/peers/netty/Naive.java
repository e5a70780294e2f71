package dev.freshet.benchmarks.peers.netty;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.file.Path;

/** Netty as its examples use it: its codec, and one message an item. */
final class Naive {
  private Naive() {}

  public static void main(String... args) throws InterruptedException {
    Path file = Path.of(args[1]);
    Listening.on(
        Integer.parseInt(args[0]),
        WriteBufferWaterMark.DEFAULT,
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new HttpServerCodec(), new NaiveHandler(file));
          }
        });
  }
}
