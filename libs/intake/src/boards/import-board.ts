import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller, Cells } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { Boards } from '#live';
import type { BoardProvider } from '#live';
import { failureOf } from '../domain/failure.js';
import { errorsFrom } from '../persistence/import-errors.js';
import { importById } from '../persistence/import-runs.js';

const SHOWN_ERRORS = 50;

/** One import (`import/<id>`): how far it is, and its first errors; it also moves when a rehearsal folds nothing. */
@Injectable()
export class ImportBoard implements BoardProvider, OnModuleInit {
  readonly prefix = 'import';
  readonly movesWithTime = false;
  readonly changesWithoutEntries = true;

  constructor(
    private readonly boards: Boards,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.boards.register(this);
  }

  /** Its errors quote the file: for who may see people, and for the member who brought it. */
  async authorise(caller: Caller, param: string): Promise<boolean> {
    if (!isId(param) || !caller.actions.has('import.run')) return false;
    if (caller.actions.has('person.read')) return true;
    const run = await this.database.withWorkspace(caller.workspaceId, (tx) =>
      importById(tx, caller.workspaceId, param),
    );
    return caller.memberId !== null && caller.memberId === run?.startedBy;
  }

  async snapshot(tx: Tx, workspaceId: string, param: string): Promise<Cells> {
    const run = await importById(tx, workspaceId, param);
    if (!run) return {};
    const {
      position: rows,
      total,
      captured,
      enriched,
      duplicate,
      refused,
      withheld,
      state,
      isDryRun,
      why,
      takenBack,
      kept,
    } = run;
    const errors = await errorsFrom(tx, workspaceId, param, 0, SHOWN_ERRORS);
    return {
      progress: {
        rows,
        total,
        captured,
        enriched,
        duplicate,
        refused,
        withheld,
        state,
        isDryRun,
        takenBack,
        kept,
        ...failureOf(why),
      },
      ...Object.fromEntries(errors.map((error, index) => [`errors.${index}`, { ...error }])),
    };
  }
}
