package dev.freshet.processor.report;

import dev.freshet.processor.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Collects the faults of a round, and prints each of them once, in source order. */
public final class Diagnostics {
  private final Messager messager;
  private final List<Fault> waiting = new ArrayList<>();
  private final List<Fault> printed = new ArrayList<>();

  public Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Takes over the faults of one service. */
  public void collect(Faults faults) {
    waiting.addAll(faults.all());
  }

  /** Prints what has been collected since the last call. */
  public void print() {
    waiting.sort(Comparator.comparing(fault -> SourceOrder.of(fault.site())));
    for (Fault fault : waiting) {
      if (printed.stream().noneMatch(fault::repeats) && !fault.isSuppressed()) {
        printed.add(fault);
        print(fault);
      }
    }
    waiting.clear();
  }

  private void print(Fault fault) {
    Site site = fault.site();
    Kind kind = fault.isWarning() ? Kind.WARNING : Kind.ERROR;
    messager.printMessage(kind, fault.message(), site.element(), site.annotation(), site.value());
  }
}
