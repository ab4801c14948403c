import { Database, Signals } from '#database';
import { Journal } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { byProduct, CaptureLeads, SetStages } from '#leads';
import type { By } from '#leads';
import { STARTING_MODEL } from '#scoring';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { KeepVersions } from '../application/keep-versions.js';
import { SwitchPredictiveModel } from '../application/switch-predictive-model.js';
import { AskForTraining } from '../application/training/ask-for-training.js';
import { GatherClosedLeads } from '../application/training/gather-closed-leads.js';
import { LearnApart } from '../application/training/learn-apart.js';
import type { ThreadCode } from '../application/training/learn-apart.js';
import { RunTrainings } from '../application/training/run-trainings.js';
import { WatchDrift } from '../application/watch-drift.js';
import type { OwnFieldWishes } from '../domain/own-fields.js';
import type { TrainingRun } from '../persistence/training-runs.js';
import { THREAD_CODE } from '../../../../test/support/thread-code.js';

const YEAR = 365 * DAY_MS;

/** Leads of a past: how many, over the year before so many days ago; what else is said of each. */
export interface Past {
  readonly count: number;
  readonly daysAgo: number;
  readonly isUndated?: boolean;
  /** Days over which they came. */
  readonly over?: number;
  readonly isWon?: (index: number) => boolean;
  readonly own?: (index: number) => Readonly<Record<string, unknown>>;
  /** Which of them come back before they end, and bring this. */
  readonly brings?: (index: number) => Readonly<Record<string, unknown>> | null;
}

/** From partners three of four are won, from elsewhere one of eight. */
const PARTNERS_WIN = (index: number): boolean => (index % 2 === 0 ? index % 8 !== 0 : index % 16 === 1);

/** A database with everything that trains, as one process has it. */
export class TrainingRoom {
  readonly versions: KeepVersions;
  readonly switching: SwitchPredictiveModel;
  readonly watch: WatchDrift;

  private constructor(
    readonly db: TestDatabase,
    readonly signals: Signals,
    readonly journal: Journal,
  ) {
    this.versions = new KeepVersions(journal);
    this.switching = new SwitchPredictiveModel(this.versions);
    this.watch = new WatchDrift(journal);
  }

  static async open(): Promise<TrainingRoom> {
    const db = await testDatabase();
    const signals = new Signals(db.appUrl);
    return new TrainingRoom(db, signals, new Journal(signals));
  }

  async close(): Promise<void> {
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  get database(): Database {
    return this.db.database;
  }

  async workspace(): Promise<By> {
    return byProduct((await buildWorkspace(this.db, { members: [] })).id);
  }

  /** A process that trains; `code`: what its threads run. */
  process(code: ThreadCode = THREAD_CODE): {
    readonly trainings: RunTrainings;
    readonly asking: AskForTraining;
  } {
    const learning = new LearnApart();
    learning.use(code);
    const gathering = new GatherClosedLeads();
    const trainings = new RunTrainings(this.database, this.signals, gathering, learning, this.versions);
    return { trainings, asking: new AskForTraining(trainings, this.signals) };
  }

  /** Rules, so that there is something to hold a model against. */
  async rules(by: By): Promise<void> {
    await this.database.withWorkspace(by.workspaceId, async (tx) => {
      const version = await this.versions.addScoreModel(tx, by, 'Rules', STARTING_MODEL);
      await this.versions.activate(tx, by, 'score-model', version);
    });
  }

  /** Ended leads, evenly over a stretch of days; every other one from a partner. */
  async lived(
    by: By,
    { count, daysAgo, over = 365, isWon = PARTNERS_WIN, own, isUndated, brings }: Past,
  ): Promise<void> {
    const captures = Array.from({ length: count }, (_, index) => ({
      ...{ personId: newId(), companyId: null, leadType: 'demo', origin: 'marketing' as const },
      channel: index % 2 === 0 ? ('partner' as const) : ('website' as const),
      occurredAt: new Date(Date.now() - daysAgo * DAY_MS - ((over / 365) * YEAR * index) / count),
      ...(own && { custom: own(index) }),
      ...(isUndated && { isUndated }),
    }));
    await this.database.withWorkspace(by.workspaceId, async (tx) => {
      const results = await new CaptureLeads(this.journal).run(tx, by, captures);
      const again = captures.flatMap((capture, index) => {
        const custom = brings?.(index);
        return custom ? [{ ...capture, custom }] : [];
      });
      await new CaptureLeads(this.journal).run(tx, by, again);
      const settings = results.map(({ leadId }, index) => {
        const to = isWon(index) ? ('customer' as const) : ('disqualified' as const);
        return { leadId, to };
      });
      await new SetStages(this.journal).run(tx, by, settings);
    });
  }

  async ask(asking: AskForTraining, by: By, wishes: OwnFieldWishes = {}): Promise<TrainingRun> {
    const wish = { seed: 1, leaveOut: [], knownAtCapture: [], ...wishes };
    return this.database.withWorkspace(by.workspaceId, (tx) => asking.run(tx, by, wish));
  }

  latest(asking: AskForTraining, by: By): Promise<TrainingRun | undefined> {
    return this.database.withWorkspace(by.workspaceId, async (tx) => (await asking.list(tx, by))[0]);
  }

  /** From the wish to its end. */
  async train(by: By, wishes: OwnFieldWishes = {}): Promise<TrainingRun> {
    const { trainings, asking } = this.process();
    const { id } = await this.ask(asking, by, wishes);
    await trainings.settled();
    return this.database.withWorkspace(by.workspaceId, (tx) => asking.one(tx, by, id));
  }

  /** A model trained so many days ago, as far as it knows. */
  async age(by: By, days: number): Promise<void> {
    await this.db.oracle(
      `update qualification_version set created_at = created_at - make_interval(days => $2),
              report = jsonb_set(report, '{until}', to_jsonb((report->>'until')::timestamptz - make_interval(days => $2)))
        where workspace_id = $1 and kind = 'predictive-model'`,
      [by.workspaceId, days],
    );
  }
}
