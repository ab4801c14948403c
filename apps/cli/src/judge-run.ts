import { setImmediate as breathe } from 'node:timers/promises';
import { compileCalendar } from '#calendar';
import { AppError, DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { judgeCase, Judging, logEvent, LogReader, missingColumns } from '#sla';
import type {
  BusinessTime,
  ClockedClause,
  JudgedClause,
  JudgedCycle,
  JudgeRules,
  LogLine,
  LogRow,
  RefusedRow,
} from '#sla';
import { ALWAYS_OPEN } from '#calendar';
import type { CalendarDefinition } from '#calendar';
import { openSeparated } from './separated-text.js';
import { CaseStore } from './judge-store.js';

export interface JudgeTask {
  readonly path: string;
  readonly rules: JudgeRules;
  /** Null for the wall clock everywhere. */
  readonly calendar: CalendarDefinition | null;
  /** Fields to group by, or `tier`. */
  readonly by: readonly string[];
  /** For the rows that wait to be judged; more of them go to the disk. */
  readonly budgetBytes: number;
  readonly now: EpochMs;
  readonly onRefused?: (refused: RefusedRow) => void;
  /** In the order of the names of the cases, then of the clauses, then of the cycles. */
  readonly onCycle?: (cycle: JudgedCycle, until: EpochMs) => void;
}

export interface Judgement {
  /** The end of the log, by the rules. */
  readonly asOf: EpochMs;
  /** Rows below the header that are not blank. */
  readonly rows: number;
  readonly refused: number;
  /** The first of them. */
  readonly firstRefused: readonly RefusedRow[];
  readonly cases: number;
  /** Rows after the end: not heard. */
  readonly afterEnd: number;
  /** How often rows went to the disk. */
  readonly spills: number;
  readonly clauses: readonly JudgedClause[];
}

const SHOWN = 20;
/** Cases judged in one go; then whoever wants to stop the process is heard. */
const IN_ONE_GO = 2_000;

/** Judges a log from beginning to end, in one pass over the file. Memory is bounded by the budget, the groups and the largest case. */
export async function judgeLog(task: JudgeTask): Promise<Judgement> {
  const { rules, budgetBytes } = task;
  const { attributes } = rules.columns;
  const store = new CaseStore(budgetBytes, (told) => logEvent(told, attributes));
  try {
    const read = await readLog(task, store);
    const asOf = endOf(rules.asOf, read, task.now);
    return { asOf, ...read.counts, ...(await judgeCases(task, store, asOf)), spills: store.spills };
  } finally {
    store.close();
  }
}

interface ReadLog {
  readonly counts: Pick<Judgement, 'rows' | 'refused' | 'firstRefused'>;
  readonly lastAt: EpochMs | null;
}

async function readLog({ path, rules, onRefused }: JudgeTask, store: CaseStore): Promise<ReadLog> {
  const { header, blocks } = await openSeparated(
    path,
    rules.encoding,
    (names) => missingColumns(rules.columns, names).length,
  );
  const reader = new LogReader(rules.columns, rules.zone, header);
  const read = new ReadRows(store, onRefused);
  for await (const records of blocks) {
    for (const { row, cells } of records) read.take(row, reader.read(row, cells));
  }
  return read;
}

/** What was read of a log, as it is read. */
class ReadRows implements ReadLog {
  lastAt: EpochMs | null = null;
  readonly firstRefused: RefusedRow[] = [];
  private rows = 0;
  private refused = 0;

  constructor(
    private readonly store: CaseStore,
    private readonly onRefused: JudgeTask['onRefused'],
  ) {}

  get counts(): ReadLog['counts'] {
    const { rows, refused, firstRefused } = this;
    return { rows, refused, firstRefused };
  }

  take(row: number, read: LogRow | RefusedRow): void {
    this.rows += 1;
    if ('at' in read) {
      this.store.add(row, read);
      if (this.lastAt === null || read.at > this.lastAt) this.lastAt = read.at;
      return;
    }
    this.refused += 1;
    if (this.refused <= SHOWN) this.firstRefused.push(read);
    this.onRefused?.(read);
  }
}

const endOf = (asOf: JudgeRules['asOf'], { lastAt }: ReadLog, now: EpochMs): EpochMs => {
  if (typeof asOf === 'number') return asOf;
  return asOf === 'now' ? now : (lastAt ?? now);
};

type Judged = Pick<Judgement, 'cases' | 'afterEnd' | 'clauses'>;

async function judgeCases(task: JudgeTask, store: CaseStore, asOf: EpochMs): Promise<Judged> {
  const clocked = clockedClauses(task, asOf);
  const judgings = clocked.map(({ clause }) => new Judging(clause, task.by));
  let [cases, afterEnd] = [0, 0];
  for (const { key, items } of store.cases()) {
    cases += 1;
    for (let index = items.length - 1; index >= 0 && items[index]!.at > asOf; index -= 1) afterEnd += 1;
    for (const [index, clockedBy] of clocked.entries()) {
      const judged = judgeOrName(key, items, clockedBy, asOf);
      judgings[index]!.add(judged);
      if (task.onCycle) for (const cycle of judged.cycles) task.onCycle(cycle, asOf);
    }
    if (cases % IN_ONE_GO === 0) await breathe();
  }
  return { cases, afterEnd, clauses: judgings.map((judging) => judging.judged()) };
}

/** A calendar that runs out of time tells the case that asked for it. */
function judgeOrName(
  id: string,
  lines: readonly LogLine[],
  clockedBy: ClockedClause,
  asOf: EpochMs,
): ReturnType<typeof judgeCase> {
  try {
    return judgeCase(id, lines, clockedBy, asOf);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = `Case “${id}”, clause “${clockedBy.clause.key}”: ${error.message}`;
    throw new AppError(error.kind, error.code, message, { cause: error });
  }
}

/** Each promise with its clock; calendars grow by themselves where cases lie further back. */
function clockedClauses({ rules, calendar }: JudgeTask, asOf: EpochMs): readonly ClockedClause[] {
  const span = { from: asOf - 366 * DAY_MS, to: asOf + 92 * DAY_MS };
  const wall = compileCalendar(ALWAYS_OPEN(rules.zone ?? 'UTC'), span);
  const business: BusinessTime = calendar === null ? wall : compileCalendar(calendar, span);
  return rules.clauses.map(({ clause, clock }) => ({ clause, calendar: clock === 'wall' ? wall : business }));
}
