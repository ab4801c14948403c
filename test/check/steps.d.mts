export interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly when?: string;
  /** Runs beside the others. */
  readonly isLong?: boolean;
}

export const HOUSE: string;
export const CHECKS: readonly Step[];
export const GENERATED: readonly Step[];
export function chosenSteps(steps: readonly Step[], only?: string): Step[];
export function runSteps(steps: readonly Step[]): Promise<number>;
