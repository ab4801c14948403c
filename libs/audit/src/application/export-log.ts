import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { actorOf } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { LoggedAct } from '../domain/chain.js';
import { ReadLog } from './read-log.js';
import type { ActFilter } from './read-log.js';
import { recordAct } from './record-act.js';

const COLUMNS = [
  ...['number', 'at', 'actorKind', 'actorId', 'action', 'subjectKind', 'subjectId', 'facts'],
  ...['previousHash', 'hash'],
] as const satisfies readonly (keyof LoggedAct)[];
const MARK = '\uFEFF';
const PORTION = 1_000;

/** The acts of a filter as a file for spreadsheets; that they were taken along is an act itself. */
@Injectable()
export class ExportLog {
  constructor(
    private readonly database: Database,
    private readonly log: ReadLog,
  ) {}

  /** CSV with a head, the latest first, read portion by portion; no spreadsheet runs a cell of it. */
  async open(caller: Caller, filter: ActFilter): Promise<Readable> {
    const { workspaceId } = caller;
    await this.database.withWorkspace(workspaceId, (tx) =>
      recordAct(tx, {
        ...{ workspaceId, actor: actorOf(caller), action: 'audit.exported' },
        ...{ subject: { kind: 'audit', id: null }, facts: { ...filter } },
      }),
    );
    return Readable.from(this.portions(caller, filter));
  }

  private async *portions(caller: Caller, filter: ActFilter): AsyncGenerator<string> {
    yield MARK + stringify([[...COLUMNS]]);
    for (let before: number | undefined; ;) {
      const found = await this.log.page(caller, filter, { limit: PORTION, before });
      const portion = found.slice(0, PORTION);
      if (portion.length > 0) yield stringify(portion.map(cellsOf), { escape_formulas: true });
      before = portion.at(-1)?.number;
      if (found.length <= PORTION) return;
    }
  }
}

const cellsOf = (act: LoggedAct): string[] =>
  COLUMNS.map((column) => {
    const value = act[column];
    return value instanceof Date ? value.toISOString() : String(value ?? '');
  });
