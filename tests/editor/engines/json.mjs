// The engine of VS Code for JSON, which other editors run as a language server.

import languageService from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onDisk, workspaceContext } from '../disk.mjs';
import { ADDRESS, CAPABILITIES, problems, proposals, shown, value } from '../plain.mjs';

const services = new Map();

/** Makes a schema known by a name; without its content, it is the file at an address. */
export function learn({ name, schema, address }) {
  const service = languageService.getLanguageService({
    schemaRequestService: onDisk,
    workspaceContext,
    clientCapabilities: CAPABILITIES,
  });
  service.configure({ validate: true, schemas: [{ uri: address ?? ADDRESS, fileMatch: ['*'], schema }] });
  services.set(name, service);
}

function open({ name, text }) {
  const service = services.get(name);
  const document = TextDocument.create('memory:/document.json', 'json', 1, text);
  return { service, document, parsed: service.parseJSONDocument(document) };
}

export async function validate(facts) {
  const { service, document, parsed } = open(facts);
  return problems(document, await service.doValidation(document, parsed));
}

export async function complete(facts) {
  const { service, document, parsed } = open(facts);
  return proposals(document, await service.doComplete(document, document.positionAt(facts.offset), parsed));
}

export async function hover(facts) {
  const { service, document, parsed } = open(facts);
  return shown(await service.doHover(document, document.positionAt(facts.offset), parsed));
}

/** What a text stands for. */
export const parse = ({ text }) => value(text, JSON.parse);
