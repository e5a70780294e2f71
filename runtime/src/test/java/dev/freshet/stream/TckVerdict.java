package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.testng.ITestContext;
import org.testng.ITestNGMethod;

/**
 * What a run of the Reactive Streams test suite must have come to: the tests that the suite itself
 * calls untested are skipped, and all others have passed.
 */
final class TckVerdict {
  private static final Predicate<String> UNTESTED = name -> name.startsWith("untested_");

  private TckVerdict() {}

  /** Asserts it of the tests of one class. */
  static void check(ITestContext run, Class<?> verification) {
    List<String> all = names(Arrays.asList(run.getAllTestMethods()), verification);
    List<String> passed = names(run.getPassedTests().getAllMethods(), verification);
    List<String> skipped = names(run.getSkippedTests().getAllMethods(), verification);
    assertThat(all).as("tests that the suite does test").anyMatch(UNTESTED.negate());
    assertThat(skipped)
        .as("skipped")
        .containsExactlyElementsOf(all.stream().filter(UNTESTED).toList());
    assertThat(passed)
        .as("passed")
        .containsExactlyElementsOf(all.stream().filter(UNTESTED.negate()).toList());
  }

  private static List<String> names(Collection<ITestNGMethod> tests, Class<?> verification) {
    return tests.stream()
        .filter(test -> test.getInstance().getClass() == verification)
        .map(ITestNGMethod::getMethodName)
        .sorted()
        .toList();
  }
}
