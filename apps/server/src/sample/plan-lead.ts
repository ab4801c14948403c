import type { Dice } from './dice.js';
import type { Population } from './people.js';
import { planTouches } from './plan-touches.js';
import { monthOf } from './season.js';
import { SOURCES } from './sources.js';
import type { PlannedLead } from './step.js';

/** Dice of their own for what came before, so that nothing that comes after is another. */
const BEFORE = 7_919;

/** Somebody new with an interest, from a source that is strong on that day. */
export function planLead(people: Population, dice: Dice, on: string): PlannedLead {
  const month = monthOf(on);
  const source = dice.weighted(SOURCES, ({ weight, peaks }) => weight * (peaks?.[month] ?? 1));
  const leadType = dice.outcome(source.asks);
  const grade = dice.chance(source.quality * 0.6) ? 'A' : dice.chance(0.55) ? 'B' : 'C';
  return { person: people.person(dice), source, leadType, grade, touches: planTouches(dice.fork(BEFORE)) };
}
