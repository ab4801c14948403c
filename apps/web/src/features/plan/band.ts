import type { StageOwed } from './plan-query.js';

/** A need and its range on a line from 0 to `most`, in hundredths of it. */
export interface Drawn {
  readonly low: number;
  readonly high: number;
  readonly at: number;
  /** The range goes on beyond the line. */
  readonly isOpen: boolean;
}

export function bandOf({ exact, atBest, atWorst }: Omit<StageOwed, 'stage' | 'shown'>, most: number): Drawn {
  const place = (value: number): number => Math.min(100, Math.max(0, (value / most) * 100));
  return {
    ...{ low: place(atBest), at: place(exact) },
    ...{ high: atWorst === null ? 100 : place(atWorst), isOpen: atWorst === null || atWorst > most },
  };
}
