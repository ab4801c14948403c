import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { LogEncoding } from '#sla';
import { UsageError } from './usage-error.js';

/** Bytes read at once. */
const CHUNK = 262_144;

/**
 * A text file chunk by chunk, without its byte order mark; unpacked when it is gzip, whatever its name.
 * A byte order mark decides over `encoding`. Throws UsageError for bytes that are no text of the encoding, and for a broken archive.
 */
export async function* textOf(path: string, encoding: LogEncoding): AsyncGenerator<string> {
  const { file, bytes } = await openBytes(path);
  try {
    yield* decoded(bytes, encoding);
  } catch (error) {
    throw readable(error, path, encoding);
  } finally {
    file.destroy();
  }
}

async function openBytes(path: string): Promise<{ readonly file: Readable; readonly bytes: Readable }> {
  const isPacked = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: CHUNK });
  if (!isPacked) return { file, bytes: file };
  const unpacked = createGunzip({ chunkSize: CHUNK });
  // A pipe hands on no errors.
  file.once('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  return { file, bytes: unpacked };
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: LogEncoding): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(markedEncoding(chunk) ?? encoding, { fatal: true });
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function markedEncoding([first, second]: Buffer): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function readable(error: unknown, path: string, encoding: LogEncoding): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new UsageError(
      `${path} is not ${encoding}. Say how it is written: "encoding": "windows-1252" in the rules of a log, --encoding elsewhere.`,
    );
  if (code.startsWith('Z_')) return new UsageError(`${path} cannot be unpacked: ${message}`);
  return error;
}
