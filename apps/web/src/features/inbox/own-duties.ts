import type { Cells } from '#contracts';
import { family } from '../../ui/standing-cells.js';

/** How a member keeps one duty in the present period of its agreement. */
export interface OwnDuty {
  readonly key: string;
  readonly clauseKey: string;
  readonly title: string;
  readonly objective: number;
  readonly met: number;
  readonly breached: number;
  readonly excused: number;
  readonly pending: number;
  /** Null until something is decided. */
  readonly rate: number | null;
  readonly oldestDueAt: string | null;
  readonly period: { readonly from: string; readonly to: string };
}

/** The duties on the board, in the order in which they are kept: the answer before the contact, as the agreement lists them. */
export const dutiesOf = (cells: Cells): readonly OwnDuty[] => family<OwnDuty>(cells, 'duty.');
