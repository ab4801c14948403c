import { HOUR_MS, MINUTE_MS } from '#kernel';
import { acceptanceFindings } from './acceptance.js';
import { atOnceFindings } from './at-once.js';
import { backDatedFindings } from './back-dated.js';
import { channelFindings } from './channels.js';
import { flipFindings } from './flips.js';
import { pauseFindings } from './pauses.js';
import type { PausedDuty } from './pauses.js';
import { periodEndFindings } from './period-end.js';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('pauses just before deadlines', () => {
  const duty = (ownerId: string, index: number, leftAtPauseMs: number | null): PausedDuty => ({
    ...{ leadId: `${ownerId}-${index}`, ownerId, targetMs: HOUR_MS, leftAtPauseMs },
    pausedMs: leftAtPauseMs === null ? 0 : 2 * HOUR_MS,
  });
  const honest = many(40, (index) => duty('anna', index, index < 2 ? 40 * MINUTE_MS : null));

  it('are told of whoever makes them more often than the others, with the leads that show it', () => {
    const found = pauseFindings([
      ...honest,
      ...many(20, (index) => duty('bruno', index, index < 8 ? MINUTE_MS : null)),
    ]);
    expect(found).toMatchObject([
      {
        code: 'pauses-before-deadlines',
        about: 'bruno',
        numbers: { pauses: 8, duties: 20, share: 0.4, pausedShare: 0.8 },
      },
    ]);
    expect(found[0]!.leadIds).toEqual(many(8, (index) => `bruno-${index}`));
    expect(found[0]!.otherwise).toContain('customers-asked-to-wait');
  });

  it.each([
    ['pauses with much of the target left', many(20, (index) => duty('bruno', index, 30 * MINUTE_MS))],
    ['two of twenty', many(20, (index) => duty('bruno', index, index < 2 ? 0 : null))],
    ['nine duties in all', many(9, (index) => duty('bruno', index, 0))],
  ])('are not told of %s', (_what, own) => expect(pauseFindings([...honest, ...own])).toEqual([]));

  it('are not told of one where everybody does it', () => {
    const all = ['anna', 'bruno'].flatMap((owner) =>
      many(20, (index) => duty(owner, index, index < 8 ? 0 : null)),
    );
    expect(pauseFindings(all)).toEqual([]);
  });
});

describe('leads accepted without a touch', () => {
  const accepted = (gap: number, touched: (index: number) => boolean | null) =>
    many(6, (index) => ({
      leadId: `l${index}`,
      byMemberId: 'bruno',
      at: index * gap,
      isTouched: touched(index),
    }));

  it('are told where they were taken in bulk', () => {
    expect(acceptanceFindings(accepted(MINUTE_MS, (index) => index === 0))).toMatchObject([
      {
        code: 'accepted-without-touch',
        severity: 'serious',
        about: 'bruno',
        numbers: { inBulk: 6, untouched: 5 },
      },
    ]);
  });

  it.each([
    ['one by one', accepted(HOUR_MS, () => false)],
    ['and called', accepted(MINUTE_MS, () => true)],
    ['with the time to call still running', accepted(MINUTE_MS, () => null)],
    ['four of them', accepted(MINUTE_MS, () => false).slice(2)],
  ])('are not told where they were taken %s', (_what, leads) =>
    expect(acceptanceFindings(leads)).toEqual([]),
  );
});

describe('stages there and back', () => {
  const flip = (index: number, back: number) => [
    { leadId: `l${index}`, at: 0, from: 'mql', to: 'sql', by: 'bruno' },
    { leadId: `l${index}`, at: back, from: 'sql', to: 'mql', by: 'bruno' },
  ];

  it('are told of whoever makes three of them', () => {
    expect(flipFindings([0, 1, 2].flatMap((index) => flip(index, HOUR_MS)))).toMatchObject([
      {
        code: 'stages-there-and-back',
        about: 'bruno',
        numbers: { flips: 3, leads: 3 },
        leadIds: ['l0', 'l1', 'l2'],
      },
    ]);
  });

  it.each([
    ['two', [0, 1].flatMap((index) => flip(index, HOUR_MS))],
    ['a way back after two days', [0, 1, 2].flatMap((index) => flip(index, 48 * HOUR_MS))],
    [
      'what nobody did',
      [0, 1, 2].flatMap((index) => flip(index, HOUR_MS)).map((each) => ({ ...each, by: null })),
    ],
  ])('are not told of %s', (_what, changes) => expect(flipFindings(changes)).toEqual([]));
});

