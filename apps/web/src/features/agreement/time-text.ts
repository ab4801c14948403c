import type { Say } from './say.js';

const MINUTE_MS = 60_000;

/** Working time in human words: `15 minutes of working time`, `2 working days`. A second begun is a minute. */
export function workingTimeText(ms: number, workingDayMs: number, say: Say): string {
  if (ms >= workingDayMs && ms % workingDayMs === 0)
    return say('prose.time.day', { count: ms / workingDayMs });
  return say('prose.time.working', { time: wallTimeText(ms, say) });
}

/** Time by the clock on the wall: `1 hour and 30 minutes`. */
export function wallTimeText(ms: number, say: Say): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const hourText = say('prose.time.hour', { count: hours });
  const restText = say('prose.time.minute', { count: rest });
  if (hours === 0) return restText;
  return rest === 0 ? hourText : say('prose.time.and', { one: hourText, other: restText });
}
