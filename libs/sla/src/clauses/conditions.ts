import { EVERYONE, matches } from '#contracts';
import type { Predicate } from '#contracts';
import { readPredicate } from './common.js';
import type { Evidence } from './evidence.js';
import { list, onlyMembers, reading, text } from './reading.js';
import type { Reading } from './reading.js';

/** A condition over a log of events: an event of that name whose attributes match. */
export interface TraceCondition {
  readonly event: string;
  readonly where: Predicate;
}

/** True when a line of the log is such an event. */
export const isEvent = ({ event, where }: TraceCondition, evidence: Evidence): boolean =>
  evidence.kind === 'event' && evidence.name === event && matches(where, evidence.attributes);

export const holds = (conditions: readonly TraceCondition[], evidence: Evidence): boolean =>
  conditions.some((condition) => isEvent(condition, evidence));

/** Conditions of which one has to hold; `least` of them must be given. */
export function readConditions(from: Reading, member: string, least: 0 | 1): readonly TraceCondition[] {
  if (from.value[member] === undefined && least === 0) return [];
  return list(from, member, { min: least, max: 50 }).map((value, index) => {
    const row = reading(value, `${from.pointer}/${member}/${index}`, from.problems);
    onlyMembers(row, ['event', 'where']);
    return { event: text(row, 'event', { max: 200 }), where: readPredicate(row, 'where', EVERYONE) };
  });
}
