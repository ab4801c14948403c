import { parse } from 'csv-parse/sync';
import { localToInstant } from '#calendar';
import type { PersonInput } from '#people';
import { isAround } from '../domain/event.js';
import type { Event } from '../domain/event.js';
import { scanColumns } from '../domain/scan-columns.js';
import type { ScanField } from '../domain/scan-columns.js';
import { readTime } from '../domain/scan-time.js';
import type { Attendee } from './attendees.js';
import { unreadableScans } from './encounter-errors.js';

/** A row that could not be read, by its line counting the heading as the first, with the cell. */
export interface ScanProblem {
  readonly row: number;
  readonly reason: 'time' | 'nobody';
}

export interface ReadScans {
  readonly attendees: readonly (Attendee & { readonly row: number })[];
  readonly problems: readonly ScanProblem[];
}

type Times = Pick<Event, 'startsAt' | 'endsAt'> & { readonly zone: string };
type Cells = Partial<Readonly<Record<ScanField, string>>>;

/**
 * Reads a list of scans or registrations: comma, semicolon or tab, UTF-8 or else Western European, with a heading in English or Italian.
 * Without a column that says who registered or came, everybody on it came. A day that can be read two ways is the one of the event.
 * @throws AppError `event/unreadable-scans`
 */
export function readScans(bytes: Buffer, times: Times): ReadScans {
  const [titles = [], ...records] = recordsOf(bytes);
  const fields = scanColumns(titles);
  if (!fields.some((field) => field !== null && field !== 'registered' && field !== 'attended'))
    throw unreadableScans(
      'The first line names no column that tells who it is, such as E-mail, First name, Last name or Company.',
    );
  const isScanOnly = !fields.includes('registered') && !fields.includes('attended');
  const problems: ScanProblem[] = [];
  const attendees = records.flatMap((record, index): ReadScans['attendees'] => {
    const row = index + 2;
    const cells: Cells = Object.fromEntries(
      fields.flatMap((field, place) =>
        field && record[place]?.trim() ? [[field, record[place].trim()]] : [],
      ),
    );
    const registered = saidOf(cells.registered, times, false);
    const attended = isScanOnly ? true : saidOf(cells.attended, times, true);
    if (registered === null || attended === null) {
      problems.push({ row, reason: 'time' });
      return [];
    }
    if (!registered && !attended) return [];
    return [{ row, person: personOf(cells), badge: cells.badge?.slice(0, 200), registered, attended }];
  });
  return { attendees, problems };
}

function recordsOf(bytes: Buffer): string[][] {
  if (bytes.includes(0))
    throw unreadableScans('This is no text file; save the list as CSV and send it again.');
  try {
    return parse(decoded(bytes), {
      ...{ bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true },
      ...{ relax_quotes: true, max_record_size: 100_000 },
    });
  } catch (cause) {
    throw unreadableScans(`The list cannot be read as CSV: ${(cause as Error).message}`);
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Null where the cell says something that is no time, or none that fits the event. */
function saidOf(cell: string | undefined, times: Times, isAtEvent: boolean): Date | boolean | null {
  const said = readTime(cell ?? '', (date, time) => localToInstant(times.zone, date, time));
  if (said === 'yes' || said === 'no') return said === 'yes';
  if (said === null) return null;
  const fitting = isAtEvent
    ? said.filter((at) => isAround(times, at))
    : said.filter((at) => at <= times.endsAt);
  // Of a registration that may have been on either of two days only that it was is sure.
  if (!isAtEvent && fitting.length > 1) return true;
  return fitting[0] ?? null;
}

function personOf({
  firstName,
  lastName,
  fullName,
  email,
  phone,
  jobTitle,
  company,
  country,
}: Cells): PersonInput {
  const [first, ...rest] = (fullName ?? '').split(/\s+/).filter(Boolean);
  const isSplit = firstName === undefined && lastName === undefined;
  return {
    firstName: firstName ?? (isSplit ? first : undefined),
    lastName: lastName ?? (isSplit && rest.length > 0 ? rest.join(' ') : undefined),
    ...{ email, phone, jobTitle, country },
    company: company === undefined ? null : { name: company },
  };
}
