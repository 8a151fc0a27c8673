// Schemas that refer to files beside them.

import { readFile } from 'node:fs/promises';

/** The text of a file by its address; nothing is fetched from a network. */
export async function onDisk(uri) {
  if (!uri.startsWith('file:')) throw new Error(`${uri} is not fetched`);
  return readFile(new URL(uri), 'utf8');
}

/** Where a file is that another names. */
export const workspaceContext = { resolveRelativePath: (path, base) => new URL(path, base).href };
