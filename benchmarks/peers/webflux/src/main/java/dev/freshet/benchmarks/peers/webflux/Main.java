package dev.freshet.benchmarks.peers.webflux;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the endpoints with Spring WebFlux. */
@SpringBootApplication
public class Main {

  public static void main(String... args) {
    SpringApplication application = new SpringApplication(Main.class);
    application.setDefaultProperties(
        Map.of("server.address", "127.0.0.1", "server.port", args[0], "file", args[1]));
    application.run();
  }
}
