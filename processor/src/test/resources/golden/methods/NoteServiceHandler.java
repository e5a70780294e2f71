package example.methods;

import static dev.freshet.handler.Endpoint.withContent;
import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/** Serves {@link NoteService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class NoteServiceHandler extends StreamingHandler {
  private final NoteService service;

  public NoteServiceHandler(NoteService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/notes/{shelf}", "text/plain; charset=utf-8", this::all);
    routes.get("/notes/{shelf}/all", "text/plain; charset=utf-8", this::all);
    routes.get("/notes/{shelf}/{id}", this::one);
    routes.get("/notes/{shelf}/files/{path:*}", this::file);
    routes.post("/notes/{shelf}", withContent(this::add));
    routes.put("/notes/{shelf}/{id}", withContent(this::set));
    routes.post("/notes/{shelf}/{id}/change", withContent(this::change));
    routes.patch("/notes/{shelf}/{id}", withContent(this::change));
    routes.delete("/notes/{shelf}/{id}", this::remove);
    routes.post("/notes/{shelf}/{id}/touch", this::touch);
    routes.get("/notes/{shelf}/search", withContent(this::search));
    routes.delete("/notes/{shelf}/search", withContent(this::search));
    routes.get("/notes/{shelf}/raw", this::raw);
    routes.post("/notes/{shelf}/raw", withContent(this::raw));
    routes.get("/notes/{shelf}/request", this::request);
  }

  /**
   * {@code GET /notes/{shelf}}, {@code GET /notes/{shelf}/all}, see {@link
   * NoteService#all(String)}.
   */
  private Body all(Request request) {
    String shelf = request.path("shelf").asText();
    return Body.text(service.all(shelf));
  }

  /** {@code GET /notes/{shelf}/{id}}, see {@link NoteService#one(String, int)}. */
  private Body one(Request request) {
    String shelf = request.path("shelf").asText();
    int id = request.path("id").asInt();
    request.requireValid();
    return Body.whole(service.one(shelf, id));
  }

  /** {@code GET /notes/{shelf}/files/{path:*}}, see {@link NoteService#file(String, String)}. */
  private Body file(Request request) {
    String shelf = request.path("shelf").asText();
    String path = request.path("path").asText();
    return Body.whole(service.file(shelf, path));
  }

  /** {@code POST /notes/{shelf}}, see {@link NoteService#add(String, String)}. */
  private Body add(Request request) {
    String shelf = request.path("shelf").asText();
    String text = request.contentAsText();
    return Body.whole(service.add(shelf, text));
  }

  /** {@code PUT /notes/{shelf}/{id}}, see {@link NoteService#set(String, int, byte[])}. */
  private Body set(Request request) {
    String shelf = request.path("shelf").asText();
    int id = request.path("id").asInt();
    byte[] content = request.contentAsBytes();
    request.requireValid();
    service.set(shelf, id, content);
    return Body.empty();
  }

  /**
   * {@code POST /notes/{shelf}/{id}/change}, {@code PATCH /notes/{shelf}/{id}}, see {@link
   * NoteService#change(String, int, ByteBuffer)}.
   */
  private Body change(Request request) {
    String shelf = request.path("shelf").asText();
    int id = request.path("id").asInt();
    ByteBuffer content = request.contentAsBuffer();
    request.requireValid();
    return Body.whole(service.change(shelf, id, content));
  }

  /** {@code DELETE /notes/{shelf}/{id}}, see {@link NoteService#remove(String, int)}. */
  private Body remove(Request request) {
    String shelf = request.path("shelf").asText();
    int id = request.path("id").asInt();
    request.requireValid();
    service.remove(shelf, id);
    return Body.empty();
  }

  /** {@code POST /notes/{shelf}/{id}/touch}, see {@link NoteService#touch(String, int)}. */
  private Body touch(Request request) {
    String shelf = request.path("shelf").asText();
    int id = request.path("id").asInt();
    request.requireValid();
    return Body.whole(service.touch(shelf, id));
  }

  /**
   * {@code GET /notes/{shelf}/search}, {@code DELETE /notes/{shelf}/search}, see {@link
   * NoteService#search(String, String)}.
   */
  private Body search(Request request) {
    String shelf = request.path("shelf").asText();
    String words = request.contentAsText();
    return Body.whole(service.search(shelf, words));
  }

  /**
   * {@code GET /notes/{shelf}/raw}, {@code POST /notes/{shelf}/raw}, see {@link
   * NoteService#raw(Request, String)}.
   */
  private Body raw(Request request) {
    String shelf = request.path("shelf").asText();
    return Body.whole(service.raw(request, shelf));
  }

  /** {@code GET /notes/{shelf}/request}, see {@link NoteService#request(Request, String)}. */
  private Body request(Request request) {
    String shelf = request.path("shelf").asText();
    return Body.whole(service.request(request, shelf));
  }
}
