import type { PathCounts } from '#credit';
import type { SeparatedRow } from './separated-text.js';
import { UsageError } from './usage-error.js';

/** Names of columns as files have them, without case, blanks and hyphens. */
const COLUMNS = {
  path: ['path'],
  conversions: ['conversions', 'total_conversions', 'conversion'],
  value: ['value', 'total_conversion_value', 'conversion_value', 'total_value'],
  nulls: ['nulls', 'total_null', 'null', 'total_nulls'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['path', 'conversions'];

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const placeOf = (header: readonly string[], column: Column): number =>
  header.map(plain).findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));

/** How many of the columns without which there are no paths a header lacks. */
export const missingPathColumns = (header: readonly string[]): number =>
  NEEDED.filter((column) => placeOf(header, column) < 0).length;

export interface PathRow extends PathCounts {
  readonly channels: readonly string[];
}

/** Reads rows of a file of paths. A count that is left out is 0. */
export class PathRows {
  private readonly places: Readonly<Record<Column, number>>;

  /** Throws UsageError for a header without paths or conversions. */
  constructor(
    private readonly path: string,
    private readonly header: readonly string[],
    private readonly separator: string,
  ) {
    const lacking = NEEDED.find((column) => placeOf(header, column) < 0);
    if (lacking !== undefined)
      throw new UsageError(
        `${path} has no column “${lacking}”: its first row must name it, also as ${COLUMNS[lacking].slice(1).join(' or ') || lacking}.`,
      );
    const place = (column: Column): number => placeOf(header, column);
    this.places = {
      ...{ path: place('path'), conversions: place('conversions') },
      ...{ value: place('value'), nulls: place('nulls') },
    };
  }

  /** Throws UsageError for a cell that is no count, and names it. */
  read({ row, cells }: SeparatedRow): PathRow {
    const { places } = this;
    const conversions = this.number(row, cells, places.conversions, 0);
    const value = this.number(row, cells, places.value, -Infinity);
    const nulls = this.number(row, cells, places.nulls, 0);
    if (conversions === 0 && value !== 0)
      throw new UsageError(`${this.path}, row ${row}: a value of ${value} without a conversion.`);
    return { channels: this.channels(cells[places.path] ?? ''), conversions, value, nulls };
  }

  private channels(text: string): string[] {
    const channels: string[] = [];
    for (const part of text.split(this.separator)) {
      const name = part.trim();
      if (name !== '') channels.push(name);
    }
    return channels;
  }

  private number(row: number, cells: readonly string[], place: number, least: number): number {
    const text = cells[place] ?? '';
    const number = Number(text);
    if (number >= least && Math.abs(number) < Infinity) return number;
    const wanted = least === 0 ? 'number from 0' : 'number';
    throw new UsageError(
      `${this.path}, row ${row}, column “${this.header[place]}”: “${text}” is no ${wanted}; write digits with a point.`,
    );
  }
}
