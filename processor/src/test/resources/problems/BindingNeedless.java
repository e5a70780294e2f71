package example.problems;

import dev.freshet.Body;
import dev.freshet.Cookie;
import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Header;

class BindingNeedless {
  BindingNeedless(@Header String tenant) {}

  String find(@Header("x-trace") @Default("none") String trace, @Body String text) {
    return trace + text;
  }

  @Get("/read")
  String read(@Cookie String session) {
    return session;
  }

  @SuppressWarnings("BindingNeedless")
  String meant(@Cookie String session) {
    return session;
  }

  interface Library {
    @Get("/titles")
    String titles(@Default("2") int limit);
  }

  static class Shelf implements Library {
    @Override
    public String titles(@Default("3") int limit) {
      return "";
    }
  }
}
