package dev.freshet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freshet.server.FreshetServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page as a browser shows it. It leaves pictures of that in {@code target/screenshots}. */
@Tag("browser")
@Timeout(120)
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** So little that a second of the video takes about half a second. */
  private static final int SLOW = 40_000;

  /** A part that is not the beginning. */
  private static final Pattern LATER_PART =
      Pattern.compile("\"status\":206,.*\"content-range\":\"bytes [1-9]", Pattern.CASE_INSENSITIVE);

  private FreshetServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    Optional<Path> executable = Browser.find();
    assumeTrue(executable.isPresent(), "there is no Chromium on this machine");
    server = SampleApp.start(new Options("127.0.0.1", 0, Optional.empty(), false));
    Path profile = Files.createTempDirectory(Path.of("target"), "browser").toAbsolutePath();
    browser = Browser.start(executable.get(), profile);
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @Test
  void videoShowsTheFrameOfATimeThatIsNotThereYet() throws Exception {
    browser.throttle(SLOW);
    browser.open(server.uri().resolve("/"));
    String duration =
        browser.evaluate(
            """
            new Promise(done => {
              const video = document.getElementById("video");
              const tell = () => done(String(video.duration) + " " + video.videoWidth);
              video.readyState >= 1 ? tell() : video.addEventListener("loadedmetadata", tell);
            })\
            """);
    assertThat(duration).matches("30(\\.\\d+)? 640");
    assertThat(Double.parseDouble(buffered())).as("buffered").isLessThan(20);
    final int before = laterParts();

    assertThat(Double.parseDouble(secondsShownAt(25))).isCloseTo(25, within(0.3));

    assertThat(laterParts()).as("parts from the middle").isGreaterThan(before);
    browser.throttle(-1);
    assertThat(Double.parseDouble(secondsShownAt(5))).isCloseTo(5, within(0.3));
    assertThat(Double.parseDouble(secondsShownAt(12.5))).isCloseTo(12.5, within(0.3));
    secondsShownAt(25);
    browser.evaluate("document.getElementById('video').scrollIntoView(), 'there'");
    browser.screenshot(SCREENSHOTS.resolve("video.png"));
  }

  private String buffered() throws Exception {
    return browser.evaluate(
        """
        (() => {
          const ranges = document.getElementById("video").buffered;
          return String(ranges.length === 0 ? 0 : ranges.end(ranges.length - 1));
        })()\
        """);
  }

  private int laterParts() {
    return (int)
        browser.responses("/video").stream()
            .filter(each -> LATER_PART.matcher(each).find())
            .count();
  }

  /** Goes to a time and reads from the picture which time it shows: by the length of its bar. */
  private String secondsShownAt(double time) throws Exception {
    return browser.evaluate(
        """
        new Promise((done, failed) => {
          const video = document.getElementById("video");
          video.onerror = () => failed(video.error.message);
          video.onseeked = () => requestAnimationFrame(() => {
            const canvas = document.createElement("canvas");
            canvas.width = 640;
            canvas.height = 360;
            const context = canvas.getContext("2d");
            context.drawImage(video, 0, 0, 640, 360);
            const row = context.getImageData(0, 354, 640, 1).data;
            let white = 0;
            while (white < 640 && row[white * 4] > 200) {
              white++;
            }
            done(String(white * 30 / 640));
          });
          video.currentTime = %s;
        })\
        """
            .formatted(time));
  }

  @Test
  void audioPlays() throws Exception {
    browser.open(server.uri().resolve("/"));
    String played =
        browser.evaluate(
            """
            new Promise((done, failed) => {
              const audio = document.getElementById("audio");
              audio.ontimeupdate = () => {
                if (audio.currentTime > 0.5) {
                  done(audio.duration.toFixed(0) + " " + audio.paused);
                }
              };
              audio.play().catch(failed);
            })\
            """);
    assertThat(played).isEqualTo("20 false");
  }

  @Test
  void linesOfTheStoryAppearOneAfterTheOther() throws Exception {
    browser.open(server.uri().resolve("/"));
    awaitLines(4);
    browser.screenshot(SCREENSHOTS.resolve("story-arriving.png"));
    assertThat(browser.evaluate("document.getElementById('status').textContent"))
        .endsWith("so far");
    awaitLines(9);
    List<Integer> times =
        Arrays.stream(
                browser
                    .evaluate(
                        "[...document.querySelectorAll('#story time')]"
                            + ".map(time => time.textContent.replace(/[^0-9]/g, '')).join(' ')")
                    .split(" "))
            .map(Integer::valueOf)
            .toList();
    assertThat(times).hasSize(9);
    for (int line = 1; line < times.size(); line++) {
      assertThat(times.get(line) - times.get(line - 1)).as("before line " + line).isPositive();
    }
    assertThat(times.get(8) - times.get(0)).as("eight rests of 300 ms").isGreaterThan(2000);
  }

  private void awaitLines(int count) throws Exception {
    browser.evaluate(
        """
        new Promise(done => {
          const look = () =>
            document.querySelectorAll("#story li").length >= %d
              ? done("there")
              : setTimeout(look, 10);
          look();
        })\
        """
            .formatted(count));
  }

  @Test
  void pictureDecodes() throws Exception {
    browser.open(server.uri().resolve("/"));
    assertThat(
            browser.evaluate(
                """
                (async () => {
                  const picture = document.getElementById("picture");
                  while (!picture.src || !picture.complete) {
                    await new Promise(soon => setTimeout(soon, 10));
                  }
                  await picture.decode();
                  return picture.naturalWidth + " " + picture.naturalHeight;
                })()\
                """))
        .isEqualTo("900 562");
    awaitLines(9);
    browser.screenshot(SCREENSHOTS.resolve("page.png"));
  }
}
