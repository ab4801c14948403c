import { dayNumberOf, pageOfLines } from '#sla';
import type { EachLine, FigureLine } from '#sla';
import { rowsOf } from './line-rows.js';

const RULE = { unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 } as const;
const LEADS = ['018f2c3a-0000-7000-8000-00000000000a', 'ffeeddcc-bbaa-7988-a766-554433221100'] as const;
const day = dayNumberOf;

function written(each: EachLine): FigureLine[] {
  const lines: FigureLine[] = [];
  each((line) => lines.push(line.write()));
  return lines;
}

describe('the lines of a duty as the database tells them', () => {
  const text = [
    `${LEADS[0]} mm ${day('2026-04-30')} 14400000 0`,
    `${LEADS[1]} bm ${day('2026-05-01')} 14400000 5400000.5`,
    `${LEADS[0]} pp ${day('2026-05-31')} 900000`,
  ].join(',');

  it('are told as they were, whether or not the time used is known', async () => {
    const all = { amount: 1, isPart: false };
    expect(written((await rowsOf(text, true, RULE)).each(null))).toEqual([
      {
        ...{ leadId: LEADS[0], on: '2026-04-30', outcome: 'met', corrected: null, ...all },
        ...{ usedMs: 0, targetMs: 14_400_000 },
      },
      {
        ...{ leadId: LEADS[1], on: '2026-05-01', outcome: 'breached', corrected: 'met', ...all },
        ...{ usedMs: 5_400_000.5, targetMs: 14_400_000 },
      },
      {
        ...{ leadId: LEADS[0], on: '2026-05-31', outcome: 'pending', corrected: null, ...all },
        ...{ usedMs: null, targetMs: 900_000 },
      },
    ]);
  });

  it('belong to the period in which they began', async () => {
    const rows = await rowsOf(text, true, RULE);
    expect(written(rows.each('2026-04-01'))).toHaveLength(1);
    expect(written(rows.each('2026-05-01'))).toHaveLength(2);
    expect(written(rows.each('2026-06-01'))).toEqual([]);
  });
});

describe('the lines of a quota as the database tells them', () => {
  const posted = (on: string, period: string, rest: string): string =>
    `${LEADS[1]} ${rest[0]} ${day(on)} ${day(period)} ${rest.slice(2)}`;
  const text = [
    posted('2026-04-08', '2026-04-01', 'c 1 1'),
    posted('2026-04-08', '2026-05-01', 'r -12.5 0'),
  ].join(',');

  it('are told as they were, each in the period it was posted in', async () => {
    const rows = await rowsOf(text, false, RULE);
    const all = { leadId: LEADS[1], on: '2026-04-08', corrected: null, usedMs: null, targetMs: null };
    const [counted, reversed] = [
      { ...all, outcome: 'counted', amount: 1, isPart: true },
      { ...all, outcome: 'reversed', amount: -12.5, isPart: false },
    ];
    expect(written(rows.each(null))).toEqual([counted, reversed]);
    expect(written(rows.each('2026-04-01'))).toEqual([counted]);
    expect(written(rows.each('2026-05-01'))).toEqual([reversed]);
  });
});

it('lines beyond what is taken at once lose none, and take some forty bytes each', async () => {
  const count = 12_345;
  const lines = Array.from({ length: count }, (_, row) => `${LEADS[0]} mm ${day('2026-04-02')} 1 ${row}`);
  const rows = await rowsOf(lines.join(','), true, RULE);
  expect(rows.bytes).toBeLessThan(count * 42);
  const page = pageOfLines('duty.accept', rows.each(null), { outcome: null, from: count - 2, limit: 50 });
  expect(page).toMatchObject({ part: count, whole: count, total: count });
  expect(page.lines.map(({ usedMs }) => usedMs)).toEqual([count - 2, count - 1]);
});

it.each([true, false])(
  'of a clause nobody owed anything under there are none (a duty: %j)',
  async (isOfDuty) => {
    const rows = await rowsOf('', isOfDuty, RULE);
    expect(rows.bytes).toBe(0);
    expect(written(rows.each(null))).toEqual([]);
  },
);
