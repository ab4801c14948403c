import { compileCalendar } from '#calendar';
import type { CalendarDefinition } from '#calendar';
import { DAY_MS } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import { MinuteTable } from './minute-table.js';
import type { IsOpen } from './minute-table.js';

/** The same hours twice: as the product compiles them, and as a table of minutes. */
export interface ModelCalendar {
  readonly name: string;
  readonly calendar: BusinessTime;
  readonly table: MinuteTable;
}

const DAYS = 26;
/** Easter Monday and the feast of the liberation. */
const HOLIDAYS = ['2026-04-06', '2026-04-25'];
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const SHIFT = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];
const NIGHT = [{ open: '22:00', close: '06:00' }];
const ALWAYS = [{ open: '00:00', close: '24:00' }];
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const weekOf = (days: readonly string[], windows: typeof SHIFT): CalendarDefinition['week'] =>
  Object.fromEntries(days.map((day) => [day, windows]));

const isWeekday = (weekday: number): boolean => weekday >= 1 && weekday <= 5;

const office: IsOpen = ({ weekday, date, minute }) =>
  isWeekday(weekday) &&
  !HOLIDAYS.includes(date) &&
  ((minute >= 540 && minute < 780) || (minute >= 840 && minute < 1080));

const night: IsOpen = ({ minute }) => minute >= 1320 || minute < 360;

function model(name: string, from: string, week: CalendarDefinition['week'], isOpen: IsOpen): ModelCalendar {
  const zone = 'Europe/Rome';
  const holidays = HOLIDAYS.map((on) => ({ on }));
  const isOffice = isOpen === office;
  const start = Date.parse(`${from}T00:00:00Z`);
  const definition = { zone, week, ...(isOffice ? { holidays } : {}) };
  return {
    name,
    calendar: compileCalendar(definition, { from: start, to: start + DAYS * DAY_MS }),
    table: new MinuteTable(zone, from, DAYS, isOpen),
  };
}

/** Hours in Rome around both clock changes of 2026, and Easter between them and the tables’ ends. */
export const modelCalendars = (): readonly ModelCalendar[] => [
  model('office hours over the spring change and Easter', '2026-03-25', weekOf(WORKDAYS, SHIFT), office),
  model('round the clock over the spring change', '2026-03-25', weekOf(WEEK, ALWAYS), () => true),
  model('night shifts over the spring change', '2026-03-25', weekOf(WEEK, NIGHT), night),
  model('office hours over the autumn change', '2026-10-20', weekOf(WORKDAYS, SHIFT), office),
  model('round the clock over the autumn change', '2026-10-20', weekOf(WEEK, ALWAYS), () => true),
  model('night shifts over the autumn change', '2026-10-20', weekOf(WEEK, NIGHT), night),
];
