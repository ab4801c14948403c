import { contentLines } from './content-lines.js';
import type { ContentLine } from './content-lines.js';
import { IcsProblem } from './ics-problem.js';

/** An event with its properties in the order of the file. */
export interface RawEvent {
  /** Line of its `BEGIN`. */
  readonly line: number;
  readonly properties: ContentLine[];
}

export interface RawCalendar {
  readonly events: readonly RawEvent[];
  /** IANA names that the file itself gives its time zones, by TZID. */
  readonly zoneNames: ReadonlyMap<string, string>;
}

interface Found {
  readonly events: RawEvent[];
  readonly zoneNames: Map<string, string>;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly properties: ContentLine[];
}

/**
 * Takes a file apart into its events; to-dos, alarms and whatever else it holds are left out.
 * @throws IcsProblem for a file that is no iCalendar, or one that ends too early
 */
export function readEvents(text: string): RawCalendar {
  const found: Found = { events: [], zoneNames: new Map<string, string>() };
  const stack: Open[] = [];
  let isCalendar = false;
  for (const property of contentLines(text)) {
    isCalendar ||= isBeginning(property);
    if (!isCalendar) throw noCalendar(property.line, property.name);
    if (property.name === 'BEGIN')
      stack.push({ name: property.value.toUpperCase(), line: property.line, properties: [] });
    else if (property.name === 'END') close(stack, property, found);
    else stack.at(-1)?.properties.push(property);
  }
  if (!isCalendar) throw noCalendar(1, 'BEGIN');
  const open = stack.at(-1);
  if (open)
    throw new IcsProblem(open.line, 'BEGIN', `${open.name} has no END; the file may have been cut short.`);
  return found;
}

const isBeginning = ({ name, value }: ContentLine): boolean =>
  name === 'BEGIN' && value.toUpperCase() === 'VCALENDAR';

const noCalendar = (line: number, property: string): IcsProblem =>
  new IcsProblem(line, property, 'A calendar file begins with BEGIN:VCALENDAR.');

function close(stack: Open[], { line, value }: ContentLine, { events, zoneNames }: Found): void {
  const open = stack.pop();
  if (open?.name !== value.toUpperCase())
    throw new IcsProblem(
      line,
      'END',
      `END:${value} does not close what is open here (${open?.name ?? 'nothing'}).`,
    );
  if (open.name === 'VEVENT') events.push({ line: open.line, properties: open.properties });
  if (open.name === 'VTIMEZONE') {
    const valueOf = (name: string): string | undefined =>
      open.properties.find((each) => each.name === name)?.value;
    const [id, location] = [valueOf('TZID'), valueOf('X-LIC-LOCATION')];
    if (id !== undefined && location !== undefined) zoneNames.set(id, location);
  }
}
