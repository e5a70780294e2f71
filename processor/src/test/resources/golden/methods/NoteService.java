package example.methods;

import dev.freshet.Body;
import dev.freshet.Delete;
import dev.freshet.Get;
import dev.freshet.Patch;
import dev.freshet.Path;
import dev.freshet.Post;
import dev.freshet.Put;
import dev.freshet.Streaming;
import dev.freshet.handler.Request;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every method, paths with a prefix, several paths, and the content of a request. */
@Path("/notes/{shelf}")
public final class NoteService {
  @Get({"/", "/all"})
  @Streaming
  public List<String> all(String shelf) {
    return List.of("all of ", shelf);
  }

  @Get("/{id}")
  public String one(String shelf, int id) {
    return shelf + " " + id;
  }

  @Get("/files/{path:*}")
  public String file(String shelf, String path) {
    return shelf + " [" + path + "]";
  }

  @Post("/")
  public String add(String shelf, @Body String text) {
    return shelf + " + " + text;
  }

  @Put("/{id}")
  public void set(String shelf, int id, @Body byte[] content) {
    if (!new String(content, StandardCharsets.UTF_8).equals("content")) {
      throw new IllegalArgumentException(shelf + id);
    }
  }

  @Patch("/{id}")
  @Post("/{id}/change")
  public String change(String shelf, int id, @Body ByteBuffer content) {
    return shelf + " " + id + " ~ " + content.remaining();
  }

  @Delete("/{id}")
  public void remove(String shelf, int id) {}

  @Post("/{id}/touch")
  public String touch(String shelf, int id) {
    return shelf + " " + id + " touched";
  }

  @Get("/search")
  @Delete("/search")
  @SuppressWarnings("BodyWithoutMeaning")
  public String search(String shelf, @Body String words) {
    return shelf + " ? " + words;
  }

  @Get("/raw")
  @Post("/raw")
  public String raw(Request request, String shelf) {
    return request.method() + " " + shelf + " [" + request.contentAsText() + "]";
  }

  @Get("/request")
  public String request(Request request, String shelf) {
    return request.method() + " " + request.target() + " " + shelf;
  }
}
