import { MalformedRequest } from '../problems/malformed-request.js';
import { bodyPointer } from '../problems/validation-problems.js';

/** Deeper than any body of this API; recursion over a body is safe below it. */
const DEEPEST = 32;
/** U+0000, which PostgreSQL cannot hold in text, and halves of surrogate pairs, which no encoding can. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** Names that reach the prototype of an object when a body is copied carelessly. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

const refuse = (code: string, path: readonly string[], detail: string): never => {
  throw new MalformedRequest(code, 'The body holds something no field can; it is named under errors.', [
    { pointer: bodyPointer(path), detail },
  ]);
};

/**
 * Walks a parsed body once, iteratively, before anything else touches it.
 * @throws MalformedRequest when it nests too deep, names a prototype or holds text that cannot be stored; the place is named
 */
export function assertStorable(body: unknown): void {
  const open: { value: unknown; path: readonly string[] }[] = [{ value: body, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') assertText(value, path);
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST)
      refuse('request/too-deep', path.slice(0, 8), `Nest at most ${DEEPEST} levels.`);
    for (const [key, member] of Object.entries(value)) {
      assertKey(key, path);
      open.push({ value: member, path: [...path, key] });
    }
  }
}

function assertText(text: string, path: readonly string[]): void {
  if (!isStorable(text))
    refuse('request/unstorable-text', path, 'Remove the NUL characters and unpaired surrogates.');
}

function assertKey(key: string, path: readonly string[]): void {
  if (FORBIDDEN.has(key))
    refuse('request/forbidden-field', [...path, key], 'No field may have this name; leave it out.');
  if (!isStorable(key))
    refuse('request/unstorable-text', path, 'A field name holds NUL characters or unpaired surrogates.');
}
