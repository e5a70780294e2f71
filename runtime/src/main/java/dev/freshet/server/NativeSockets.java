package dev.freshet.server;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of Linux itself, by {@code epoll}. Whoever touches this class needs Netty's classes
 * for it, which need not be there.
 */
final class NativeSockets {
  /**
   * How many bytes of a connection the kernel takes beyond those that are on their way. It takes
   * more as soon as it has sent half of them. That is how a slow reader is seen to read: without
   * this it would be seen once a third of the send buffer is gone, which may have MiB.
   */
  private static final long MOST_UNSENT = 16 * 1024;

  private NativeSockets() {}

  /** Why there are none, or null if there are. */
  static @Nullable Throwable whyNot() {
    return Epoll.unavailabilityCause();
  }

  static Sockets make() {
    return new Sockets(
        EpollIoHandler.newFactory(),
        EpollServerSocketChannel::new,
        Map.of(EpollChannelOption.TCP_NOTSENT_LOWAT, MOST_UNSENT));
  }
}
