import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { digestOf, readManifest, UnfitBackup } from './manifest.js';
import type { Manifest } from './manifest.js';
import { unsealed } from './sealing.js';
import type { Unseal } from './sealing.js';
import { Tally } from './table-copy.js';

const AGE = Buffer.from('age-encryption.org/v1');

/** A backup that lies open for reading. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
  ) {}

  /** Opens the file, decrypted first where it is encrypted; what is decrypted for it goes when it is closed. */
  static async with<T>(
    file: string,
    unseal: Unseal | undefined,
    work: (archive: Archive) => Promise<T>,
  ): Promise<T> {
    const scratch = await mkdtemp(join(tmpdir(), 'staffetta-restore-'));
    try {
      const plain = (await isSealed(file)) ? await opened(file, unseal, join(scratch, 'backup.zip')) : file;
      const archive = await Archive.open(plain);
      try {
        return await work(archive);
      } finally {
        archive.zip.close();
      }
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** The rows of a table as they were written. */
  rows(table: string): Promise<Readable> {
    return this.stream(`tables/${table}.copy`);
  }

  /** Reads everything once. @throws UnfitBackup naming the first table that is not what the manifest says */
  async check(): Promise<void> {
    const { tables, digest } = this.manifest;
    for (const { name, rows, sha256 } of tables) {
      const tally = new Tally();
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
      await pipeline(await this.rows(name), tally, nowhere).catch((cause: unknown) => {
        throw new UnfitBackup(`The backup is damaged: the table ${name} cannot be read.`, { cause });
      });
      if (tally.rows !== rows || tally.sum() !== sha256) {
        throw new UnfitBackup(`The backup is damaged: the table ${name} is not what its manifest says.`);
      }
    }
    if (digestOf(tables) !== digest)
      throw new UnfitBackup('The backup is damaged: its digest is not that of its tables.');
  }

  private async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new UnfitBackup(`The backup is damaged: it lacks ${name}.`);
    return promisify(this.zip.openReadStream.bind(this.zip) as (entry: Entry, done: Done) => void)(entry);
  }

  private static async open(file: string): Promise<Archive> {
    const zip = await opening(file);
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.once('end', resolve).once('error', reject);
      zip.readEntry();
    });
    const bare = new Archive(zip, entries, undefined as never);
    return new Archive(
      zip,
      entries,
      readManifest((await buffer(await bare.stream('manifest.json'))).toString()),
    );
  }
}

type Done = (error: Error | null, stream: Readable) => void;

const opening = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.open(file, { autoClose: false, lazyEntries: true }, (cause, zip) =>
      cause ? reject(new UnfitBackup('The file is no backup, or was cut short.', { cause })) : resolve(zip),
    ),
  );

async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer: start } = await handle.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
    return start.equals(AGE);
  } finally {
    await handle.close();
  }
}

async function opened(file: string, unseal: Unseal | undefined, into: string): Promise<string> {
  if (!unseal) throw new UnfitBackup('The backup is encrypted: name its passphrase or key.');
  const plain = await unsealed(createReadStream(file), unseal);
  await pipeline(plain, createWriteStream(into, { mode: 0o600 })).catch((cause: unknown) => {
    throw new UnfitBackup('The backup is damaged or was cut short: it cannot be decrypted.', { cause });
  });
  return into;
}