describe('leads in bulk at the end of a period', () => {
  const days = many(20, (index) => ({ on: `2026-04-${String(index + 1).padStart(2, '0')}`, weight: 1 }));
  const earned = (early: number, late: number) => [
    ...many(early, (index) => ({ leadId: `e${index}`, on: days[index % 18]!.on })),
    ...many(late, (index) => ({ leadId: `l${index}`, on: days[18 + (index % 2)]!.on })),
  ];

  it('are told where their share is beyond the plan and beyond chance', () => {
    const [found] = periodEndFindings('volume', earned(20, 20), days);
    expect(found).toMatchObject({ code: 'bulk-at-period-end', severity: 'serious', about: 'volume' });
    expect(found!.numbers).toMatchObject({ late: 20, leads: 40, share: 0.5, planned: 0.1 });
    expect(found!.leadIds).toHaveLength(20);
  });

  it.each([
    ['their share is the plan’s', earned(36, 4)],
    ['chance explains it', earned(36, 6)],
    ['there are too few', earned(5, 10)],
  ])('are not told where %s', (_what, leads) => expect(periodEndFindings('volume', leads, days)).toEqual([]));
});

describe('a promise always kept at once', () => {
  const answered = (count: number, part: (index: number) => number) =>
    many(count, (index) => ({ leadId: `l${index}`, elapsedMs: part(index) * HOUR_MS, targetMs: HOUR_MS }));

  it('has a slack target', () => {
    const [found] = atOnceFindings(
      'accept',
      answered(200, () => 0.02),
    );
    expect(found).toMatchObject({
      code: 'always-met-at-once',
      severity: 'warning',
      numbers: { median: 0.02, late: 0 },
    });
    expect(found!.leadIds).toHaveLength(200);
  });

  it.each([
    ['some take long', answered(40, (index) => index / 40)],
    ['some are late', answered(40, (index) => (index < 2 ? 3 : 0.01))],
    ['there are too few', answered(29, () => 0.01)],
  ])('is not told of where %s', (_what, duties) => expect(atOnceFindings('accept', duties)).toEqual([]));
});

describe('back-dated answers', () => {
  const logged = (count: number, lagMs: number, isSaving: boolean) =>
    many(count, (index) => ({ leadId: `l${index}`, by: 'bruno', lagMs, isSaving }));

  it.each([
    [logged(3, 2 * HOUR_MS, true), 'serious'],
    [logged(5, 2 * HOUR_MS, false), 'note'],
  ])('are told, the more so where they save a promise', (attempts, severity) =>
    expect(backDatedFindings(attempts)).toMatchObject([
      { code: 'back-dated-answers', severity, about: 'bruno' },
    ]),
  );

  it.each([
    ['a few minutes late', logged(20, 10 * MINUTE_MS, true)],
    ['four that save nothing', logged(4, 2 * HOUR_MS, false)],
  ])('are not told of %s', (_what, attempts) => expect(backDatedFindings(attempts)).toEqual([]));
});

describe('a channel that stuffs the quota', () => {
  const counted = (channel: string, count: number, good: number, decided = count) =>
    many(count, (index) => ({
      leadId: `${channel}${index}`,
      channel,
      isGood: index < decided ? index < good : null,
    }));

  it('is told where its leads are clearly less wanted than the others', () => {
    expect(channelFindings([...counted('ebook', 60, 12), ...counted('demo', 60, 48)])).toMatchObject([
      {
        code: 'channel-stuffing',
        severity: 'serious',
        about: 'ebook',
        numbers: { leads: 60, share: 0.5, rate: 0.2, others: 0.8 },
      },
    ]);
  });

  it.each([
    ['it brings little', [...counted('ebook', 20, 2), ...counted('demo', 100, 80)]],
    ['chance explains it', [...counted('ebook', 40, 28), ...counted('demo', 40, 32)]],
    ['too few are decided', [...counted('ebook', 60, 1, 10), ...counted('demo', 60, 48)]],
  ])('is not told where %s', (_what, leads) => expect(channelFindings(leads)).toEqual([]));
});
