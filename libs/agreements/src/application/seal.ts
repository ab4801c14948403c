import { createHash } from 'node:crypto';
import { calendarProblems, countryOfZone, publicHolidays } from '#calendar';
import type { CalendarDefinition, Window } from '#calendar';
import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import type { PinnedCalendars } from '../domain/version-in-force.js';

/** Terms and calendars as they come from outside. */
export interface Wording {
  readonly terms: unknown;
  /**
   * `default`, and one per team id that has its own: written out, or `{ calendarVersionId }` of a calendar of the workspace. Left out:
   * those of the version before, or office hours.
   */
  readonly calendars?: unknown;
  /** Why it is written, for whoever reads it. */
  readonly note?: string | null | undefined;
}

export interface Sealed {
  readonly terms: AgreementTerms;
  readonly calendars: PinnedCalendars;
  /** SHA-256 of both, whatever the order of their members: what was signed can be shown to be what is judged. */
  readonly contentHash: string;
}

/**
 * Reads terms and calendars, fills in defaults, and fingerprints them.
 * @throws AppError `terms/invalid`, `calendar/invalid`, each naming every wrong place
 */
export function seal(wording: Wording, earlier?: PinnedCalendars): Sealed {
  const terms = validateTerms(wording.terms);
  const calendars =
    wording.calendars === undefined
      ? (earlier ?? { default: officeHours(terms.period.zone) })
      : validateCalendars(wording.calendars);
  return { terms, calendars, contentHash: fingerprint(terms, calendars) };
}

/** What both sides sign, as a number: the same words, the same fingerprint. */
export const fingerprint = (terms: AgreementTerms, calendars: PinnedCalendars): string =>
  createHash('sha256').update(canonical({ terms, calendars })).digest('hex');

function validateCalendars(value: unknown): PinnedCalendars {
  const problems: FieldProblem[] = [];
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const calendars = (isRecord ? value : {}) as Record<string, unknown>;
  if (!Object.hasOwn(calendars, 'default'))
    problems.push({ pointer: '/calendars/default', detail: 'the calendar of whoever has none of their own' });
  for (const [key, calendar] of Object.entries(calendars)) {
    for (const { pointer, detail } of calendarProblems(calendar))
      problems.push({ pointer: `/calendars/${key}${pointer}`, detail });
  }
  if (problems.length === 0) return calendars as PinnedCalendars;
  throw new AppError('invalid', 'calendar/invalid', 'A calendar is not valid; correct the named places.', {
    fields: problems,
  });
}

const OFFICE: readonly Window[] = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];

/** As far as the holidays are written down; a version that lives longer is amended. */
const HOLIDAYS = { from: 2020, to: 2035 };

/** Monday to Friday, 09–13 and 14–18, less the public holidays of the zone's country where it is known. */
export function officeHours(zone: string): CalendarDefinition {
  const country = countryOfZone(zone);
  const holidays = country ? publicHolidays(country, HOLIDAYS).map(({ on, name }) => ({ on, name })) : [];
  return { zone, week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE }, holidays };
}

/** JSON with members in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
