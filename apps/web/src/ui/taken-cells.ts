import type { Cells } from '#contracts';
import { family } from './standing-cells.js';

/** A lead one was asked for together with others, and who of them has it; told on one's own inbox board. */
export interface Taken {
  readonly handoverId: string;
  readonly leadId: string;
  /** Null where nobody of this name is known any more. */
  readonly name: string | null;
  /** When, ISO 8601. */
  readonly at: string;
}

export const takenOf = (cells: Cells): readonly Taken[] => family<Taken>(cells, 'taken.');
