package dev.freshet.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.ServiceModel;
import dev.freshet.processor.model.ServiceModel.Ancestry;
import dev.freshet.processor.model.ServiceModel.Traits;
import dev.freshet.processor.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no golden shows, because the class path of the tests shows everything. */
class HandlerWriterTest {
  private static final Ancestry NOWHERE = new Ancestry(new Site(null, null, null), List.of());

  @Test
  void handlerInAModuleWithoutJavaCompilerIsNotMarkedAsGenerated() {
    assertThat(write(new Traits(true, false, false, false))).doesNotContain("Generated");
    assertThat(write(new Traits(true, false, true, false))).contains("@Generated(\"a.Processor\")");
  }

  private static String write(Traits traits) {
    ClassName service = ClassName.get("example", "StoryService");
    ClassName handler = ClassName.get("example", "StoryServiceHandler");

    ServiceModel model = new ServiceModel(service, NOWHERE, handler, traits, List.of());
    return new HandlerWriter(model, "a.Processor").write();
  }
}
