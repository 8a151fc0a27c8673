// Asks one engine about documents: a question a line on standard input, an answer a line on standard output.
//
//   node driver.mjs json|yaml|monaco
//
// A question is { "ask": …, … }, an answer { "answer": … } or { "error": … }. What can be asked is what the engine
// exports. Positions are offsets in UTF-16 units, as editors count.

import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';

const engine = await import(`./engines/${process.argv[2]}.mjs`);

// Engines report on the side what they do; only answers belong on standard output.
console.log = console.error;

async function answer(line) {
  try {
    const { ask, ...facts } = JSON.parse(line);
    return { answer: (await engine[ask](facts)) ?? null };
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin, terminal: isatty(0) })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
await engine.close?.();
