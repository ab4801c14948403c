import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was last finished, as a file; a missing or unreadable stamp reads as the empty text. */
export const readStamp = (path) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};

/** Writes the stamp whole or not at all. */
export const writeStamp = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${text}\n`);
  renameSync(`${path}.new`, path);
};

/** To be called before the work begins, so that work cut short is never taken for finished. */
export const clearStamp = (path) => rmSync(path, { force: true });
