package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.handler.Body;
import dev.freshet.watch.World;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;

/** Reactor may be missing: whoever returns other publishers has no need of it. */
class ReactorAbsentTest {

  @Test
  void otherPublishersAreServed() throws Exception {
    try (URLClassLoader loader = World.without("reactor-core")) {
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
