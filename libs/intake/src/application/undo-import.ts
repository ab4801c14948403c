import { Injectable } from '@nestjs/common';
import { scopeOf } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { assertMay } from '#identity';
import { Journal } from '#journal';
import { removeTouches } from '#journey';
import { AppError } from '#kernel';
import { byProduct, TakeBackLeads } from '#leads';
import { removeCompanies, removePersons } from '#people';
import { TakeBackSpends } from '#spend';
import {
  countMade,
  forgetMade,
  lastMade,
  releaseRecords,
  touchedLeads,
  unspokenOf,
  workedSince,
} from '../persistence/import-made.js';
import type { Made, TouchedLead } from '../persistence/import-made.js';
import type { ImportRunRow } from '../persistence/import-run.row.js';
import { importById } from '../persistence/import-runs.js';
import { beginUndo, countUndone, endUndo } from '../persistence/import-undos.js';
import { missingImport } from './import-view.js';

export type { TouchedLead };

/** What becomes of leads with which somebody did something since. */
export type Touched = 'keep' | 'take';

/** What undoing would do, before it is done. */
export interface UndoPreview {
  /** Until when it can be undone; null when it cannot (any more). */
  readonly until: Date | null;
  readonly leads: number;
  readonly persons: number;
  readonly companies: number;
  readonly touches: number;
  readonly spends: number;
  readonly touched: number;
  readonly firstTouched: readonly TouchedLead[];
}

const UNDO_HOURS = 24;
const SHOWN_TOUCHED = 50;

/**
 * Takes an import back within 24 hours: leads it made with all that hangs on them, touches, costs, and the persons and companies it made of whom
 * nobody speaks any more. What known leads learned stays.
 *
 * - Chunk by chunk, the last one first; each commits with its place, so that it goes on after a crash and is never done twice.
 * - Leads that people or connectors touched before it was asked are kept or taken, as chosen. Those touched while it runs are kept: nobody
 *   chose for them. Letters, attachments and audits keep theirs anyway.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly database: Database,
    private readonly takeBack: TakeBackLeads,
    private readonly journal: Journal,
    private readonly takeBackSpends: TakeBackSpends,
  ) {}

  /** @throws AppError `import/missing` */
  preview(workspaceId: string, id: string): Promise<UndoPreview> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const run = await found(tx, workspaceId, id);
      const made = await countMade(tx, workspaceId, id);
      const touched = await touchedLeads(tx, run);
      const isEmpty = made.leads + made.companies + made.touches + made.spends === 0;
      return {
        until: isEmpty ? null : undoableUntil(run),
        ...made,
        touched: touched.length,
        firstTouched: touched.slice(0, SHOWN_TOUCHED),
      };
    });
  }

  /**
   * What sales accepted since, and money that moved since, are not for everybody to take: for the member who brought the file, or who may
   * assign every lead; money only for who may change revenue.
   *
   * @throws AppError `import/missing`, `import/not-yours-to-take`, `access/forbidden`
   */
  async assertMayTake(caller: Caller, id: string): Promise<void> {
    const { startedBy, isAccepted, isMoney } = await this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const run = await found(tx, caller.workspaceId, id);
        return { startedBy: run.startedBy, ...(await workedSince(tx, run)) };
      },
    );
    if (!isAccepted && !isMoney) return;
    const isOwn = caller.memberId !== null && caller.memberId === startedBy;
    if (!isOwn && scopeOf(caller.actions, 'lead.assign') !== 'all') throw notYoursToTake();
    if (isMoney) assertMay(caller, 'revenue.write');
  }

  /**
   * Marks it, so that it is gone on with whatever happens; what was begun goes on, however late, in the way it was begun.
   *
   * @throws AppError `import/missing`, `import/not-undoable`, `import/undo-begun`
   */
  async begin(workspaceId: string, id: string, touched: Touched, memberId: string | null): Promise<void> {
    await this.database.withWorkspace(workspaceId, async (tx) => {
      if (await beginUndo(tx, workspaceId, id, { touched, memberId, hours: UNDO_HOURS })) return;
      const { state } = await found(tx, workspaceId, id);
      if (state === 'undoing') throw undoBegun();
      throw new AppError(
        'conflict',
        'import/not-undoable',
        `An import can be undone once it has ended, for ${UNDO_HOURS} hours. This one stays: it is under way, too old, a trial, or made nothing.`,
        { facts: { state, hours: UNDO_HOURS } },
      );
    });
  }

  /** Goes on until nothing is left, or `signal` asks to stop between two chunks. */
  async run(
    workspaceId: string,
    id: string,
    { onChunk, signal }: { onChunk?: () => Promise<void> | void; signal?: AbortSignal } = {},
  ): Promise<void> {
    let isLeft = true;
    while (isLeft && !signal?.aborted) {
      isLeft = await this.database.withWorkspace(workspaceId, (tx) => this.takeChunk(tx, workspaceId, id));
      await onChunk?.();
    }
  }

  /** Whether anything was left to take. */
  private async takeChunk(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
    const run = await found(tx, workspaceId, id);
    if (run.state !== 'undoing') return false;
    const made = await lastMade(tx, workspaceId, id);
    if (made === null) {
      await endUndo(tx, workspaceId, id);
      return false;
    }
    const gone = await this.takeLeads(tx, run, made);
    await releaseRecords(tx, run, made, gone);
    await removeTouches(tx, workspaceId, made.touches, { of: gone, notOf: made.leads });
    await removePersons(tx, workspaceId, await unspokenOf(tx, workspaceId, 'person', made.persons));
    await removeCompanies(tx, workspaceId, await unspokenOf(tx, workspaceId, 'company', made.companies));
    await this.takeBackSpends.run(tx, byProduct(workspaceId, run.undoneBy), made.spends);
    await forgetMade(tx, workspaceId, id, made.number);
    await countUndone(tx, workspaceId, id, { takenBack: gone.length, kept: made.leads.length - gone.length });
    return true;
  }

  private async takeLeads(tx: Tx, run: ImportRunRow, { leads, number }: Made): Promise<string[]> {
    // Whoever works on one now comes before this look, or finds the lead gone.
    await this.journal.lock(tx, run.workspaceId, leads);
    const touched = await touchedLeads(tx, run, {
      number,
      ...(run.touched === 'take' && { since: run.undoneAt }),
    });
    const stay = new Set(touched.map(({ leadId }) => leadId));
    const by = byProduct(run.workspaceId, run.undoneBy);
    const going = leads.filter((id) => !stay.has(id));
    return going.length === 0 ? [] : this.takeBack.run(tx, by, going, run.id);
  }
}

async function found(tx: Tx, workspaceId: string, id: string): Promise<ImportRunRow> {
  const run = await importById(tx, workspaceId, id);
  if (!run) throw missingImport(id);
  return run;
}

const notYoursToTake = (): AppError =>
  new AppError(
    'forbidden',
    'import/not-yours-to-take',
    'Sales accepted leads of this import, or they brought money. Keep what was worked on, or ask who brought the file or may assign every lead.',
  );

const undoBegun = (): AppError =>
  new AppError(
    'conflict',
    'import/undo-begun',
    'It is being taken back already, in the other way; what was chosen first stays. Ask again with the first choice to go on with it.',
  );

const ENDED: readonly string[] = ['done', 'cancelled', 'failed'];

function undoableUntil({ state, isDryRun, endedAt }: ImportRunRow): Date | null {
  if (isDryRun || endedAt === null || !ENDED.includes(state)) return null;
  return new Date(endedAt.getTime() + UNDO_HOURS * 3_600_000);
}
