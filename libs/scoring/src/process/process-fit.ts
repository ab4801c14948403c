import { AppError } from '#kernel';

/** What replaying a trace on the agreed process counted. */
export interface Replay {
  readonly consumed: number;
  readonly produced: number;
  /** Tokens that were needed and not there: a step before what it depends on. */
  readonly missing: number;
  /** Tokens that were left over: a step that was begun and not ended. */
  readonly remaining: number;
}

/**
 * How well a trace fits its process, 0 to 1: `½(1 − m/c) + ½(1 − r/p)` (token replay, Rozinat and van der Aalst 2008).
 * Throws `scoring/replay` for counts that no replay gives.
 */
export function traceFitness({ consumed, produced, missing, remaining }: Replay): number {
  const isSound = [consumed, produced, missing, remaining].every(
    (count) => Number.isInteger(count) && count >= 0,
  );
  if (!isSound || consumed === 0 || produced === 0 || missing > consumed || remaining > produced)
    throw new AppError(
      ...(['invalid', 'scoring/replay'] as const),
      'A replay consumes and produces at least one token, misses no more than it consumes and leaves no more than it produces.',
    );
  return (1 - missing / consumed) / 2 + (1 - remaining / produced) / 2;
}

/** A step of the agreed way to a qualified lead. */
export interface ProcessStep {
  readonly key: string;
  /** Steps that come before it. */
  readonly after?: readonly string[];
}

export interface Happening {
  readonly key: string;
  readonly at: number;
}

/** What a trace did otherwise than agreed. */
export interface Deviation {
  readonly step: string;
  readonly kind: 'left-out' | 'too-early';
}

/** Steps that are left out, and steps done before what they follow; each once, in the order of the process. The first time counts. */
export function deviations(steps: readonly ProcessStep[], trace: readonly Happening[]): readonly Deviation[] {
  const first = new Map<string, number>();
  for (const { key, at } of trace) first.set(key, Math.min(at, first.get(key) ?? Infinity));
  return steps.flatMap(({ key, after = [] }): Deviation[] => {
    const at = first.get(key);
    if (at === undefined) return [{ step: key, kind: 'left-out' }];
    const isEarly = after.some((before) => (first.get(before) ?? -Infinity) > at);
    return isEarly ? [{ step: key, kind: 'too-early' }] : [];
  });
}

/** Share of traces without a deviation; null without traces. */
export const adherence = (
  steps: readonly ProcessStep[],
  traces: readonly (readonly Happening[])[],
): number | null =>
  traces.length === 0
    ? null
    : traces.filter((trace) => deviations(steps, trace).length === 0).length / traces.length;
