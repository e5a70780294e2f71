package example.places;

import dev.freshet.Cookie;
import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parameters from headers and cookies. */
public final class PlaceService {
  @Get("/headers")
  public String headers(
      @Header String userAgent,
      @Header("X-Count") int count,
      @Header Optional<Integer> age,
      @Header @Default("none") String ifNoneMatch) {
    return show(userAgent, count, age, ifNoneMatch);
  }

  @Get("/several")
  public String several(@Header("X-Tag") List<String> tags, @Header("X-Tag") Set<String> set) {
    return show(tags, set);
  }

  @Get("/cookies")
  public String cookies(
      @Cookie String session, @Cookie("max-age") @Default("0") int maxAge, Optional<String> q) {
    return show(session, maxAge, q);
  }

  private static String show(Object... values) {
    return List.of(values).toString();
  }
}
