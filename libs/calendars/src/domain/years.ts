/** A stretch of years, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}
