import { calendarProblems } from '#calendar';
import { DAY_MS } from '#kernel';
import type { FieldProblem } from '#kernel';
import { datesBetween, dayOf } from './days.js';
import type { OwnDate } from './drawing.js';

/** Dates one calendar may hold on its own, runs counted date by date. */
export const MOST_OWN_DATES = 5_000;
/** Dates one run may hold. */
const LONGEST_RUN = 366;
const LEAP_YEAR = '2000';

/** Everything that is wrong with dates of one's own, by JSON pointer below `/ownDates`. */
export function ownDateProblems(ownDates: readonly OwnDate[]): readonly FieldProblem[] {
  const each = ownDates.flatMap((own, index) => problemsOf(own, `/ownDates/${index}`));
  if (each.length > 0) return each;
  const dates = ownDates.reduce((sum, own) => sum + (own.on ? datesBetween(own.on, own.until).length : 1), 0);
  if (dates > MOST_OWN_DATES) {
    return [{ pointer: '/ownDates', detail: `Give at most ${MOST_OWN_DATES} dates; these are ${dates}.` }];
  }
  return overlapProblems(ownDates);
}

const problemsOf = (own: OwnDate, pointer: string): FieldProblem[] =>
  whenProblems(own, pointer).concat(windowProblems(own, pointer));

function whenProblems(own: OwnDate, pointer: string): FieldProblem[] {
  if ((own.on === undefined) === (own.every === undefined))
    return [{ pointer, detail: 'Give either a date (“on”) or a day of every year (“every”).' }];
  return own.every === undefined ? datedProblems(own, pointer) : yearlyProblems(own, pointer);
}

function datedProblems({ on = '', until }: OwnDate, pointer: string): FieldProblem[] {
  const first = dayOf(on);
  if (first === undefined)
    return [{ pointer: `${pointer}/on`, detail: 'Write a date that exists as YYYY-MM-DD.' }];
  if (until === undefined) return [];
  const last = dayOf(until);
  if (last === undefined)
    return [{ pointer: `${pointer}/until`, detail: 'Write a date that exists as YYYY-MM-DD.' }];
  if (last < first || last - first >= LONGEST_RUN * DAY_MS)
    return [
      {
        pointer: `${pointer}/until`,
        detail: `End on or after the first date, ${LONGEST_RUN} dates at most.`,
      },
    ];
  return [];
}

function yearlyProblems(
  { kind, every = '', until, fromYear, toYear }: OwnDate,
  pointer: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (dayOf(`${LEAP_YEAR}-${every}`) === undefined)
    problems.push({ pointer: `${pointer}/every`, detail: 'Write a month and day that exist as MM-DD.' });
  if (kind !== 'closed')
    problems.push({
      pointer: `${pointer}/kind`,
      detail: 'Only closed dates come every year; give others a date.',
    });
  if (until !== undefined)
    problems.push({
      pointer: `${pointer}/until`,
      detail: 'A day of every year has no last date; give toYear.',
    });
  if ((fromYear ?? 0) > (toYear ?? 9_999))
    problems.push({ pointer: `${pointer}/toYear`, detail: 'End in or after the first year.' });
  return problems;
}

/** A date that exists, under which the kernel reads the windows of any date. */
const ANY_DATE = '2000-01-01';

function windowProblems({ kind, windows }: OwnDate, pointer: string): FieldProblem[] {
  const at = `${pointer}/windows`;
  if (kind === 'closed')
    return windows?.length ? [{ pointer: at, detail: 'A closed date has no windows; leave them out.' }] : [];
  if (!windows?.length)
    return [{ pointer: at, detail: 'Give at least one window, such as 09:00 to 13:00; or close the date.' }];
  return calendarProblems({ zone: 'UTC', week: {}, exceptions: { [ANY_DATE]: windows } }).map((problem) => ({
    ...problem,
    pointer: problem.pointer.replace(`/exceptions/${ANY_DATE}`, at),
  }));
}

/** A date is either closed or open in its own way, once; cuts may come on top, a day of every year yields to its date. */
function overlapProblems(ownDates: readonly OwnDate[]): FieldProblem[] {
  const taken = new Map<string, number>();
  const problems: FieldProblem[] = [];
  for (const [index, own] of ownDates.entries()) {
    if (own.kind === 'cut' || own.on === undefined) continue;
    const clash = datesBetween(own.on, own.until).find((date) => taken.has(date));
    if (clash !== undefined) problems.push(overlap(index, clash, taken.get(clash) as number));
    for (const date of datesBetween(own.on, own.until)) taken.set(date, taken.get(date) ?? index);
  }
  return problems;
}

const overlap = (index: number, date: string, earlier: number): FieldProblem => ({
  pointer: `/ownDates/${index}/on`,
  detail: `${date} already has its own rule (entry ${earlier + 1}); keep one of the two.`,
});
