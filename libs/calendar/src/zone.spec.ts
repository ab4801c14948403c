import { IANAZone } from 'luxon';

import { DAY_MS, HOUR_MS } from '#kernel';

import { dateOf, dayNumber, timeOfDayMs, weekdayOf } from './dates.js';
import { cutOut, overlay, union } from './spans.js';
import { isZone, Zone } from './zone.js';

describe('a zone', () => {
  it.each([
    'Europe/Rome',
    'Africa/Casablanca',
    'Africa/El_Aaiun',
    'Asia/Gaza',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ])('has the offsets of an independent source in %s, from 1990 to 2040', (name) => {
    const [zone, other] = [Zone.named(name), IANAZone.create(name)];
    const differing: string[] = [];
    for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2040, 0, 1); at += 7 * HOUR_MS) {
      if (zone.offsetMsAt(at) !== other.offset(at) * 60_000) differing.push(new Date(at).toISOString());
    }
    expect(differing).toEqual([]);
  });

  it('is told by its IANA name only', () => {
    expect(['Europe/Rome', 'Etc/UTC', 'America/Argentina/Ushuaia', 'Etc/GMT+5'].filter(isZone)).toHaveLength(
      4,
    );
    expect(['', 'Rome', '+01:00', 'UTC+1', 'Europe/Rome ', 'Europe/Roma'].filter(isZone)).toEqual([]);
  });

  it('starts every date where the one before ended', () => {
    const zone = Zone.named('America/Sao_Paulo');
    const first = dayNumber('2018-01-01') as number;
    const lengths = Array.from(
      { length: 365 },
      (_, day) => zone.instantOf(first + day + 1, 0) - zone.instantOf(first + day, 0),
    );
    expect(lengths.reduce((sum, ms) => sum + ms, 0)).toBe(
      zone.instantOf(first + 365, 0) - zone.instantOf(first, 0),
    );
    expect([...new Set(lengths)].sort()).toEqual([23 * HOUR_MS, DAY_MS, 25 * HOUR_MS].sort());
    const exactlyAtMidnight = zone.instantOf(first, DAY_MS);
    expect(exactlyAtMidnight).toBe(zone.instantOf(first + 1, 0));
  });
});

describe('a civil date', () => {
  it.each([
    ['1970-01-01', 0, 'thu'],
    ['1969-12-28', -4, 'sun'],
    ['2000-02-29', 11_016, 'tue'],
    ['2026-04-06', 20_549, 'mon'],
  ])('%s is day %i, a %s', (date, day, weekday) => {
    expect([dayNumber(date), dateOf(day), weekdayOf(day)]).toEqual([day, date, weekday]);
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])(
    '"%s" is none',
    (date) => {
      expect(dayNumber(date)).toBeUndefined();
    },
  );

  it.each([
    ['00:00', 0],
    ['09:30', 9.5 * HOUR_MS],
    ['23:59:59', DAY_MS - 1_000],
    ['24:00', DAY_MS],
    ['24:00:00', DAY_MS],
    ['24:01', undefined],
    ['9:30', undefined],
    ['09:60', undefined],
    ['09:30:60', undefined],
  ])('has the time %s', (time, ms) => {
    expect(timeOfDayMs(time)).toBe(ms);
  });
});

describe('spans', () => {
  const span = (from: number, to: number) => ({ from, to });

  it.each([
    [[span(5, 9), span(1, 3)], [span(1, 3), span(5, 9)], 'they come in order'],
    [[span(1, 5), span(5, 9), span(2, 3)], [span(1, 9)], 'touching and contained ones are joined'],
    [[span(4, 4), span(9, 2)], [], 'empty and reversed ones are none'],
  ])('unite %j', (spans, wanted, _because: string) => {
    expect(union(spans)).toEqual(wanted);
  });

  it.each([
    [[], [span(2, 8)], 'nothing is cut'],
    [[span(0, 2), span(8, 9)], [span(2, 8)], 'a cut that only touches takes nothing'],
    [[span(0, 3), span(4, 5), span(7, 9)], [span(3, 4), span(5, 7)], 'ends and middle'],
    [[span(0, 9)], [], 'all of it'],
  ])('lose %j', (cuts, wanted, _because: string) => {
    expect(cutOut(span(2, 8), cuts)).toEqual(wanted);
  });

  it('give way to what is laid over them', () => {
    const marked = (from: number, to: number, mark: string) => ({ from, to, mark });
    expect(overlay([marked(0, 5, 'base'), marked(5, 9, 'base')], [marked(4, 6, 'top')])).toEqual([
      marked(0, 4, 'base'),
      marked(4, 6, 'top'),
      marked(6, 9, 'base'),
    ]);
  });
});
