import type { LogEvent, LogLine, LogRow } from '#sla';
import { LogEvents } from './judge-events.js';
import { merged } from './judge-merge.js';
import type { Keyed } from './judge-merge.js';
import { SpillFile } from './judge-spill.js';

/** What a row takes in memory, about: instant, row and event, with room to grow; and what a case and an event take beside their text. */
const ROW_BYTES = 40;
const CASE_BYTES = 200;
const EVENT_BYTES = 600;
/** Runs that are merged at once, each with its file and its block of memory. */
const MOST_RUNS = 64;
/** Instant, row and event of a row follow each other: numbers alone take a third of the memory objects would. */
const STRIDE = 3;

/** A case as it is spilled: instant, row and event of each row, as texts without tabs and line ends. */
type SpilledCase = Keyed<string>;

/**
 * Rows in any order, given back case by case, in the order of their names; the rows of a case in the order of time, then of the log.
 * Holds about `budgetBytes`; what does not fit is sorted and written to disk in runs, and merged at the end. One case must fit.
 */
export class CaseStore {
  private rows = new Map<string, number[]>();
  private readonly events: LogEvents;
  private bytes = 0;
  private runs: SpillFile[] = [];
  private spilled = 0;

  constructor(
    private readonly budgetBytes: number,
    eventOf: (told: readonly string[]) => LogEvent,
  ) {
    this.events = new LogEvents(eventOf);
  }

  /** How often memory was not enough. */
  get spills(): number {
    return this.spilled;
  }

  add(row: number, { case: id, at, told }: LogRow): void {
    let rows = this.rows.get(id);
    if (rows === undefined) {
      rows = [];
      this.rows.set(detached(id), rows);
      this.bytes += CASE_BYTES + 2 * id.length;
    }
    const known = this.events.size;
    rows.push(at, row, this.events.numberOf(told));
    this.bytes += ROW_BYTES + (this.events.size > known ? EVENT_BYTES : 0);
    if (this.bytes > this.budgetBytes) this.spill();
  }

  /** Each case once. Call `close` when done. */
  *cases(): Generator<Keyed<LogLine>> {
    for (const found of merged([...this.runs.map((run) => this.readRun(run)), this.inMemory()])) {
      const { items } = found;
      if (items.some((line, index) => line.at < (items[index - 1]?.at ?? line.at)))
        items.sort((one, other) => one.at - other.at);
      yield found;
    }
  }

  close(): void {
    for (const run of this.runs) run.close();
    this.runs = [];
    this.rows.clear();
  }

  private *inMemory(): Generator<Keyed<LogLine>> {
    for (const key of [...this.rows.keys()].sort()) {
      const rows = this.rows.get(key)!;
      const items: LogLine[] = [];
      for (let index = 0; index < rows.length; index += STRIDE)
        items.push({ at: rows[index]!, row: rows[index + 1]!, event: this.events.at(rows[index + 2]!) });
      yield { key, items };
    }
  }

  private spill(): void {
    const run = new SpillFile();
    this.runs.push(run);
    this.spilled += 1;
    for (const key of [...this.rows.keys()].sort()) {
      const rows = this.rows.get(key)!;
      const items: string[] = [];
      for (let index = 0; index < rows.length; index += STRIDE)
        items.push(String(rows[index]), String(rows[index + 1]), this.events.textAt(rows[index + 2]!));
      writeCase(run, { key, items });
    }
    this.rows = new Map();
    this.events.clear();
    this.bytes = 0;
    if (this.runs.length >= MOST_RUNS) this.joinRuns();
  }

  /** One run of all: so many files are never open at once. */
  private joinRuns(): void {
    const one = new SpillFile();
    const all = this.runs;
    this.runs = [one];
    for (const found of merged(all.map(readCases))) writeCase(one, found);
    for (const run of all) run.close();
  }

  private *readRun(run: SpillFile): Generator<Keyed<LogLine>> {
    for (const { key, items } of readCases(run)) {
      const lines: LogLine[] = [];
      for (let index = 0; index < items.length; index += STRIDE) {
        const event = this.events.recalled(items[index + 2]!);
        lines.push({ at: Number(items[index]), row: Number(items[index + 1]), event });
      }
      yield { key, items: lines };
    }
  }
}

/** A copy: a piece of a text keeps the whole text in memory. */
const detached = (piece: string): string => Buffer.from(piece, 'utf8').toString('utf8');

const writeCase = (run: SpillFile, { key, items }: SpilledCase): void =>
  run.write(`${JSON.stringify(key)}\t${items.join('\t')}`);

function* readCases(run: SpillFile): Generator<SpilledCase> {
  for (const line of run.lines()) {
    const [key = '', ...items] = line.split('\t');
    yield { key: JSON.parse(key) as string, items };
  }
}
