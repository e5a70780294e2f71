package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One or several, required or not: the shapes in which a parameter is asked for. */
class ParameterShapesTest {
  private final Request request = SeamRequest.query("n=7&n=8&n=7&bad=x&mixed=1&mixed=y&mixed=z&e=");

  private List<String> faults() {
    return SeamRequest.faults(request);
  }

  @Test
  void firstOfSeveralCounts() {
    assertThat(request.query("n").asInt()).isEqualTo(7);
    assertThat(request.query("mixed").asInt()).isEqualTo(1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void defaultStandsInForWhatIsMissingOnly() {
    assertThat(request.query("none").or("5").asInt()).isEqualTo(5);
    assertThat(request.query("n").or("5").asInt()).isEqualTo(7);
    assertThat(request.query("e").or("5").asText()).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void defaultDoesNotHideAFault() {
    request.query("bad").or("5").asInt();
    assertThat(faults()).hasSize(1);
  }

  @Test
  void defaultIsAValueOfAList() {
    assertThat(request.query("none").or("5").list(Parameter::asInt)).containsExactly(5);
    assertThat(request.query("none").or("5").optional(Parameter::asInt)).contains(5);
  }

  @Test
  void optionalIsEmptyForWhatIsMissingOnly() {
    assertThat(request.query("none").optional(Parameter::asInt)).isEmpty();
    assertThat(request.query("n").optional(Parameter::asInt)).contains(7);
    assertThat(request.query("e").optional(Parameter::asText)).contains("");
    assertThat(faults()).isEmpty();
  }

  @Test
  void optionalDoesNotHideAFault() {
    Optional<Integer> converted = request.query("bad").optional(Parameter::asInt);
    assertThat(converted).isNotNull();
    assertThat(faults()).hasSize(1);
  }

  @Test
  void optionalOfAReferenceTypeDoesNotHideAFault() {
    assertThat(request.query("bad").optional(own -> own.as(Long::valueOf, "a number"))).isEmpty();
    assertThat(faults()).hasSize(1);
  }

  @Test
  void nullIsForWhatIsMissingOnly() {
    assertThat(request.query("none").orNull(Parameter::asInt)).isNull();
    assertThat(request.query("n").orNull(Parameter::asInt)).isEqualTo(7);
    assertThat(faults()).isEmpty();
    request.query("bad").orNull(Parameter::asInt);
    assertThat(faults()).hasSize(1);
  }

  @Test
  void listHasAllInTheOrderOfTheRequest() {
    assertThat(request.query("n").list(Parameter::asInt)).containsExactly(7, 8, 7);
    assertThat(request.query("none").list(Parameter::asInt)).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void setHasEachOnceInTheOrderOfTheRequest() {
    assertThat(request.query("n").set(Parameter::asInt)).containsExactly(7, 8);
    assertThat(request.query("none").set(Parameter::asInt)).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void eachValueOfAListIsAtFaultByItself() {
    request.query("mixed").list(Parameter::asInt);
    assertThat(faults())
        .containsExactly(
            "The query parameter \"mixed\" must be a whole number from -2147483648 to 2147483647,"
                + " but it is \"y\".",
            "The query parameter \"mixed\" must be a whole number from -2147483648 to 2147483647,"
                + " but it is \"z\".");
  }

  @Test
  void faultsOfASetAreTold() {
    request.query("mixed").set(own -> own.as(Integer::valueOf, "a number"));
    assertThat(faults()).hasSize(2);
  }
}
