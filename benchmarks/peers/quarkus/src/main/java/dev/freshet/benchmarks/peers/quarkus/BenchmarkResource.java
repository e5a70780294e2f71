package dev.freshet.benchmarks.peers.quarkus;

import dev.freshet.benchmarks.peers.content.Content;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** The endpoints. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class BenchmarkResource {
  private final File file;

  BenchmarkResource(@ConfigProperty(name = "benchmark.file") String file) {
    this.file = new File(file);
  }

  @GET
  @Path("story")
  public Multi<String> story() {
    return Multi.createFrom().iterable(Content.story());
  }

  @GET
  @Path("tokens")
  public Multi<String> tokens(@RestQuery int n) {
    return Multi.createFrom().iterable(Content.tokens(n));
  }

  @GET
  @Path("tokens-pub")
  public Multi<String> publishedTokens(@RestQuery int n) {
    return Multi.createFrom().iterable(Content.tokens(n));
  }

  @GET
  @Path("bytes")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Multi<byte[]> bytes(@RestQuery int n, @RestQuery int size) {
    return Multi.createFrom().iterable(Content.blocks(n, size));
  }

  @GET
  @Path("ticks")
  public Multi<String> ticks(@RestQuery int n, @RestQuery int ms) {
    return Multi.createFrom()
        .ticks()
        .every(Duration.ofMillis(ms))
        .onOverflow()
        .buffer()
        .select()
        .first(n)
        .map(Content::token);
  }

  @GET
  @Path("file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public File file() {
    return file;
  }
}
