import { Injectable } from '@nestjs/common';
import { MemberCalendarHistory } from '#calendars';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { journalHead } from '#journal';
import { AppError, DAY_MS } from '#kernel';
import { needsNewTrace, periodsOf } from '#sla';
import type { AgreementTerms, RehearsalTrace } from '#sla';
import { seal } from '../application/seal.js';
import { goesByOwners } from '../domain/goes-by-owners.js';
import { MemberCalendars } from '../domain/member-calendars.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { contentsOf } from '../persistence/versions.js';
import { readAsWas } from './as-was.js';
import { LinesAsWas } from './as-was-lines.js';
import { decidingCalendars, DraftPast } from './draft-past.js';
import type { Draft } from './draft-past.js';
import { makeTrace } from './make-trace.js';
import type { PastWanted } from './read-pasts.js';
import type { PastRead, RehearsalRun } from './rehearsal-run.js';

/** A stretch of three years, so that a slip of the pen does not read a lifetime. */
const MOST_DAYS = 1_100;

export interface RehearsedWording {
  readonly terms: unknown;
  readonly calendars?: unknown;
}

/** A reading under way. */
interface Reading {
  readonly run: RehearsalRun;
  readonly past: PastWanted;
  readonly asOf: Date;
  /** Runs that have read the same past. */
  readonly same: readonly RehearsalRun[];
}

const NOTHING_WAS = { asWas: null, linesAsWas: null } as const;

const isSamePast = (one: PastWanted, other: PastWanted): boolean =>
  one.workspaceId === other.workspaceId &&
  one.position === other.position &&
  one.from.getTime() === other.from.getTime() &&
  one.to.getTime() === other.to.getTime();

/** Runs drafts over the past. Reads only: nothing is written to any table. */
@Injectable()
export class Rehearse {
  private hasSecondReader = false;

  constructor(private readonly database: Database) {}

  /**
   * Runs the draft over the stretch of the run. `kept`: runs whose reading it shares where they have read the same past; an entry more in
   * the journal, and it is another past.
   * @throws AppError `terms/invalid`, `calendar/invalid`, `rehearsal/stretch`, `rehearsal/too-many-leads`, `rehearsal/cancelled`
   */
  async run(run: RehearsalRun, wording: RehearsedWording, kept: readonly RehearsalRun[] = []): Promise<void> {
    const { workspaceId, wish, signal } = run;
    checkStretch(wish);
    await this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const against = await this.against(tx, workspaceId, wish.against);
        const { terms, calendars } = seal(wording, against?.content.calendars);
        const asOf = await databaseInstant(tx);
        const { position } = await journalHead(tx, workspaceId);
        const past = { workspaceId, from: wish.from, to: wish.to, position };
        const members = goesByOwners(terms) ? await this.membersOf(tx, workspaceId) : null;
        const same = kept.filter(({ read }) => read !== null && isSamePast(read.past, past));
        const reading: Reading = { run, past, asOf, same };
        const trace = await this.traceOf(tx, { terms, calendars, members }, reading);
        const was = against && (await this.readWas(tx, against, reading, { trace, terms }));
        if (signal.aborted) return;
        Object.assign(run, { calendars, members });
        run.take({ past, trace, ...(was ?? NOTHING_WAS) }, terms);
      },
      { isReadOnlySnapshot: true },
    );
  }

  /** Judges other terms from what was read; false where they need a new trace. @throws AppError `terms/invalid` */
  change(run: RehearsalRun, wording: unknown): boolean {
    const { terms } = seal({ terms: wording, calendars: run.calendars });
    const { read, calendars, members } = run;
    if (!read || needsNewTrace(read.trace, terms, decidingCalendars({ terms, calendars, members })))
      return false;
    run.judge(read, terms);
    return true;
  }

  private async readWas(
    tx: Tx,
    against: VersionInForce,
    { run, past, asOf, same }: Reading,
    { trace, terms }: { readonly trace: RehearsalTrace; readonly terms: AgreementTerms },
  ): Promise<Pick<PastRead, 'asWas' | 'linesAsWas'>> {
    const periods = periodsOf(trace, terms);
    const asWas = await readAsWas(tx, against, { ...past, asOf, periods }, trace.leads);
    const known = same.find(({ read, wish }) => read!.linesAsWas && wish.against === run.wish.against);
    return { asWas, linesAsWas: known?.read?.linesAsWas ?? (await LinesAsWas.read(tx, against, past)) };
  }

  private async traceOf(tx: Tx, draft: Draft, { run, past, asOf, same }: Reading): Promise<RehearsalTrace> {
    const known = same.find(({ read }) => !needsNewTrace(read!.trace, draft.terms, decidingCalendars(draft)));
    if (known) return known.read!.trace;
    const { signal } = run;
    const onProgress = (done: number, total: number): void => {
      run.progress = { done, total };
    };
    return this.withReaders(tx, past, (readers) =>
      makeTrace(readers, new DraftPast(draft), past, { asOf, signal, onProgress }),
    );
  }

  /** Two connections read where the database has the time; only one run at a time takes a second, so that none waits for another's. */
  private async withReaders<T>(
    tx: Tx,
    { workspaceId }: PastWanted,
    work: (readers: readonly [Tx, ...Tx[]]) => Promise<T>,
  ): Promise<T> {
    if (this.hasSecondReader) return work([tx]);
    this.hasSecondReader = true;
    try {
      return await this.database.withWorkspace(workspaceId, (beside) => work([tx, beside]), {
        isReadOnlySnapshot: true,
      });
    } finally {
      this.hasSecondReader = false;
    }
  }

  /** Of everybody: who had the leads is known only as they are read. */
  private async membersOf(tx: Tx, workspaceId: string): Promise<MemberCalendars> {
    return MemberCalendars.ofAll(await new MemberCalendarHistory().history(tx, workspaceId));
  }

  /** The version whose agreement tells what was; null where none is named. @throws AppError `agreement/missing-version` */
  private async against(tx: Tx, workspaceId: string, id: string | null): Promise<VersionInForce | null> {
    if (id === null) return null;
    const [content] = await contentsOf(tx, workspaceId, [id]);
    if (content) return new VersionInForce(content);
    throw new AppError(
      'missing',
      'agreement/missing-version',
      `There is no version ${id} in this workspace.`,
    );
  }
}

function checkStretch({ from, to }: RehearsalRun['wish']): void {
  const days = (to.getTime() - from.getTime()) / DAY_MS;
  if (days > 0 && days <= MOST_DAYS) return;
  throw new AppError(
    'invalid',
    'rehearsal/stretch',
    `Choose a stretch that ends after it begins and is at most ${MOST_DAYS} days long.`,
  );
}
