/** One way to read the cells of a column. */
export interface Reading {
  /** As people write it in a mapping: `DD/MM/YYYY`, `1.234,56`. */
  readonly key: string;
  /** The reading that takes the same cells for something else: day and month the other way round. */
  readonly rival?: string;
  /** The value in one neutral spelling, or undefined if the cell cannot be read so. */
  read(text: string): string | undefined;
}

interface Tally {
  /** Cells that can be read so. */
  fits: number;
  /** Cells that can be read so and not as the rival. */
  alone: number;
  /** Cells that can be read both ways, with another value each. */
  disputed: number;
}

export type Decision =
  | { readonly kind: 'decided'; readonly format: string }
  /** No cell holds a value. */
  | { readonly kind: 'empty' }
  /** No reading takes any of them. */
  | { readonly kind: 'unknown' }
  /** Each cell can be read two ways, or some only one way and some only the other. */
  | { readonly kind: 'ambiguous'; readonly formats: readonly [string, string] };

/** Cells whose meanings are kept at hand. */
const REMEMBERED = 4_096;

/** Decides how a column is to be read from all of its cells: one way for the whole column, never cell by cell. */
export class ColumnFormat {
  private readonly tallies: ReadonlyMap<string, Tally>;
  private readonly known = new Map<string, ReadonlyMap<string, string>>();
  private seen = 0;

  constructor(private readonly readings: readonly Reading[]) {
    this.tallies = new Map(readings.map(({ key }) => [key, { fits: 0, alone: 0, disputed: 0 }]));
  }

  see(text: string): void {
    if (text === '') return;
    this.seen += 1;
    const values = this.valuesOf(text);
    for (const { key, rival } of this.readings) this.count(values, key, rival);
  }

  decide(): Decision {
    if (this.seen === 0) return { kind: 'empty' };
    const [best] = [...this.readings].sort((one, other) => this.fits(other) - this.fits(one));
    if (!best || this.fits(best) === 0) return { kind: 'unknown' };
    const { key, rival } = best;
    return rival !== undefined && isAmbiguous(this.tallies.get(key), this.tallies.get(rival))
      ? { kind: 'ambiguous', formats: [key, rival] }
      : { kind: 'decided', format: key };
  }

  /** By reading: what the cell would mean. Dates and sizes come again and again, so the latest are remembered. */
  private valuesOf(text: string): ReadonlyMap<string, string> {
    const known = this.known.get(text);
    if (known) return known;
    const values = new Map<string, string>();
    for (const reading of this.readings) {
      const value = reading.read(text);
      if (value !== undefined) values.set(reading.key, value);
    }
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(text, values);
    return values;
  }

  private count(values: ReadonlyMap<string, string>, key: string, rival: string | undefined): void {
    const [tally, own] = [this.tallies.get(key), values.get(key)];
    if (!tally || own === undefined) return;
    const other = values.get(rival ?? '');
    tally.fits += 1;
    if (other === undefined) tally.alone += 1;
    else if (other !== own) tally.disputed += 1;
  }

  private fits({ key }: Reading): number {
    return this.tallies.get(key)?.fits ?? 0;
  }
}

/** Some cells can only be read one way and some only the other, or all can be read both ways and differ. */
function isAmbiguous(own: Tally | undefined, rival: Tally | undefined): boolean {
  if (!own || !rival) return false;
  if (own.alone > 0 || rival.alone > 0) return own.alone > 0 && rival.alone > 0;
  return own.disputed > 0;
}
