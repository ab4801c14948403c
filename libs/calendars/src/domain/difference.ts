import { WEEKDAYS } from '#calendar';
import type { CalendarDefinition, Weekday, Window } from '#calendar';
import type { ClosedDate } from './compose.js';

/** What two wordings of a calendar are compared by. */
export interface Comparable {
  readonly definition: CalendarDefinition;
  readonly dates: readonly ClosedDate[];
  /** First and last date for which `dates` is worked out. */
  readonly datesFrom: string;
  readonly datesTo: string;
  readonly zoneData: string;
}

export const CHANGES = [
  ...(['zone', 'week', 'week-length', 'date-closed', 'date-opened', 'date-renamed'] as const),
  ...(['hours-added', 'hours-removed', 'hours-changed', 'cut-added', 'cut-removed', 'cut-changed'] as const),
  ...(['dates-until', 'zone-data'] as const),
] as const;

/** One thing that changed, as a code and its facts; windows read `09:00–13:00 14:00–18:00`, an empty text is closed. */
export interface Change {
  readonly code: (typeof CHANGES)[number];
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** What the later wording says otherwise, from the whole to the single date. */
export const differenceOf = (before: Comparable, after: Comparable): Change[] => [
  ...valueChange('zone', before.definition.zone, after.definition.zone),
  ...weekChanges(before.definition, after.definition),
  ...closedChanges(before, after),
  ...datedChanges('hours', before.definition.exceptions, after.definition.exceptions),
  ...datedChanges('cut', before.definition.breaks, after.definition.breaks),
  ...valueChange('dates-until', before.datesTo, after.datesTo),
  ...valueChange('zone-data', before.zoneData, after.zoneData),
];

const valueChange = (code: Change['code'], from: string, to: string): Change[] =>
  from === to ? [] : [{ code, facts: { from, to } }];

const textOf = (windows: readonly Window[] = []): string =>
  windows
    .map(({ open, close }) => `${open}–${close}`)
    .sort()
    .join(' ');

function weekChanges(before: CalendarDefinition, after: CalendarDefinition): Change[] {
  const days = WEEKDAYS.flatMap((weekday: Weekday): Change[] => {
    const [was, is] = [textOf(before.week[weekday]), textOf(after.week[weekday])];
    return was === is ? [] : [{ code: 'week', facts: { weekday, before: was, after: is } }];
  });
  const [was, is] = [weekMinutes(before), weekMinutes(after)];
  return was === is ? days : [...days, { code: 'week-length', facts: { before: was, after: is } }];
}

const MINUTES_A_DAY = 24 * 60;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes drawn in a week; minutes drawn twice count once. */
export function weekMinutes({ week }: Pick<CalendarDefinition, 'week'>): number {
  const drawn = new Set<number>();
  for (const [day, weekday] of WEEKDAYS.entries()) {
    for (const { open, close } of week[weekday] ?? []) {
      const [from, to] = [minutesOf(open), minutesOf(close)];
      const length = to > from ? to - from : to - from + MINUTES_A_DAY;
      for (let minute = 0; minute < length; minute += 1)
        drawn.add((day * MINUTES_A_DAY + from + minute) % (7 * MINUTES_A_DAY));
    }
  }
  return drawn.size;
}

/** Dates beyond what both were worked out for differ by that alone, and are told as one line. */
function closedChanges(before: Comparable, after: Comparable): Change[] {
  const since = before.datesFrom > after.datesFrom ? before.datesFrom : after.datesFrom;
  const until = before.datesTo < after.datesTo ? before.datesTo : after.datesTo;
  const within = ({ on }: ClosedDate): boolean => on >= since && on <= until;
  const [was, is] = [before.dates, after.dates].map(
    (dates) => new Map(dates.filter(within).map(({ on, name }) => [on, name])),
  ) as [Map<string, string | null>, Map<string, string | null>];
  const all = [...new Set([...was.keys(), ...is.keys()])].sort();
  return all.flatMap((on): Change[] => {
    if (!was.has(on)) return [{ code: 'date-closed', facts: { on, name: is.get(on) ?? null } }];
    if (!is.has(on)) return [{ code: 'date-opened', facts: { on, name: was.get(on) ?? null } }];
    const [from, to] = [was.get(on) ?? null, is.get(on) ?? null];
    return from === to ? [] : [{ code: 'date-renamed', facts: { on, from, to } }];
  });
}

type Dated = CalendarDefinition['exceptions'];

function datedChanges(what: 'hours' | 'cut', before: Dated = {}, after: Dated = {}): Change[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return all.flatMap((on): Change[] => {
    const [was, is] = [textOf(before[on]), textOf(after[on])];
    if (was === is) return [];
    if (was === '') return [{ code: `${what}-added`, facts: { on, after: is } }];
    if (is === '') return [{ code: `${what}-removed`, facts: { on, before: was } }];
    return [{ code: `${what}-changed`, facts: { on, before: was, after: is } }];
  });
}
