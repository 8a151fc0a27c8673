// The engine of YAML language servers: VS Code's YAML extension, Neovim, Eclipse, Zed and others run it.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse as read } from 'yaml';
import languageServer from 'yaml-language-server';
import { onDisk, workspaceContext } from '../disk.mjs';
import { ADDRESS, CAPABILITIES, problems, proposals, shown, value } from '../plain.mjs';

const services = new Map();

/** Makes a schema known by a name; without its content, it is the file at an address. */
export function learn({ name, schema, address }) {
  const service = languageServer.getLanguageService({
    schemaRequestService: onDisk,
    workspaceContext,
    clientCapabilities: CAPABILITIES,
    telemetry: { send() {}, sendTrack() {}, sendError(_, error) { console.error(error); } },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: [{ uri: address ?? ADDRESS, fileMatch: ['*.yaml'], schema }],
  });
  services.set(name, service);
}

// A document is a new one each time, since the engine keeps what it has parsed by address.
let count = 0;

function open({ name, text }) {
  count += 1;
  return { service: services.get(name), document: TextDocument.create(`memory:/${count}.yaml`, 'yaml', 1, text) };
}

export async function validate(facts) {
  const { service, document } = open(facts);
  return problems(document, await service.doValidation(document, false));
}

export async function complete(facts) {
  const { service, document } = open(facts);
  return proposals(document, await service.doComplete(document, document.positionAt(facts.offset), false));
}

export async function hover(facts) {
  const { service, document } = open(facts);
  return shown(await service.doHover(document, document.positionAt(facts.offset)));
}

/** What a text stands for. */
export const parse = ({ text }) => value(text, read);
