package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.handler.Body;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

/** Reactor may be missing: whoever returns other publishers has no need of it. */
class ReactorAbsentTest {

  /** What the tests have on their class path, but for Reactor, loaded anew. */
  private static URLClassLoader withoutReactor() {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("reactor-core"))
            .map(ReactorAbsentTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  @Test
  void otherPublishersAreServed() throws Exception {
    try (URLClassLoader loader = withoutReactor()) {
      assertThatThrownBy(() -> loader.loadClass("reactor.core.CorePublisher"))
          .isInstanceOf(ClassNotFoundException.class);
      Class<?> publisher = loader.loadClass(Publisher.class.getName());
      Object flowable =
          loader
              .loadClass("io.reactivex.rxjava3.core.Flowable")
              .getMethod("just", Object.class)
              .invoke(null, "x");
      Class<?> body = loader.loadClass(Body.class.getName());
      assertThat(body.getClassLoader()).isSameAs(loader);
      assertThat(body.getMethod("text", publisher).invoke(null, flowable)).isInstanceOf(body);
    }
  }
}
