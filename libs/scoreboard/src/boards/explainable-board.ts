import type { Tx } from '#database';
import type { BoardProvider } from '#live';
import type { ClockFilter, Filter } from '../domain/filter.js';

/** A number of a board and what it is the sum of: contributions, or clocks that run. */
export type Figure =
  | {
      readonly value: number;
      readonly filter: Filter;
      /** The share of a percentile over what each lead contributed; left out for a sum. */
      readonly percentile?: number | undefined;
      readonly clocks?: undefined;
    }
  | { readonly value: number; readonly clocks: ClockFilter; readonly filter?: undefined };

/** A board whose numbers can be traced to leads. */
export interface ExplainableBoard extends BoardProvider {
  /** The number in a cell and the contributions it is the sum of, read as `snapshot` reads; undefined when the cell is no such number. */
  figure(tx: Tx, workspaceId: string, param: string, cell: string, asOf: Date): Promise<Figure | undefined>;
}

/** A cell that holds a number. */
export const numberIn = (cells: object, name: string): number | undefined => {
  const value: unknown = Object.hasOwn(cells, name) ? (cells as Record<string, unknown>)[name] : undefined;
  return typeof value === 'number' ? value : undefined;
};
