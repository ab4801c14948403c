import { api } from '../../api/client.js';
import type { Terms } from '../../api/types.js';
import type { CalendarItem, Drawing } from '../calendars/calendar-types.js';
import { isVolume } from '../plan/quota-of-plan.js';

/** What the form of the first agreement comes to. */
export interface FirstDraft {
  readonly name: string;
  readonly calendarName: string;
  readonly terms: Terms;
  readonly drawing: Drawing;
}

/** The same terms, each quota of leads asking for `goal`; as they were where there is none. */
export const withGoal = (terms: Terms, goal: number | null): Terms => ({
  ...terms,
  clauses: terms.clauses.map((clause) => (goal !== null && isVolume(clause) ? { ...clause, goal } : clause)),
});

/** The terms without the clauses that were left out. */
export const onlyPicked = (terms: Terms, picked: ReadonlySet<string>): Terms => ({
  ...terms,
  clauses: terms.clauses.filter(({ key }) => picked.has(key)),
});

/** The week becomes a calendar of its own, so that it can be changed and pinned anew later; the draft is judged by it. */
export async function writeDraft({ name, calendarName, terms, drawing }: FirstDraft): Promise<string> {
  const calendarVersionId = await keptWeek(calendarName, drawing);
  const made = { name, terms, calendars: { default: { calendarVersionId } } };
  return (await api.post<{ id: string }>('/agreements', made)).id;
}

/** The id of the calendar's version; a draft that failed after its calendar was made finds that again. */
async function keptWeek(name: string, drawing: Drawing): Promise<string> {
  const { items } = await api.get<{ items: readonly CalendarItem[] }>('/calendars');
  const wording = { ...{ name, purpose: null, note: null, teamId: null }, drawing };
  const known = items.find((calendar) => calendar.name === name && calendar.archivedAt === null);
  const { versionId } =
    known === undefined
      ? await api.post<{ versionId: string }>('/calendars', wording)
      : await api.put<{ versionId: string }>(`/calendars/${known.id}`, wording, { ifMatch: known.revision });
  return versionId;
}
