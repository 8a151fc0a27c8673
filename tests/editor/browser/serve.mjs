// Serves the page and Monaco's files to this machine.

import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('page.html', import.meta.url));
const MONACO = fileURLToPath(new URL('../node_modules/monaco-editor/min', import.meta.url));
const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.ttf': 'font/ttf' };

function answer({ url }, response) {
  const path = normalize(new URL(url, 'http://localhost').pathname);
  const file = path === '/' ? PAGE : join(MONACO, path);
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** A server on a free port, and its address. */
export async function serve() {
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
