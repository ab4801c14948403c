import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { journalHead } from '#journal';
import { AppError, DAY_MS } from '#kernel';
import { needsNewTrace, periodsOf } from '#sla';
import type { AgreementTerms, RehearsalTrace } from '#sla';
import { seal } from '../application/seal.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { contentsOf } from '../persistence/versions.js';
import { readAsWas } from './as-was.js';
import { DraftPast } from './draft-past.js';
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
        const trace = await this.traceOf(tx, { terms, calendars }, wanted, { run, asOf });
        if (signal.aborted) return;
        run.calendars = calendars;
        if (against) {
          const periods = periodsOf(trace, terms);
          run.asWas = await readAsWas(tx, against, { ...wanted, asOf, periods }, trace.leads);
        }
        run.judge(trace, terms);
      },
      { isReadOnlySnapshot: true },
    );
  }

  /** Judges other terms from what was read; false where they need a new trace. @throws AppError `terms/invalid` */
  change(run: RehearsalRun, wording: unknown): boolean {
    const { terms } = seal({ terms: wording, calendars: run.calendars });
    const { trace } = run;
    if (!trace || needsNewTrace(trace, terms, run.calendars)) return false;
    run.judge(trace, terms);
    return true;
  }

  private async traceOf(
    tx: Tx,
    draft: { readonly terms: AgreementTerms; readonly calendars: RehearsalRun['calendars'] },
    wanted: PastWanted,
    { run, asOf }: { readonly run: RehearsalRun; readonly asOf: Date },
  ): Promise<RehearsalTrace> {
    const past = new DraftPast(draft);
    const known = this.traces.find(wanted, (trace) => !needsNewTrace(trace, draft.terms, draft.calendars));
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
