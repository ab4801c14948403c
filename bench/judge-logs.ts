import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const RULES = fileURLToPath(new URL('judge-rules.json', import.meta.url));
export const CALENDAR = fileURLToPath(new URL('judge-calendar.json', import.meta.url));

/** The same events three times, and what the first promise of the rules comes to. */
export interface LogFiles {
  readonly byCase: string;
  readonly byTime: string;
  readonly atRandom: string;
  readonly met: number;
  readonly breached: number;
}

const BEGINS = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;
/** By the wall clock, as the rules say; the calendar is for the second promise. */
const ANSWER_TARGET_MS = 4 * 3_600_000;
const PRIORITIES = ['low', 'normal', 'high'];
const LINES_AT_ONCE = 10_000;

interface Line {
  readonly at: number;
  readonly text: string;
}

/** Tickets of 300 days with two to six events each, until there are so many events; the same in every run. */
export function writeLogs(folder: string, events: number): LogFiles {
  const chance = chances();
  const lines: Line[] = [];
  const outcome = { met: 0, breached: 0 };
  for (let ticket = 0; lines.length < events; ticket += 1) addTicket(lines, ticket, events, outcome, chance);
  const write = (name: string, some: readonly Line[]): string => writeLog(join(folder, name), some);
  return {
    byCase: write('by-case.csv', lines),
    byTime: write(
      'by-time.csv',
      [...lines].sort((one, other) => one.at - other.at),
    ),
    atRandom: write('at-random.csv', shuffled(lines, chance)),
    ...outcome,
  };
}

function addTicket(
  lines: Line[],
  ticket: number,
  most: number,
  outcome: { met: number; breached: number },
  chance: () => number,
): void {
  const told = ['created', ...(chance() < 0.3 ? ['waiting', 'resumed'] : [])];
  if (chance() < 0.9) told.push('answered');
  if (chance() < 0.8) told.push('note', 'solved');
  const about = `${PRIORITIES[Math.floor(chance() * 3)]},team-${Math.floor(chance() * 8)},web`;
  const created = BEGINS + Math.floor(chance() * 300 * DAY_MS);
  let at = created;
  let answeredAt: number | null = null;
  for (const event of told.slice(0, most - lines.length)) {
    lines.push({ at, text: `T-${100_000 + ticket},${event},${new Date(at).toISOString()},${about}` });
    if (event === 'answered') answeredAt = at;
    at += 1 + Math.floor(chance() * DAY_MS);
  }
  // The rules end the log after the last event can be: without an answer a ticket is late.
  if (answeredAt !== null && answeredAt - created <= ANSWER_TARGET_MS) outcome.met += 1;
  else outcome.breached += 1;
}

function writeLog(path: string, lines: readonly Line[]): string {
  const file = openSync(path, 'w');
  writeSync(file, 'ticket,event,at,priority,team,source\n');
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
    writeSync(
      file,
      lines
        .slice(from, from + LINES_AT_ONCE)
        .map(({ text }) => `${text}\n`)
        .join(''),
    );
  closeSync(file);
  return path;
}

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = Math.floor(chance() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}

/** A plain generator with a fixed seed (Numerical Recipes). */
function chances(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
