package dev.freshet.processor.report;

import dev.freshet.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults found in one service so far. */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Notes a fault.
   *
   * @param problem what is wrong
   * @param site the narrowest place that shows it
   * @param arguments what the templates of the problem ask for; {@code null} where it is not known
   */
  public void add(Problem problem, Site site, @Nullable Object... arguments) {
    faults.add(new Fault(site, problem, problem.message(arguments)));
  }

  /** Takes over the faults found in a part. */
  public void addAll(Faults part) {
    faults.addAll(part.faults);
  }

  /**
   * True iff nothing is wrong, besides what is only warned of, so that a handler may be written.
   */
  public boolean isEmpty() {
    return faults.stream().allMatch(Fault::isWarning);
  }

  /** How many there are. */
  public int size() {
    return faults.size();
  }

  List<Fault> all() {
    return faults;
  }
}
