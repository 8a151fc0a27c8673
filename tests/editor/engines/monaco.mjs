// Monaco, the editor of VS Code, in a browser without a window: its engine, and what a person sees.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { Browser } from '../browser/browser.mjs';
import { problems, proposals, shown, value } from '../plain.mjs';

const browser = await Browser.open(process.env.CHROMIUM);
const schemas = new Map();
let current;

/** Makes a schema known by a name. */
export function learn({ name, schema }) {
  schemas.set(name, schema);
}

async function use(name) {
  if (current === name) return;
  await browser.follow(schemas.get(name));
  current = name;
}

async function engine({ name, text, offset }, method) {
  await use(name);
  const document = TextDocument.create('memory:/document.json', 'json', 1, text);
  const position = offset === undefined ? undefined : document.positionAt(offset);
  return { document, answer: await browser.ask(text, method, position) };
}

export async function validate(facts) {
  const { document, answer } = await engine(facts, 'doValidation');
  return problems(document, answer);
}

export async function complete(facts) {
  const { document, answer } = await engine(facts, 'doComplete');
  return proposals(document, answer);
}

export async function hover(facts) {
  const { answer } = await engine(facts, 'doHover');
  return shown(answer);
}

/** What a text stands for. */
export const parse = ({ text }) => value(text, JSON.parse);

/** Begins with an empty editor that follows a schema. */
export async function begin({ name }) {
  await use(name);
  await browser.clear();
}

/** Presses the keys that write a text. */
export const type = ({ text }) => browser.type(text);

/** Presses one key. */
export const press = ({ key }) => browser.press(key);

/** Asks for what may stand at the cursor; the labels in the list. */
export const suggest = () => browser.suggest();

/** Takes a suggestion with Enter. */
export const accept = ({ label }) => browser.accept(label);

/** What is underlined, and what is said of it; waits for what is expected. */
export const markers = ({ expected }) => browser.markers(expected);

/** Rests the mouse on a word; what the editor shows then. */
export const rest = ({ word }) => browser.rest(word);

/** What stands in the editor. */
export const written = () => browser.text();

export const close = () => browser.close();
