import { createHash } from 'node:crypto';
import type { KeptSequence } from './catalogue.js';

export interface ManifestTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of its rows as COPY writes them. */
  readonly sha256: string;
}

/** What a backup says of itself, in `manifest.json`. */
export interface Manifest {
  readonly format: 1;
  /** The moment all rows are of, by the clock of the database. */
  readonly at: string;
  /** The last step of the schema; whoever restores has to know it. */
  readonly schema: string;
  readonly postgres: string;
  readonly workspaces: number;
  readonly tables: readonly ManifestTable[];
  readonly sequences: readonly KeptSequence[];
  /** First days of the months of the journal that have a partition. */
  readonly journalMonths: readonly string[];
  /** SHA-256 over the tables: two databases of the same digest hold the same rows. */
  readonly digest: string;
}

/** @returns hexadecimal SHA-256 of a line a table: name, number of rows, SHA-256 of its rows */
export function digestOf(tables: readonly Pick<ManifestTable, 'name' | 'rows' | 'sha256'>[]): string {
  const hash = createHash('sha256');
  for (const { name, rows, sha256 } of tables) hash.update(`${name}\t${rows}\t${sha256}\n`);
  return hash.digest('hex');
}

/** @throws UnfitBackup where it is none, or of a format that is newer */
export function readManifest(text: string): Manifest {
  const told = JSON.parse(text) as Partial<Manifest>;
  if (told.format !== 1 || !Array.isArray(told.tables)) {
    throw new UnfitBackup(
      'The file is a backup of another format; restore it with the version that wrote it.',
    );
  }
  return told as Manifest;
}

/** The file cannot be restored, or not here; the message says why and what to do. */
export class UnfitBackup extends Error {}
