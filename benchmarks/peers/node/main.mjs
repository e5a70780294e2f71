// Serves the endpoints with Node's own http module.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable, pipeline } from 'node:stream';

const [port, file] = process.argv.slice(2);
const STORY = readFileSync(
  new URL(
    '../content/src/main/resources/dev/freshet/benchmarks/peers/content/story.txt',
    import.meta.url,
  ),
  'utf8',
).split(/(?<=\n)/);
const TOKENS = Array.from({ length: 1000 }, (_, i) => String(i).padStart(5, '0') + ' ');
const blocks = new Map();

function block(size) {
  if (!blocks.has(size)) {
    blocks.set(size, Buffer.alloc(size, 'abcdefghijklmnopqrstuvwxyz'));
  }
  return blocks.get(size);
}

function* tokens(n) {
  for (let i = 0; i < n; i++) {
    yield TOKENS[i % 1000];
  }
}

function* repeated(n, data) {
  for (let i = 0; i < n; i++) {
    yield data;
  }
}

// Writes until the response is full, and goes on when it has drained.
function write(items, response) {
  const iterator = items[Symbol.iterator]();
  const go = () => {
    for (let item; !(item = iterator.next()).done; ) {
      if (!response.write(item.value)) {
        response.once('drain', go);
        return;
      }
    }
    response.end();
  };
  go();
}

// setInterval counts from the last call, so its lateness adds up; this does not.
function ticks(n, ms, response) {
  const begin = performance.now();
  let timer;
  let i = 0;
  const go = () => {
    response.write(TOKENS[i++ % 1000]);
    if (i === n) {
      response.end();
    } else {
      timer = setTimeout(go, begin + i * ms - performance.now());
    }
  };
  response.on('close', () => clearTimeout(timer));
  go();
}

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const number = (name) => Number(url.searchParams.get(name));
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  switch (url.pathname) {
    case '/story':
      return write(STORY, response);
    case '/tokens':
      return write(tokens(number('n')), response);
    case '/tokens-pub':
      return pipeline(Readable.from(tokens(number('n'))), response, () => {});
    case '/bytes':
      return write(repeated(number('n'), block(number('size'))), response);
    case '/ticks':
      return ticks(number('n'), number('ms'), response);
    case '/file':
      response.setHeader('Content-Length', statSync(file).size);
      return pipeline(createReadStream(file), response, () => {});
    default:
      response.statusCode = 404;
      return response.end();
  }
}).listen({ port: Number(port), host: '127.0.0.1', backlog: 4096 });
