const story = document.getElementById("story");
const status = document.getElementById("status");
const delay = document.getElementById("delay");
const startButton = document.getElementById("start");
const stopButton = document.getElementById("stop");
const picture = document.getElementById("picture");

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const count = (number, noun) => `${whole.format(number)} ${noun}${number === 1 ? "" : "s"}`;

let running = new AbortController();

/** Reads the story anew, and shows each chunk with the time at which it came. */
async function start() {
  running.abort();
  const mine = new AbortController();
  running = mine;
  story.replaceChildren();
  status.textContent = "Waiting for the first line …";
  stopButton.disabled = false;

  const began = performance.now();
  const passed = () => performance.now() - began;
  let lines = 0;
  let outcome;
  try {
    const url = `/story/stream?delayMs=${delay.value}`;
    const response = await fetch(url, { cache: "no-store", signal: mine.signal });
    if (!response.ok) {
      throw new Error(`the server answered ${response.status}`);
    }
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const text = decoder.decode(read.value, { stream: true });
      lines += text.split("\n").length - 1;
      show(text, passed());
      status.textContent = `${count(lines, "line")} so far`;
    }
    outcome = `Complete: ${count(lines, "line")} in ${whole.format(passed())} ms.`;
  } catch (failure) {
    outcome =
      failure.name === "AbortError"
        ? `Stopped after ${count(lines, "line")}. The server sees the client leave and cancels its source.`
        : `Broken off after ${count(lines, "line")}: ${failure.message}.`;
  }
  if (running === mine) {
    status.textContent = outcome;
    stopButton.disabled = true;
  }
}

function show(text, milliseconds) {
  const time = document.createElement("time");
  time.textContent = `${whole.format(milliseconds)} ms`;
  const line = document.createElement("span");
  line.textContent = text.trimEnd();
  const item = document.createElement("li");
  item.append(time, line);
  story.append(item);
}

let pictures = 0;

/** Loads the picture anew; a number in its address keeps the browser from reusing the last one. */
function draw() {
  pictures += 1;
  const source = "/image/stream?delayMs=120";
  document.getElementById("picture-source").textContent = source;
  picture.src = `${source}&again=${pictures}`;
}

/** Goes to a part of the video that the browser has not asked for yet. */
async function jump() {
  const video = document.getElementById("video");
  video.currentTime = 25;
  await video.play();
}

/** Writes a line for the terminal below each endpoint. */
function explain() {
  for (const link of document.querySelectorAll(".endpoints a")) {
    const curl = document.createElement("code");
    curl.className = "curl";
    const media = { "/video": "film.webm", "/audio": "brook.ogg" }[link.pathname];
    const file = link.pathname.startsWith("/image/") ? " -o freshet.png" : "";
    curl.textContent = media
      ? `curl -C - "${link.href}" -o ${media}`
      : `curl -N "${link.href}?delayMs=300"${file}`;
    link.parentElement.append(curl);
  }
}

startButton.addEventListener("click", start);
stopButton.addEventListener("click", () => running.abort());
delay.addEventListener("change", start);
document.getElementById("again").addEventListener("click", draw);
document.getElementById("jump").addEventListener("click", jump);

explain();
draw();
start();
