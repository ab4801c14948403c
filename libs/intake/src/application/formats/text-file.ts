import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { markedEncoding } from '../../domain/dialect.js';
import type { Encoding } from '../../domain/dialect.js';
import { MOST_LINES, tooManyLines } from './unreadable.js';

/** Text looked at to find the separator (bytes). */
export const SAMPLE = 262_144;

/** What a byte order mark tells; without one UTF-8 if the whole file is, else the code page of Western Windows. */
export async function detectEncoding(path: string): Promise<Encoding> {
  const marked = markedEncoding(await firstBytes(path, 3));
  if (marked) return marked;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}

export async function readSample(path: string, encoding: Encoding): Promise<string> {
  return new TextDecoder(encoding).decode(await firstBytes(path, SAMPLE), { stream: true });
}

/** The file as text, chunk by chunk, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** Before rows are read: what unpacks to little text may be many rows. @throws AppError `import/too-many-lines` */
export async function assertFewLines(path: string, encoding: Encoding): Promise<void> {
  const ends = { '\n': 0, '\r': 0 };
  for await (const text of decoded(path, encoding)) {
    ends['\n'] += countOf('\n', text);
    ends['\r'] += countOf('\r', text);
    // One of them ends the lines; files that mix both are told by the commoner.
    if (Math.max(ends['\n'], ends['\r']) > MOST_LINES) throw tooManyLines();
  }
}

function countOf(letter: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
