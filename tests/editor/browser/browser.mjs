// A browser with the editor in it.

import { chromium } from 'playwright-core';
import { ADDRESS } from '../plain.mjs';
import { serve } from './serve.mjs';

const ROW = '.suggest-widget.visible .monaco-list-row';
const HOVER = '.monaco-hover:not(.hidden) .monaco-hover-content';

export class Browser {
  #browser;
  #page;
  #server;

  static async open(executablePath) {
    const self = new Browser();
    const { server, address } = await serve();
    self.#server = server;
    // Chromium has no sandbox where it runs as root, as it does in a container.
    self.#browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    self.#page = await self.#browser.newPage({ viewport: { width: 1200, height: 900 } });
    await self.#page.goto(address);
    await self.#page.waitForFunction('window.json');
    return self;
  }

  async close() {
    await this.#browser.close();
    this.#server.close();
  }

  /** Has every document follow a schema. */
  async follow(schema) {
    const schemas = [{ uri: ADDRESS, fileMatch: ['*'], schema }];
    await this.#page.evaluate((schemas) => {
      json.jsonDefaults.setDiagnosticsOptions({ validate: true, schemas });
    }, schemas);
  }

  /** Asks the engine behind the editor about a document that is not shown. */
  async ask(text, method, position) {
    return this.#page.evaluate(async ({ text, method, position }) => {
      const model = monaco.editor.createModel(text, 'json');
      const engine = await (await json.getWorker())(model.uri);
      const answer = await engine[method](model.uri.toString(), position);
      model.dispose();
      return answer;
    }, { text, method, position });
  }

  async clear() {
    await this.#page.evaluate(() => {
      editor.setValue('');
      editor.focus();
    });
  }

  /**
   * Presses the keys that write a text. The editor closes brackets only in lines that it has already read, which a
   * person's pace leaves it the time for.
   */
  async type(text) {
    for (const part of text.split(/(?<=[\n{])/)) {
      await this.#page.evaluate(() => {
        const model = editor.getModel();
        model.tokenization.forceTokenization(model.getLineCount());
      });
      await this.#page.keyboard.type(part);
    }
  }

  async press(key) {
    await this.#page.keyboard.press(key);
  }

  /** Opens the list of suggestions; those that are in sight. */
  async suggest() {
    await this.press('Control+Space');
    await this.#page.waitForSelector(ROW);
    return this.#page.locator(`${ROW} .label-name`).allTextContents();
  }

  /** Goes down the open list to a suggestion and takes it. */
  async accept(label) {
    const chosen = this.#page.locator(`${ROW}.focused .label-name`);
    const first = await chosen.textContent();
    while ((await chosen.textContent()) !== label) {
      await this.press('ArrowDown');
      if ((await chosen.textContent()) === first) throw new Error(`${label} is not suggested`);
    }
    await this.press('Enter');
    await this.#page.waitForSelector(ROW, { state: 'detached' });
  }

  /**
   * The underlined places and what is said of them, as soon as it is what is expected; after half a minute, what it is
   * then. The editor looks at a text only a while after the last key.
   */
  async markers(expected) {
    const arrived = this.#page.waitForFunction((expected) => {
      const isDrawn = document.querySelector('[class*="squiggly-"]') !== null;
      return isDrawn === expected.length > 0 && JSON.stringify(underlined()) === JSON.stringify(expected);
    }, expected, { timeout: 30_000 });
    await arrived.catch((error) => {
      if (error.name !== 'TimeoutError') throw error;
    });
    return this.#page.evaluate(() => underlined());
  }

  /** Rests the mouse on the first place that has a text; what is shown there. */
  async rest(word) {
    const at = await this.#page.evaluate((word) => {
      const range = editor.getModel().findMatches(word, false, false, true, null, false)[0].range;
      editor.revealLine(range.startLineNumber);
      const place = editor.getScrolledVisiblePosition({
        lineNumber: range.startLineNumber,
        column: range.startColumn + 2,
      });
      const frame = editor.getDomNode().getBoundingClientRect();
      return { x: frame.x + place.left, y: frame.y + place.top + place.height / 2 };
    }, word);
    await this.#page.mouse.move(at.x, at.y);
    await this.#page.waitForSelector(HOVER);
    return this.#page.locator(HOVER).first().innerText();
  }

  text() {
    return this.#page.evaluate(() => editor.getValue());
  }
}
