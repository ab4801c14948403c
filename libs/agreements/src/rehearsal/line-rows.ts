import { setImmediate as nextTurn } from 'node:timers/promises';
import { TALLY_BUCKETS } from '#contracts';
import { dateOfDay, dayNumberOf, OBLIGATION_STATES, periodOn } from '#sla';
import type { EachLine, FigureLine, PeriodRule } from '#sla';

/** Lines taken from a text before others get their turn: some thousandths of a second. */
const SLICE = 5_000;
const UUID_BYTES = 16;

/** The lines of one clause by column, some forty bytes each. */
export interface LineRows {
  readonly bytes: number;
  /** Those of a period; null for all. */
  each(period: string | null): EachLine;
}

/** Fields of one line, as the statement wrote them. */
type Fields = readonly string[];

/** Takes a text of lines apart, a slice at a time. */
export async function rowsOf(text: string, isOfDuty: boolean, rule: PeriodRule): Promise<LineRows> {
  const length = text === '' ? 0 : countCommas(text) + 1;
  const rows = isOfDuty ? new DutyLineRows(length, rule) : new CreditLineRows(length);
  let begin = 0;
  for (let row = 0; row < length; row += 1) {
    const comma = text.indexOf(',', begin);
    const end = comma < 0 ? text.length : comma;
    rows.put(row, text.slice(begin, end).split(' '));
    begin = end + 1;
    if (row % SLICE === SLICE - 1) await nextTurn();
  }
  return rows;
}

function countCommas(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count += 1;
  return count;
}

/** Ids of leads, each in its sixteen bytes. */
class IdColumn {
  private readonly bytes: Buffer;

  constructor(length: number) {
    this.bytes = Buffer.alloc(length * UUID_BYTES);
  }

  get byteLength(): number {
    return this.bytes.byteLength;
  }

  put(row: number, id: string): void {
    this.bytes.write(id.replaceAll('-', ''), row * UUID_BYTES, 'hex');
  }

  at(row: number): string {
    const hex = this.bytes.toString('hex', row * UUID_BYTES, (row + 1) * UUID_BYTES);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
}

/** By the first letter, which no two outcomes of a family share. */
const indexOf = (names: readonly string[], letter: string | undefined): number =>
  names.findIndex((name) => name[0] === letter);

const bytesOf = (columns: readonly { readonly byteLength: number }[]): number =>
  columns.reduce((sum, { byteLength }) => sum + byteLength, 0);

class DutyLineRows implements LineRows {
  private readonly leads: IdColumn;
  private readonly states: Uint8Array;
  private readonly corrected: Uint8Array;
  private readonly days: Int32Array;
  private readonly targets: Float64Array;
  /** Not a number where nobody knows it. */
  private readonly used: Float64Array;
  private readonly periods = new Map<number, string>();

  constructor(
    private readonly length: number,
    private readonly rule: PeriodRule,
  ) {
    this.leads = new IdColumn(length);
    [this.states, this.corrected] = [new Uint8Array(length), new Uint8Array(length)];
    this.days = new Int32Array(length);
    [this.targets, this.used] = [new Float64Array(length), new Float64Array(length)];
  }

  get bytes(): number {
    return bytesOf([this.leads, this.states, this.corrected, this.days, this.targets, this.used]);
  }

  put(row: number, [leadId = '', letters = '', day, target, used]: Fields): void {
    this.leads.put(row, leadId);
    this.states[row] = indexOf(OBLIGATION_STATES, letters[0]);
    this.corrected[row] = indexOf(OBLIGATION_STATES, letters[1]);
    this.days[row] = Number(day);
    this.targets[row] = Number(target);
    this.used[row] = used === undefined ? Number.NaN : Number(used);
  }

  each(period: string | null): EachLine {
    return (see) => {
      let row = 0;
      const line = { outcome: '', amount: 1, isPart: false, write: () => this.line(row) };
      for (; row < this.length; row += 1) {
        if (period !== null && this.periodOf(this.days[row]!) !== period) continue;
        line.outcome = OBLIGATION_STATES[this.states[row]!]!;
        see(line);
      }
    };
  }

  private line(row: number): FigureLine {
    const [outcome, corrected] = [this.states, this.corrected].map(
      (codes) => OBLIGATION_STATES[codes[row]!]!,
    );
    const usedMs = this.used[row]!;
    return {
      ...{ leadId: this.leads.at(row), on: dateOfDay(this.days[row]!), outcome: outcome! },
      ...{ corrected: corrected === outcome ? null : corrected!, amount: 1, isPart: false },
      ...{ usedMs: Number.isNaN(usedMs) ? null : usedMs, targetMs: this.targets[row]! },
    };
  }

  private periodOf(day: number): string {
    const known = this.periods.get(day);
    if (known !== undefined) return known;
    const { key } = periodOn(this.rule, dateOfDay(day));
    this.periods.set(day, key);
    return key;
  }
}

class CreditLineRows implements LineRows {
  private readonly leads: IdColumn;
  private readonly buckets: Uint8Array;
  private readonly parts: Uint8Array;
  private readonly days: Int32Array;
  /** First days of the periods they were posted in. */
  private readonly posted: Int32Array;
  private readonly amounts: Float64Array;

  constructor(private readonly length: number) {
    this.leads = new IdColumn(length);
    [this.buckets, this.parts] = [new Uint8Array(length), new Uint8Array(length)];
    [this.days, this.posted] = [new Int32Array(length), new Int32Array(length)];
    this.amounts = new Float64Array(length);
  }

  get bytes(): number {
    return bytesOf([this.leads, this.buckets, this.parts, this.days, this.posted, this.amounts]);
  }

  put(row: number, [leadId = '', letter, day, posted, amount, isPart]: Fields): void {
    this.leads.put(row, leadId);
    this.buckets[row] = indexOf(TALLY_BUCKETS, letter);
    this.parts[row] = Number(isPart);
    [this.days[row], this.posted[row]] = [Number(day), Number(posted)];
    this.amounts[row] = Number(amount);
  }

  each(period: string | null): EachLine {
    const postedIn = period === null ? null : dayNumberOf(period);
    return (see) => {
      let row = 0;
      const line = { outcome: '', amount: 0, isPart: false, write: () => this.line(row) };
      for (; row < this.length; row += 1) {
        if (postedIn !== null && this.posted[row] !== postedIn) continue;
        line.outcome = TALLY_BUCKETS[this.buckets[row]!]!;
        line.amount = this.amounts[row]!;
        line.isPart = this.parts[row] === 1;
        see(line);
      }
    };
  }

  private line(row: number): FigureLine {
    return {
      ...{ leadId: this.leads.at(row), on: dateOfDay(this.days[row]!) },
      ...{ outcome: TALLY_BUCKETS[this.buckets[row]!]!, corrected: null },
      ...{ amount: this.amounts[row]!, isPart: this.parts[row] === 1, usedMs: null, targetMs: null },
    };
  }
}
