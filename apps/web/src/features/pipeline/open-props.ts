import type { Figure } from './pipeline-query.js';
import type { OpenReport } from './pipeline-types.js';

export interface OpenProps {
  readonly report: OpenReport;
  readonly onFigure: (figure: Figure) => void;
}
