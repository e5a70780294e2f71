package dev.freshet.processor.read;

import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What is returned by the method that is being read.
 *
 * @param language what the compiler knows
 * @param signature the method
 * @param returned the type that it returns in the service
 * @param site the method's name
 * @param faults what is wrong with the result
 */
record ResultScope(
    Language language, Signature signature, TypeMirror returned, Site site, Faults faults) {

  /** Notes a fault, whose first arguments are the method and the type. */
  void add(Problem problem, @Nullable Object... others) {
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(signature.brief());
    arguments.add(TypeText.of(returned));
    arguments.addAll(Arrays.asList(others));
    faults.add(problem, site, arguments.toArray());
  }
}
