package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.watch.LogTap;
import dev.freshet.watch.World;
import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.Version;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which kind of sockets a server has. */
@Timeout(30)
class SocketsTest {

  @Test
  void libraryOfAnotherVersionIsNotUsedAndThatIsSaidOnce(@TempDir Path directory) throws Exception {
    Path versions = directory.resolve("META-INF/io.netty.versions.properties");
    Files.createDirectories(versions.getParent());
    Files.writeString(versions, properties("netty-transport-native-epoll", "4.2.0.Final"));
    try (LogTap log = new LogTap();
        URLClassLoader netty =
            new URLClassLoader(new URL[] {World.url(directory)}, getClass().getClassLoader())) {
      assertThat(kind(Sockets.best(netty))).isEqualTo(NioServerSocketChannel.class);
      assertThat(log.complaints()).hasSize(1);
      assertThat(log.complaints().get(0))
          .startsWith("Native sockets are not used: their library is of Netty 4.2.0.Final, and ");
    }
  }

  private static String properties(String artifact, String version) {
    return Stream.of(
            "version=" + version,
            "buildDate=2026-01-01 00\\:00\\:00 +0000",
            "commitDate=2026-01-01 00\\:00\\:00 +0000",
            "shortCommitHash=0",
            "longCommitHash=0",
            "repoStatus=clean")
        .map(property -> artifact + "." + property + "\n")
        .reduce("", String::concat);
  }

  /** What runs in a world of its own; public for those who are not of it. */
  public static final class Asked implements Callable<Class<?>> {
    public Asked() {}

    @Override
    public Class<?> call() {
      return kind(Sockets.best(Asked.class.getClassLoader()));
    }
  }

  private static Object kindIn(URLClassLoader world) throws Exception {
    Callable<?> asked =
        (Callable<?>) world.loadClass(Asked.class.getName()).getDeclaredConstructor().newInstance();
    return asked.call();
  }

  @Test
  void withoutNettysClassesForThemThereAreThoseOfTheJdk() throws Exception {
    try (LogTap log = new LogTap();
        URLClassLoader world = World.without("epoll")) {
      assertThat(world.getResource("io/netty/channel/epoll/Epoll.class")).isNull();
      assertThat(kindIn(world)).hasToString(NioServerSocketChannel.class.toString());
      assertThat(log.complaints()).isEmpty();
    }
  }

  @Test
  void withClassesForThemThatCannotBeUsedThereAreThoseOfTheJdk(@TempDir Path directory)
      throws Exception {
    Path epoll = directory.resolve("io/netty/channel/epoll/Epoll.class");
    Files.createDirectories(epoll.getParent());
    try (InputStream another = Asked.class.getResourceAsStream("SocketsTest$Asked.class")) {
      Files.copy(another, epoll); // whose name is not the one by which it is found
    }
    Path versions = directory.resolve("META-INF/io.netty.versions.properties");
    Files.createDirectories(versions.getParent());
    String version =
        Version.identify(getClass().getClassLoader()).get("netty-transport").artifactVersion();
    Files.writeString(versions, properties("netty-transport-native-epoll", version));
    try (LogTap log = new LogTap();
        URLClassLoader world = World.without("epoll", directory)) {
      assertThat(kindIn(world)).hasToString(NioServerSocketChannel.class.toString());
      assertThat(log.complaints()).hasSize(1);
      assertThat(log.complaints().get(0))
          .startsWith("Native sockets are not used: Netty's classes for them cannot be used: ");
    }
  }

  @Test
  void nameOfAFunctionThatFailedIsLeftOut() {
    assertThat(Sockets.said(new IOException("bind(..) failed with error(-98): Address in use")))
        .isEqualTo("Address in use");
    assertThat(Sockets.said(new IOException("Address (one) in use: yes")))
        .isEqualTo("Address (one) in use: yes");
  }

  private static Class<?> kind(Sockets sockets) {
    Channel listening = sockets.listening().newChannel();
    listening.unsafe().closeForcibly();
    return listening.getClass();
  }
}
