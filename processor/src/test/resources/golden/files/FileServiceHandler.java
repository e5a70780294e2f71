package example.files;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link FileService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class FileServiceHandler extends StreamingHandler {
  private final FileService service;

  public FileServiceHandler(FileService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.getFile("/film", "video/mp4", this::film);
    routes.getFile("/notes", this::notes);
    routes.getFile("/streamed-notes", this::streamedNotes);
    routes.getFile("/missing", this::missing);
    routes.getFile("/directory", this::directory);
    routes.getFile("/cached", this::cached);
    routes.getFile("/files/{name:*}", this::file);
    routes.getFile("/later", "text/plain; charset=utf-8", this::later);
    routes.getFile("/nested/{there}", this::nested);
    routes.post("/made", this::made);
  }

  /** {@code GET /film}, see {@link FileService#film()}. */
  private Body film(Request request) {
    return Body.file(service.film());
  }

  /** {@code GET /notes}, see {@link FileService#notes()}. */
  private Body notes(Request request) {
    return Body.file(service.notes());
  }

  /** {@code GET /streamed-notes}, see {@link FileService#streamedNotes()}. */
  private Body streamedNotes(Request request) {
    return Body.file(service.streamedNotes());
  }

  /** {@code GET /missing}, see {@link FileService#missing()}. */
  private Body missing(Request request) {
    return Body.file(service.missing());
  }

  /** {@code GET /directory}, see {@link FileService#directory()}. */
  private Body directory(Request request) {
    return Body.file(service.directory());
  }

  /** {@code GET /cached}, see {@link FileService#cached()}. */
  private Body cached(Request request) {
    return Body.response(service.cached(), Body::file);
  }

  /** {@code GET /files/{name:*}}, see {@link FileService#file(String)}. */
  private Body file(Request request) {
    String name = request.path("name").asText();
    return Body.optional(service.file(name), Body::file);
  }

  /** {@code GET /later}, see {@link FileService#later()}. */
  private Body later(Request request) {
    return Body.later(service.later(), Body::file);
  }

  /** {@code GET /nested/{there}}, see {@link FileService#nested(boolean)}. */
  private Body nested(Request request) {
    boolean there = request.path("there").asBoolean();
    request.requireValid();
    return Body.later(service.nested(there), response -> Body.response(response,
        optional -> Body.optional(optional, Body::file)));
  }

  /** {@code POST /made}, see {@link FileService#made()}. */
  private Body made(Request request) {
    return Body.file(service.made());
  }
}
