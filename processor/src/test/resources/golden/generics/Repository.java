package example.generics;

import dev.freshet.Body;
import dev.freshet.Get;
import dev.freshet.Path;
import dev.freshet.Post;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;

/** Endpoints of a generic interface: those who name its types serve them. */
@Path("/repository")
public interface Repository<T extends CharSequence, K> {
  @Get("/")
  @Streaming
  Iterable<T> all();

  @Get("/{key}")
  Optional<T> find(K key);

  @Get("/keys")
  String keys(List<K> key);

  @Post("/")
  T add(@Body String text, K key);
}
