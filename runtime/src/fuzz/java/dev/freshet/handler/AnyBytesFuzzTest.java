package dev.freshet.handler;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for bytes for which something does not hold that must; one method a run. */
class AnyBytesFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void onlyRequestsAreAnswered(byte[] bytes) {
    AnyBytes.onlyRequestsAreAnswered(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void targetIsDecodedOrRefused(byte[] bytes) {
    AnyBytes.targetIsDecodedOrRefused(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void mediaTypeHasACharsetOrNone(byte[] bytes) {
    AnyBytes.mediaTypeHasACharsetOrNone(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void problemTellsEveryTextAsItIs(byte[] bytes) {
    AnyBytes.problemTellsEveryTextAsItIs(bytes);
  }
}
