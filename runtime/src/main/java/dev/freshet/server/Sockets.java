package dev.freshet.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.Version;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kind of sockets that a server has: the native ones of Linux where Netty's library for them is
 * on the class path, else those of the JDK.
 *
 * @param events how an event loop waits for them
 * @param listening makes the one that listens
 * @param accepted what is set on each that is accepted
 */
record Sockets(
    IoHandlerFactory events,
    ChannelFactory<? extends ServerChannel> listening,
    Map<ChannelOption<Long>, Long> accepted) {
  private static final Logger LOGGER = System.getLogger(Sockets.class.getName());

  /** Of Netty's classes for native sockets, without which no library is of use. */
  private static final String CLASSES = "io/netty/channel/epoll/Epoll.class";

  private static final String FUNCTION = "^\\w+\\(.*\\) failed with error\\(-?\\d+\\): ";

  /**
   * The best that there are.
   *
   * @param netty the class loader that finds Netty
   */
  static Sockets best(ClassLoader netty) {
    if (netty.getResource(CLASSES) == null) {
      return jdk(); // without a look at the versions, for whose dates Netty needs 60 ms
    }
    Map<String, Version> versions = Version.identify(netty);
    Version library = versions.get("netty-transport-native-epoll");
    if (library == null) {
      return jdk(); // without a try to load it, of which newer JDKs would warn
    }
    String why = whyNot(library, versions.get("netty-transport"));
    if (why == null) {
      return NativeSockets.make();
    }
    LOGGER.log(Level.WARNING, () -> "Native sockets are not used: " + why);
    return jdk();
  }

  /** Why a library cannot be used, or null if it can. */
  private static @Nullable String whyNot(Version library, @Nullable Version others) {
    if (others != null && !same(library, others)) {
      // Whether they get on with each other would show when it is too late.
      return "their library is of Netty %s, and Netty is %s"
          .formatted(library.artifactVersion(), others.artifactVersion());
    }
    try {
      Throwable missing = NativeSockets.whyNot();
      return missing == null ? null : String.valueOf(missing.getMessage());
    } catch (LinkageError unfit) {
      return "Netty's classes for them cannot be used: " + unfit.getMessage();
    }
  }

  /** Those of the JDK. */
  static Sockets jdk() {
    return new Sockets(NioIoHandler.newFactory(), NioServerSocketChannel::new, Map.of());
  }

  private static boolean same(Version one, Version another) {
    return one.artifactVersion().equals(another.artifactVersion());
  }

  /** What the system says of a failure, without the name of the function that failed. */
  static String said(Throwable failure) {
    return String.valueOf(failure.getMessage()).replaceFirst(FUNCTION, "");
  }

  /** Has a server listen with these. */
  ServerBootstrap bootstrap() {
    ServerBootstrap bootstrap = new ServerBootstrap().channelFactory(listening);
    accepted.forEach(bootstrap::childOption);
    return bootstrap;
  }
}
