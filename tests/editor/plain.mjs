// What language servers answer, in plain values.

/** The address that stands for the schema in a document. */
export const ADDRESS = 'file:///schema.json';

/** What an editor says that it can show: descriptions in Markdown, and snippets. */
export const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

function text(content) {
  if (Array.isArray(content)) return content.map(text).join('\n\n');
  return typeof content === 'string' ? content : (content?.value ?? '');
}

/** What is wrong, and from where to where. */
export function problems(document, diagnostics) {
  return diagnostics.map(({ range, message }) => ({ ...span(document, range), message }));
}

/** What may be inserted, and what it takes the place of. */
export function proposals(document, list) {
  return (list?.items ?? []).map(({ label, insertText, textEdit, documentation }) => ({
    label,
    insert: textEdit?.newText ?? insertText,
    documentation: text(documentation),
    ...span(document, textEdit.range),
  }));
}

/** What is shown to a mouse that rests. */
export function shown(hover) {
  return text(hover?.contents);
}

/** What a text stands for; nothing, if it is not well-formed. */
export function value(text, read) {
  try {
    return { value: read(text) };
  } catch {
    return null;
  }
}

function span(document, range) {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
