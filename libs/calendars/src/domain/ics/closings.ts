import { DAY_MS, MINUTE_MS } from '#kernel';
import { dateAt } from '../days.js';
import type { OwnDate } from '../drawing.js';
import type { WallMs } from './moments.js';

/** A stretch of wall time in which somebody is closed. */
export interface Closing {
  readonly from: WallMs;
  readonly to: WallMs;
  readonly name: string | undefined;
}

const dayStart = (at: WallMs): WallMs => Math.floor(at / DAY_MS) * DAY_MS;

/** 23:59 and 23:59:59 are how many write the end of a day. */
const wholeEnd = (at: WallMs): WallMs => (at % DAY_MS >= DAY_MS - MINUTE_MS ? dayStart(at) + DAY_MS : at);

const timeText = (at: WallMs, day: WallMs): string =>
  at - day >= DAY_MS ? '24:00' : new Date(at).toISOString().slice(11, 16);

/** Whole dates are closed, the rest is cut out of its date. */
export function ownDatesOf({ from, to, name }: Closing): OwnDate[] {
  const end = wholeEnd(to);
  const own: OwnDate[] = [];
  const named = name === undefined ? {} : { name };
  const [firstWhole, lastWhole] = [Math.ceil(from / DAY_MS) * DAY_MS, dayStart(end)];
  if (firstWhole < lastWhole) {
    const [on, until] = [dateAt(firstWhole), dateAt(lastWhole - DAY_MS)];
    own.push({ kind: 'closed', on, ...(on === until ? {} : { until }), ...named });
  }
  const cut = (start: WallMs, stop: WallMs): void => {
    const day = dayStart(start);
    const [open, close] = [timeText(start, day), timeText(stop, day)];
    if (open < close) own.push({ kind: 'cut', on: dateAt(day), ...named, windows: [{ open, close }] });
  };
  if (dayStart(from) === dayStart(end)) cut(from, end);
  else {
    if (from < firstWhole) cut(from, firstWhole);
    if (end > lastWhole) cut(lastWhole, end);
  }
  return own.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
}
