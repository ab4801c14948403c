import { calendarProblems } from '#calendar';
import type { CalendarDefinition, HolidayRule, Window } from '#calendar';
import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { datesBetween, dayOf, yearOf } from './days.js';
import { nameOfSet } from './drawing.js';
import type { CalendarDrawing, HolidaySet, OwnDate } from './drawing.js';
import { setDates } from './set-dates.js';
import type { Years } from './years.js';
import { ownDateProblems } from './own-date-problems.js';

/** A closed date as it was on the day the version was made, and where it comes from: a set (`IT-25`), or `own`. */
export interface ClosedDate {
  readonly on: string;
  readonly name: string | null;
  readonly source: string;
}

/** A drawing worked out: what a promise can pin. */
export interface Composed {
  readonly definition: CalendarDefinition;
  /** Every whole date closed between those years, in order; dates with windows of their own are not among them. */
  readonly dates: readonly ClosedDate[];
}

/**
 * Works a drawing out, date by date, so that later holiday data cannot silently move a promise.
 * @throws AppError `calendar/invalid` naming every wrong place of the drawing
 */
export function compose(drawing: CalendarDrawing, years: Years): Composed {
  const fields = [
    ...calendarProblems({ zone: drawing.zone, week: drawing.week }),
    ...setProblems(drawing.holidaySets, years),
    ...ownDateProblems(drawing.ownDates),
  ];
  if (fields.length > 0) throw invalid(fields);
  const fromSets = closedBySets(drawing.holidaySets, years);
  const exceptions = datedWindows(drawing.ownDates, 'open');
  const definition: CalendarDefinition = {
    zone: drawing.zone,
    week: drawing.week,
    // One's own come first: their names are the ones that are told.
    holidays: [...ownHolidays(drawing.ownDates), ...fromSets.map(asHoliday)],
    exceptions,
    breaks: datedWindows(drawing.ownDates, 'cut'),
  };
  const closed = [...closedByOwn(drawing.ownDates, years), ...fromSets];
  const first = new Map(closed.toReversed().map((date): [string, ClosedDate] => [date.on, date]));
  const dates = [...first.values()].filter(({ on }) => !Object.hasOwn(exceptions, on));
  return { definition, dates: dates.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

const invalid = (fields: readonly FieldProblem[]): AppError =>
  new AppError('invalid', 'calendar/invalid', 'The calendar is not right yet; correct the named places.', {
    fields,
  });

function setProblems(sets: readonly HolidaySet[], years: Years): FieldProblem[] {
  return sets.flatMap((set, index) => {
    const pointer = `/holidaySets/${index}`;
    if (sets.findIndex((other) => nameOfSet(other) === nameOfSet(set)) < index)
      return [{ pointer, detail: 'This set is there already; name each once.' }];
    try {
      setDates(set, years);
      return [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return error.fields.map((field) => ({ ...field, pointer: `${pointer}${field.pointer}` }));
    }
  });
}

/** The dates of each set, in order; a date two sets share is told by the first. */
function closedBySets(sets: readonly HolidaySet[], years: Years): ClosedDate[] {
  const found = new Map<string, ClosedDate>();
  for (const set of sets) {
    for (const { on, name } of setDates(set, years))
      if (!found.has(on)) found.set(on, { on, name, source: nameOfSet(set) });
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

const asHoliday = ({ on, name }: ClosedDate): HolidayRule => (name === null ? { on } : { on, name });

function ownHolidays(ownDates: readonly OwnDate[]): HolidayRule[] {
  return ownDates
    .filter(({ kind }) => kind === 'closed')
    .flatMap(({ on, until, every, name, fromYear, toYear }): HolidayRule[] => {
      const named = name === undefined ? {} : { name };
      if (on !== undefined) return datesBetween(on, until).map((date) => ({ on: date, ...named }));
      const bounds = {
        ...(fromYear === undefined ? {} : { fromYear }),
        ...(toYear === undefined ? {} : { toYear }),
      };
      return [{ every: every as string, ...named, ...bounds }];
    });
}

function closedByOwn(ownDates: readonly OwnDate[], years: Years): ClosedDate[] {
  return ownHolidays(ownDates).flatMap((rule) =>
    datesOfRule(rule, years).map((on) => ({ on, name: rule.name ?? null, source: 'own' })),
  );
}

function datesOfRule(rule: HolidayRule, { from, to }: Years): string[] {
  if ('on' in rule) return yearOf(rule.on) >= from && yearOf(rule.on) <= to ? [rule.on] : [];
  const first = Math.max(from, rule.fromYear ?? from);
  const last = Math.min(to, rule.toYear ?? to);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // 29 February is a date of leap years only.
  return years.map((year) => `${year}-${rule.every}`).filter((date) => dayOf(date) !== undefined);
}

function datedWindows(
  ownDates: readonly OwnDate[],
  kind: OwnDate['kind'],
): Record<string, readonly Window[]> {
  const dated: Record<string, readonly Window[]> = {};
  for (const own of ownDates.filter((each) => each.kind === kind)) {
    for (const date of datesBetween(own.on as string, own.until))
      dated[date] = [...(dated[date] ?? []), ...(own.windows ?? [])];
  }
  return dated;
}
