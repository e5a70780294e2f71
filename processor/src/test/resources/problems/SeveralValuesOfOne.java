package example.problems;

import dev.freshet.Cookie;
import dev.freshet.Get;
import java.util.List;
import java.util.Set;

class SeveralValuesOfOne {
  @Get("/story/{name}/{id}")
  String story(List<String> name, Set<Integer> id, @Cookie List<String> session) {
    return "";
  }
}
