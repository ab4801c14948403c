import { closeSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { SECOND_MS } from '#kernel';
import { groupingValue } from '#sla';
import type { JudgedCycle, RefusedRow } from '#sla';

/** Lines written at once. */
const BLOCK = 2_000;

/** A CSV file written line by line. Cells that a spreadsheet would take for a formula are marked as text. */
class CsvFile {
  private readonly file: number;
  private lines: (readonly unknown[])[];

  constructor(path: string, header: readonly string[]) {
    this.file = openSync(path, 'w');
    this.lines = [header];
  }

  protected write(line: readonly unknown[]): void {
    this.lines.push(line);
    if (this.lines.length >= BLOCK) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    const bytes = Buffer.from(stringify(this.lines as unknown[][], { escape_formulas: true }), 'utf8');
    for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done);
    this.lines = [];
  }
}

const CYCLE_HEADER = [
  ...['clause', 'case', 'cycle', 'tier', 'state', 'reason', 'startedAt', 'dueAt', 'answeredAt', 'endedAt'],
  ...['targetSeconds', 'elapsedSeconds', 'lateSeconds', 'pauses'],
];

/** What became of each case, for checking by hand: instants in UTC, lengths in seconds of the clause's clock. */
export class CycleFile extends CsvFile {
  constructor(
    path: string,
    private readonly by: readonly string[],
  ) {
    super(path, [...CYCLE_HEADER, ...by]);
  }

  add(cycle: JudgedCycle): void {
    const { obligation: found, elapsedMs } = cycle;
    const lateMs = Math.max(0, elapsedMs - found.targetMs);
    this.write([
      ...[found.clauseKey, cycle.case, found.cycle, found.tierKey, found.state, found.reason],
      ...[found.startedAt, found.dueAt, found.fulfilledAt, found.endedAt].map(instantText),
      ...[found.targetMs, elapsedMs, lateMs].map((ms) => ms / SECOND_MS),
      found.pauses.length,
      ...this.by.map((field) => groupingValue(cycle, field)),
    ]);
  }
}

const instantText = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

/** Every row that was refused. */
export class RefusedFile extends CsvFile {
  constructor(path: string) {
    super(path, ['row', 'column', 'value', 'problem']);
  }

  add({ row, column, value, detail }: RefusedRow): void {
    this.write([row, column, value, detail]);
  }
}
