import { createHash } from 'node:crypto';
import { bounded } from '#http';
import { AppError } from '#kernel';
import { fileName } from '../domain/file-name.js';
import { LARGEST_FILE } from '../domain/limits.js';
import { mediaTypeOf } from '../domain/media-type.js';

/** A file as it came, whole and looked at. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: Buffer;
  readonly content: Buffer;
}

/**
 * Reads an upload to its end, before anything is locked for it: a slow sender holds up nobody.
 * @throws AppError `request/too-large`, `attachment/empty`
 */
export async function receiveFile(name: string, stream: AsyncIterable<Buffer>): Promise<ReceivedFile> {
  const pieces: Buffer[] = [];
  for await (const piece of bounded(stream, LARGEST_FILE)) pieces.push(piece);
  const content = Buffer.concat(pieces);
  if (content.length === 0) throw new AppError('invalid', 'attachment/empty', 'The file is empty.');
  const shown = fileName(name);
  return {
    name: shown,
    mediaType: mediaTypeOf(content, shown),
    sha256: createHash('sha256').update(content).digest(),
    content,
  };
}
