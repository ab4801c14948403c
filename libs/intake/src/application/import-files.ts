import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What is made of files to read them row by row: unpacked, or the rows of a sheet. */
const MADE = ['plain', 'rows'] as const;

/** Uploaded files, below the home folder, one folder per workspace; readable by the product only. */
export class ImportFiles {
  private readonly folder: string;

  constructor(home: string) {
    this.folder = resolve(home, 'imports');
  }

  /** Writes a stream to disk; what was written of a broken one is removed. */
  async keep(
    workspaceId: string,
    id: string,
    content: AsyncIterable<Buffer>,
  ): Promise<{ readonly path: string; readonly bytes: number }> {
    const folder = join(this.folder, workspaceId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, id);
    try {
      await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      await this.remove(path);
      throw error;
    }
    return { path, bytes: (await stat(path)).size };
  }

  /** Whether the product wrote this file; somebody's own file is read and never touched. */
  isOurs(path: string): boolean {
    return resolve(path).startsWith(this.folder + sep);
  }

  /** Where what was made of a file lies; the folder is there. */
  async beside(workspaceId: string, id: string, made: (typeof MADE)[number]): Promise<string> {
    const folder = join(this.folder, workspaceId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return `${join(folder, id)}.${made}`;
  }

  /** The file as it was uploaded, whatever was made of it; null when somebody else keeps it. */
  async uploaded(workspaceId: string, id: string): Promise<string | null> {
    const path = join(this.folder, workspaceId, id);
    return stat(path).then(
      () => path,
      () => null,
    );
  }

  /** Removes a file with all that was made of it. */
  async remove(path: string): Promise<void> {
    if (!this.isOurs(path)) return;
    const whole = MADE.reduce((each, made) => each.replace(new RegExp(`\\.${made}$`), ''), path);
    for (const each of [whole, ...MADE.map((made) => `${whole}.${made}`)]) await rm(each, { force: true });
  }
}
