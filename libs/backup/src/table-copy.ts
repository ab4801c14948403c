import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import type { ClientBase } from 'pg';
import copyStreams from 'pg-copy-streams';
import type { KeptTable } from './catalogue.js';

/** How values are written as text, whatever the server is set to: the same rows are the same bytes. */
const SAME_TEXT = [
  ...[`timezone = 'UTC'`, `datestyle = 'ISO, YMD'`, `intervalstyle = 'postgres'`],
  ...[`extra_float_digits = 1`, `bytea_output = 'hex'`, `client_encoding = 'UTF8'`],
];

/** Settings of a transaction that reads every row there is, at one moment. */
export async function beginReading(client: ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`select set_config('staffetta.purpose', 'backup', true)`);
  await writeAlike(client);
}

/** For the rest of the transaction. No limit of time: tables are as large as they are. */
export async function writeAlike(client: ClientBase): Promise<void> {
  for (const setting of [...SAME_TEXT, 'statement_timeout = 0']) await client.query(`set local ${setting}`);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

/** The rows of a table in the order of its key, as COPY writes them: a line each, columns between tabs. */
export const rowsOf = (client: ClientBase, { name, columns, key }: KeptTable): Readable =>
  client.query(
    copyStreams.to(`copy (select ${list(columns)} from ${quoted(name)} order by ${list(key)}) to stdout`),
  );

/** Takes what `rowsOf` gave. */
export const rowsInto = (
  client: ClientBase,
  { name, columns }: Pick<KeptTable, 'name' | 'columns'>,
): Writable => client.query(copyStreams.from(`copy ${quoted(name)} (${list(columns)}) from stdin`));

/** What passed through: lines, bytes, and their SHA-256. */
export class Tally extends Transform {
  rows = 0;
  bytes = 0;
  private readonly hash: Hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.rows += 1;
    this.push(chunk);
    done();
  }

  /** Hexadecimal; once, at the end. */
  sum(): string {
    return this.hash.digest('hex');
  }
}
