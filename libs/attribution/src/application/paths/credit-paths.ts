import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { PathCredits } from '#credit';
import type { PathReport } from '#credit';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { pathModel } from '../../domain/models.js';
import type { PathModelName } from '../../domain/models.js';
import { pathCredit } from '../../domain/path-credit.js';
import type { PathCredit, PathRecord } from '../../domain/path-credit.js';
import type { CreditPeriod } from '../../domain/period.js';
import { PATH_ROWS_UP_TO, PATHS_OF_PERIOD, REVISION_OF_PATHS } from '../../persistence/paths.sql.js';
import { portionsOf } from '../../persistence/path-portions.js';
import { addPaths } from './add-paths.js';
import { CreditApart } from './credit-apart.js';
import type { PathsThread } from './credit-apart.js';
import { Remembered } from './remembered.js';
import type { PathsAt } from './remembered.js';

/** Rows of paths that are computed while somebody waits: about 150 ms of it. Beyond, a thread of its own does it. */
const MOST_AT_ONCE = 20_000;

export interface PathAnswers {
  readonly answers: ReadonlyMap<PathModelName, PathCredit>;
  /** Models a thread is at; they are answered once it is through. */
  readonly computing: readonly PathModelName[];
}

/** Models that look at all paths of a period together, computed when asked and remembered until a path of the period changes. */
@Injectable()
export class CreditPaths implements BeforeApplicationShutdown {
  private readonly logger = new Logger('CreditPaths');
  private readonly remembered = new Remembered();
  private readonly stopping = new AbortController();
  private readonly begun = new Set<string>();
  private turn: Promise<void> = Promise.resolve();
  private mostAtOnce = MOST_AT_ONCE;

  constructor(
    private readonly database: Database,
    private readonly apart: CreditApart,
  ) {}

  /** Another bound than the usual one. */
  atOnce(most: number): void {
    this.mostAtOnce = most;
  }

  async run(
    tx: Tx,
    workspaceId: string,
    period: CreditPeriod,
    models: readonly PathModelName[],
  ): Promise<PathAnswers> {
    if (models.length === 0) return { answers: new Map(), computing: [] };
    const paths = await pathsAt(tx, workspaceId, period);
    const missing = models.filter((model) => !this.remembered.of(workspaceId, paths, model));
    const isLate = missing.length > 0 && (await this.isMuch(tx, workspaceId, paths));
    if (isLate) this.begin(workspaceId, paths, missing);
    else if (missing.length > 0)
      this.keep(workspaceId, paths, missing, await reportNow(tx, workspaceId, paths, missing));
    const answers = models.flatMap((model) => {
      const answer = this.remembered.of(workspaceId, paths, model);
      return answer ? [[model, answer] as const] : [];
    });
    return { answers: new Map(answers), computing: isLate ? missing : [] };
  }

  /** Resolves when nothing is computed any more. */
  async settled(): Promise<void> {
    await this.turn;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('The process ends.'));
    await this.settled();
  }

  private async isMuch(tx: Tx, workspaceId: string, { currency, from, to }: CreditPeriod): Promise<boolean> {
    const of = [workspaceId, currency, from, to, this.mostAtOnce + 1];
    const [counted] = await rows<{ found: number }>(tx, PATH_ROWS_UP_TO, of);
    return (counted?.found ?? 0) > this.mostAtOnce;
  }

  /** One after the other: two threads would only take each other’s time. What is on its way is not begun twice. */
  private begin(workspaceId: string, paths: PathsAt, models: readonly PathModelName[]): void {
    const { from, to, currency, pathsRevision } = paths;
    const job = [workspaceId, from, to, currency, pathsRevision, ...models].join(' ');
    if (this.begun.has(job)) return;
    this.begun.add(job);
    this.turn = this.turn
      .then(() => this.compute(workspaceId, paths, models))
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) this.logger.error(error);
      })
      .finally(() => this.begun.delete(job));
  }

  /** Reads at a moment of its own, which may be later than the one that was asked about: it is kept under what it was read at. */
  private async compute(
    workspaceId: string,
    asked: CreditPeriod,
    models: readonly PathModelName[],
  ): Promise<void> {
    const thread = this.apart.begin({ models: models.map(pathModel) }, this.stopping.signal);
    try {
      const paths = await this.database.withWorkspace(
        workspaceId,
        (tx) => feed(tx, workspaceId, asked, thread),
        {
          isReadOnlySnapshot: true,
        },
      );
      this.keep(workspaceId, paths, models, await thread.answer());
    } finally {
      thread.end();
    }
  }

  private keep(
    workspaceId: string,
    paths: PathsAt,
    models: readonly PathModelName[],
    report: PathReport,
  ): void {
    for (const [index, model] of models.entries())
      this.remembered.keep(workspaceId, paths, model, pathCredit(report, index, paths.currency));
  }
}

async function reportNow(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditPeriod,
  models: readonly PathModelName[],
): Promise<PathReport> {
  const credits = new PathCredits(models.map(pathModel));
  addPaths(credits, await rows<PathRecord>(tx, PATHS_OF_PERIOD, [workspaceId, currency, from, to]));
  return credits.report();
}

/** Tells a thread all paths as they are now; no transaction waits for what it makes of them. */
async function feed(tx: Tx, workspaceId: string, asked: CreditPeriod, thread: PathsThread): Promise<PathsAt> {
  const paths = await pathsAt(tx, workspaceId, asked);
  for await (const portion of portionsOf(tx, workspaceId, paths)) thread.add(portion);
  return paths;
}

async function pathsAt(tx: Tx, workspaceId: string, { from, to, currency }: CreditPeriod): Promise<PathsAt> {
  const [last] = await rows<{ revision: string }>(tx, REVISION_OF_PATHS, [workspaceId, currency, from, to]);
  return { from, to, currency, pathsRevision: last!.revision };
}
