import type { Entry } from '#contracts';
import { correctionItem, correctionOf, isCorrection } from './correction.js';
import { increment } from './increment.js';
import type { Increment } from './increment.js';
import { answer, ofClause } from './measure-clauses.js';
import type { Rules, World } from './rules.js';

/** Each obligation stands corrected once, however often: what an earlier correction said is taken back. */
function corrected(entry: Entry<'obligation.corrected'>, world: World): Increment[] {
  if (!isCorrection(entry)) return [];
  const before = world.correctionBefore(entry.payload.obligationId);
  const [was, is] = [before && correctionItem(before), correctionItem(correctionOf(entry))];
  if (was === is) return [];
  const common = { measure: 'obligation.corrected', ...ofClause(entry, world) } as const;
  const { state, elapsedMs } = entry.payload;
  return [
    // It waited until its answer, not until the answer became known: its clock was thought to run on.
    ...(state === 'met' && elapsedMs !== null ? answer(entry, world, { elapsedMs }) : []),
    ...(was === undefined ? [] : [increment({ ...common, item: was, amount: -1 })]),
    ...(is === undefined ? [] : [increment({ ...common, item: is })]),
  ];
}

/** A waiver after the deadline is told by the correction that follows from it. */
export const CORRECTION_RULES: Rules = { 'obligation.corrected': corrected };
