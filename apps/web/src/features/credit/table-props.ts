import type { Cell, PathCell } from './credit-query.js';
import type { CreditReport, DealState, OptionalCost, SpendSummary } from './credit-types.js';

export interface TableProps {
  readonly report: CreditReport;
  readonly spend: SpendSummary | undefined;
  readonly state: DealState;
  readonly onState: (state: DealState) => void;
  /** Opens the deals behind a figure. */
  readonly onCell: (cell: Cell) => void;
  /** Opens the ways behind a figure of a model of all paths. */
  readonly onPaths: (cell: PathCell) => void;
  readonly costs: readonly OptionalCost[];
  readonly onCosts: (costs: readonly OptionalCost[]) => void;
}
