import { Injectable } from '@nestjs/common';
import { MemberCalendarHistory } from '#calendars';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { journalHead } from '#journal';
import { AppError, DAY_MS } from '#kernel';
import { needsNewTrace, periodsOf } from '#sla';
import type { RehearsalTrace } from '#sla';
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
import type { RehearsalRun } from './rehearsal-run.js';
import { TraceCache } from './trace-cache.js';

/** A stretch of three years, so that a slip of the pen does not read a lifetime. */
const MOST_DAYS = 1_100;

/** Runs drafts over the past. Reads only: nothing is written to any table. */
@Injectable()
export class Rehearse {
  private readonly traces = new TraceCache();
  private hasSecondReader = false;

  constructor(private readonly database: Database) {}

  /**
   * Runs the draft over the stretch of the run, or judges it from a trace that is kept and still says all there is.
   * @throws AppError `terms/invalid`, `calendar/invalid`, `rehearsal/stretch`, `rehearsal/too-many-leads`, `rehearsal/cancelled`
   */
  async run(
    run: RehearsalRun,
    wording: { readonly terms: unknown; readonly calendars?: unknown },
  ): Promise<void> {
    const { workspaceId, wish, signal } = run;
    checkStretch(wish);
    await this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const against = await this.against(tx, workspaceId, wish.against);
        const { terms, calendars } = seal(wording, against?.content.calendars);
        const asOf = await databaseInstant(tx);
        const { position } = await journalHead(tx, workspaceId);
        const wanted = { workspaceId, from: wish.from, to: wish.to, position };
        const members = goesByOwners(terms) ? await this.membersOf(tx, workspaceId) : null;
        const trace = await this.traceOf(tx, { terms, calendars, members }, wanted, { run, asOf });
        if (signal.aborted) return;
        Object.assign(run, { calendars, members });
        if (against) {
          const periods = periodsOf(trace, terms);
          run.asWas = await readAsWas(tx, against, { ...wanted, asOf, periods }, trace.leads);
          run.linesAsWas = await LinesAsWas.read(tx, against, wanted);
        }
        run.judge(trace, terms);
      },
      { isReadOnlySnapshot: true },
    );
  }

  /** Judges other terms from what was read; false where they need a new trace. @throws AppError `terms/invalid` */
  change(run: RehearsalRun, wording: unknown): boolean {
    const { terms } = seal({ terms: wording, calendars: run.calendars });
    const { trace, calendars, members } = run;
    if (!trace || needsNewTrace(trace, terms, decidingCalendars({ terms, calendars, members }))) return false;
    run.judge(trace, terms);
    return true;
  }

  private async traceOf(
    tx: Tx,
    draft: Draft,
    wanted: PastWanted,
    { run, asOf }: { readonly run: RehearsalRun; readonly asOf: Date },
  ): Promise<RehearsalTrace> {
    const past = new DraftPast(draft);
    const known = this.traces.find(
      wanted,
      (trace) => !needsNewTrace(trace, draft.terms, decidingCalendars(draft)),
    );
    if (known) return known;
    const { signal } = run;
    const onProgress = (done: number, total: number): void => {
      run.progress = { done, total };
    };
    const trace = await this.withReaders(tx, wanted, (readers) =>
      makeTrace(readers, past, wanted, { asOf, signal, onProgress }),
    );
    this.traces.keep(wanted, trace);
    return trace;
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
