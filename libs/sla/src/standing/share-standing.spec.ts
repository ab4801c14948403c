import { shareStanding } from './share-standing.js';
import type { ShareInput } from './share-standing.js';

const share = (good: number, of: number, overrides: Partial<ShareInput> = {}) =>
  shareStanding({
    ...{
      share: of === 0 ? null : good / of,
      good,
      of,
      goal: 0.6,
      bound: 'floor',
      atLeast: 20,
      daysElapsed: 9,
    },
    ...overrides,
  });

describe('The standing of a share', () => {
  it('gives the golden interval E_wilson_42_60', () => {
    const { interval } = share(42, 60);
    expect(interval?.low).toBeCloseTo(0.5749129205308552, 5);
    expect(interval?.high).toBeCloseTo(0.8010183386123089, 5);
  });

  const laws: {
    good: number;
    of: number;
    given: Partial<ShareInput>;
    status: string;
    code: string;
    because: string;
  }[] = [
    { good: 42, of: 60, given: {}, status: 'on-track', code: 'share-kept', because: '0.7 is above 0.6' },
    {
      good: 36,
      of: 60,
      given: {},
      status: 'on-track',
      code: 'share-kept',
      because: 'the goal itself keeps it',
    },
    {
      good: 33,
      of: 60,
      given: {},
      status: 'at-risk',
      code: 'share-within-error',
      because: 'chance may explain 0.55',
    },
    {
      good: 12,
      of: 60,
      given: {},
      status: 'behind',
      code: 'share-missed',
      because: 'chance does not explain 0.2',
    },
    {
      good: 2,
      of: 19,
      given: {},
      status: 'too-early',
      code: 'too-few',
      because: 'nineteen are too few to judge',
    },
    { good: 0, of: 0, given: {}, status: 'too-early', code: 'too-few', because: 'nothing is decided' },
    {
      good: 50,
      of: 60,
      given: { daysElapsed: 2 },
      status: 'too-early',
      code: 'too-early',
      because: 'it is the second day',
    },
    {
      good: 30,
      of: 60,
      given: { bound: 'cap' },
      status: 'on-track',
      code: 'share-kept',
      because: 'a half is below the cap',
    },
    {
      good: 40,
      of: 60,
      given: { bound: 'cap' },
      status: 'at-risk',
      code: 'share-within-error',
      because: 'two thirds may be chance',
    },
    {
      good: 58,
      of: 60,
      given: { bound: 'cap' },
      status: 'behind',
      code: 'share-missed',
      because: 'nearly all is above any chance',
    },
  ];
  it.each(laws)('of $good of $of is $status, because $because', ({ good, of, given, status, code }) => {
    expect(share(good, of, given)).toMatchObject({ status, reason: { code } });
  });

  it('of money has no interval, and needs as many leads as any other', () => {
    expect(share(50_000, 100_000, { leads: 40 })).toMatchObject({ interval: null, status: 'behind' });
    expect(share(50_000, 100_000, { leads: 19 })).toMatchObject({ status: 'too-early' });
    expect(share(70_000, 100_000, { leads: 40 })).toMatchObject({ status: 'on-track' });
  });
});
