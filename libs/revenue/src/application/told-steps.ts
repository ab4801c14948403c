import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { strangersTo, withoutStrangers } from '#leads';
import { isOfOthers } from '../domain/decision.js';
import type { DecisionStep } from '../domain/decision.js';

/**
 * The buyer’s steps as they are told, in the same order. A guest hears who sees to a step and who did it only of those it knows, and how it is
 * known that it was done only of what they did: words may tell. The house hears everything.
 */
export async function stepsToldTo(
  tx: Tx,
  caller: Caller | null,
  steps: readonly DecisionStep[],
): Promise<DecisionStep[]> {
  const strangers = caller === null ? null : await strangersTo(tx, caller);
  if (strangers === null || strangers.size === 0) return [...steps];
  return steps.map((step) => {
    const told = withoutStrangers(step, strangers);
    return told.doneBy === null ? { ...told, evidenceNote: null, attachmentId: null } : told;
  });
}

/** @throws AppError `decision/of-others` where something of one of these steps is with somebody its reader is not told of */
export function requireOwn(
  steps: readonly DecisionStep[],
  told: readonly DecisionStep[],
  isTheirs: typeof isOfOthers = isOfOthers,
): void {
  const toldOf = new Map(told.map((step) => [step.id, step]));
  if (!steps.some((step) => isTheirs(step, toldOf.get(step.id) ?? step))) return;
  throw new AppError(
    'forbidden',
    'decision/of-others',
    'Somebody else sees to this step or did it; ask them to change it.',
  );
}
