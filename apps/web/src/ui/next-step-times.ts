const MORNING = 9;
const SATURDAY = 6;

/** The same clock time, so many days on: days of the calendar, which are not always 24 hours long. */
function daysOn(from: Date, days: number): Date {
  const day = new Date(from);
  day.setDate(day.getDate() + days);
  return day;
}

const isWeekend = (day: Date): boolean => day.getDay() === 0 || day.getDay() === SATURDAY;

function weekdaysOn(from: Date, count: number): Date {
  let day = from;
  for (let left = count; left > 0;) {
    day = daysOn(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** The mornings most next steps are planned for: the next weekday, the third, the fifth and the tenth. In the time of whoever looks. */
export function likelyTimes(now: number): readonly Date[] {
  return [1, 3, 5, 10].map((count) => {
    const day = weekdaysOn(new Date(now), count);
    day.setHours(MORNING, 0, 0, 0);
    return day;
  });
}

const two = (part: number): string => String(part).padStart(2, '0');

/** As a field for day and time takes it, `YYYY-MM-DDTHH:mm` in the time of whoever looks. */
export const fieldOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** How a planned step stands: over, still today, or later. */
export type Timeliness = 'overdue' | 'today' | 'later';

/** In time is what is done at its instant or before; a day is that of whoever looks. */
export function timelinessOf(dueAt: string, now: number): Timeliness {
  const due = new Date(dueAt);
  if (due.getTime() < now) return 'overdue';
  return due.toDateString() === new Date(now).toDateString() ? 'today' : 'later';
}
