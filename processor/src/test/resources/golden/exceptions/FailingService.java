package example.exceptions;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Methods that declare exceptions: the checked ones are repeated. */
public final class FailingService {
  @Get("/checked/{fails}")
  @Streaming
  public Iterable<String> checked(boolean fails) throws IOException, TimeoutException {
    if (fails) {
      throw new IOException("No file.");
    }
    return List.of("fine");
  }

  @Get("/any")
  @Streaming
  public Iterable<String> any() throws Exception {
    return List.of("any");
  }

  @Get("/unchecked")
  @Streaming
  public Iterable<String> unchecked() throws UncheckedIOException, StackOverflowError {
    return List.of("unchecked");
  }

  @Get("/private")
  @Streaming
  public Iterable<String> hidden() throws Hidden {
    throw new Hidden();
  }

  private static final class Hidden extends IOException {
    private static final long serialVersionUID = 1;
  }
}
