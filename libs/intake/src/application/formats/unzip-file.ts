import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { AppError } from '#kernel';
import { brokenPack, tooLargeInside } from './unreadable.js';

/** As much as a file that came unpacked may have (MB). */
const LARGEST = 1_024;
const MEGABYTE = 1_048_576;

/** Unpacks a gzip file beside it; nothing is left of one that cannot be. @throws AppError `import/broken-pack`, `import/too-large-inside` */
export async function unzipFile(path: string, to: string): Promise<void> {
  let size = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      size += chunk.length;
      if (size > LARGEST * MEGABYTE) done(tooLargeInside(LARGEST));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(path), createGunzip(), bounded, createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    await rm(to, { force: true });
    throw error instanceof AppError ? error : brokenPack(error);
  }
}
