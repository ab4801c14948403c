import { ALWAYS_OPEN } from '#calendar';
import { goalOf, validateTerms } from '#sla';
import type { Period } from '#sla';
import { VersionInForce } from '../version-in-force.js';
import { firstReminders, nextReviewAt, reviewsDueAt } from './reminders.js';
import { Timeline } from './timeline.js';
import type { Reign } from './timeline.js';

const at = (text: string): number => Date.parse(`${text}Z`);

const version = (number: number, of: object = {}): VersionInForce =>
  new VersionInForce({
    ...{ agreementId: 'agreement', versionId: `v${number}`, number, title: 'Spring' },
    calendars: { default: ALWAYS_OPEN('UTC') },
    terms: validateTerms({
      period: { unit: 'month', zone: 'UTC' },
      acceptanceWindow: { workingDays: 3 },
      disputeWindow: { workingDays: 3 },
      clauses: [
        {
          ...{ kind: 'quota.volume', key: 'volume', title: 'V', owedBy: 'marketing', owedTo: 'sales' },
          goal: 100 * number,
        },
      ],
      ...of,
    }),
  });

const reign = (of: VersionInForce, on: string, to = Number.POSITIVE_INFINITY): Reign => ({
  ...{ version: of, effectiveOn: on, from: at(`${on}T00:00`), to },
});

const keys = (timeline: Timeline, most: number): string[] => {
  const found: string[] = [];
  for (
    let period: Period | null = timeline.first();
    period && found.length < most;
    period = timeline.after(period)
  )
    found.push(period.key);
  return found;
};

describe('The periods of an agreement', () => {
  it('begin with the one its first version took effect in, and follow each other without a gap', () => {
    const timeline = new Timeline([reign(version(1), '2026-03-10')], null);
    expect(keys(timeline, 3)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01']);
  });

  it('end with the one the agreement ended in', () => {
    const timeline = new Timeline([reign(version(1), '2026-03-10')], at('2026-04-15T10:00'));
    expect(keys(timeline, 9)).toEqual(['2026-03-01', '2026-04-01']);
    expect(timeline.hasEndedBy(at('2026-04-15T10:00'))).toBe(true);
  });

  it('change their unit with the next one: the unit in force when it began holds to its end', () => {
    const weekly = version(2, { period: { unit: 'week', zone: 'UTC' } });
    const change = at('2026-03-20T00:00');
    const timeline = new Timeline(
      [reign(version(1), '2026-03-01', change), reign(weekly, '2026-03-20')],
      null,
    );
    expect(keys(timeline, 4)).toEqual(['2026-03-01', '2026-04-01', '2026-04-06', '2026-04-13']);
    expect(timeline.at(at('2026-03-25T00:00')).key).toBe('2026-03-01');
    expect(timeline.at(at('2026-04-02T00:00'))).toMatchObject({ startOn: '2026-04-01', endOn: '2026-04-05' });
  });

  it('owe what was signed per month to the end of the month, then the share of a week that is left of it', () => {
    const weekly = version(2, { period: { unit: 'week', zone: 'UTC' } });
    const change = at('2026-03-20T00:00');
    const timeline = new Timeline(
      [reign(version(1), '2026-03-01', change), reign(weekly, '2026-03-20')],
      null,
    );
    const goal = (key: string): number => {
      const period = timeline.named(key)!;
      return goalOf(timeline.goalsIn(period, 'volume'), timeline.daysOf(period));
    };
    expect(goal('2026-03-01')).toBeCloseTo(100, 9);
    // Wednesday to Sunday of a week of seven even days.
    expect(goal('2026-04-01')).toBeCloseTo((200 * 5) / 7, 9);
    expect(goal('2026-04-06')).toBeCloseTo(200, 9);
  });

  it('close by the end of the period as it was cut, also under a version that cuts otherwise', () => {
    const quarterly = version(2, { period: { unit: 'quarter', zone: 'UTC' } });
    const change = at('2026-02-10T00:00');
    const timeline = new Timeline(
      [reign(version(1), '2026-01-01', change), reign(quarterly, '2026-02-10')],
      null,
    );
    expect(keys(timeline, 4)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
    expect(timeline.closesAt(timeline.named('2026-02-01')!)).toBe(at('2026-03-07T00:00'));
    expect(timeline.closesAt(timeline.named('2026-03-01')!)).toBe(at('2026-04-07T00:00'));
  });

  it('have a goal that is pro-rated when it is amended within (ruling 24)', () => {
    const change = at('2026-04-16T00:00');
    const timeline = new Timeline(
      [reign(version(1), '2026-03-01', change), reign(version(2), '2026-04-16')],
      null,
    );
    const april = timeline.named('2026-04-01')!;
    expect(goalOf(timeline.goalsIn(april, 'volume'), timeline.daysOf(april))).toBeCloseTo(150, 9);
    expect(timeline.versionsIn(april).map(({ content }) => content.number)).toEqual([1, 2]);
    expect(timeline.versionsIn(timeline.named('2026-03-01')!)).toHaveLength(1);
  });

  it('owe nothing for the days before the first version', () => {
    const timeline = new Timeline([reign(version(1), '2026-04-16')], null);
    const april = timeline.first();
    expect(goalOf(timeline.goalsIn(april, 'volume'), timeline.daysOf(april))).toBeCloseTo(50, 9);
  });

  it.each([
    ['2026-04-16', 100, 'the first version counts from the start of its period'],
    ['2026-04-01', 100, 'there is no day before it'],
  ])('owe the whole where it says so and takes effect on %s: %d, for %s', (on, goal) => {
    const whole = version(1, { countsFromPeriodStart: true });
    const timeline = new Timeline([reign(whole, on)], null);
    const april = timeline.first();
    expect(goalOf(timeline.goalsIn(april, 'volume'), timeline.daysOf(april))).toBeCloseTo(goal, 9);
  });

  it('owe no more for an amendment that counts from the start of its period', () => {
    const amended = version(2, { countsFromPeriodStart: true });
    const timeline = new Timeline(
      [reign(version(1), '2026-04-01', at('2026-04-16T00:00')), reign(amended, '2026-04-16')],
      null,
    );
    const april = timeline.first();
    expect(goalOf(timeline.goalsIn(april, 'volume'), timeline.daysOf(april))).toBeCloseTo(150, 9);
  });

  it('close when the longest windows that were promised within are over (ruling 25)', () => {
    const patient = version(2, { disputeWindow: { workingDays: 10 } });
    const change = at('2026-04-16T00:00');
    const timeline = new Timeline(
      [reign(version(1), '2026-04-01', change), reign(patient, '2026-04-16')],
      null,
    );
    expect(timeline.closesAt(timeline.first())).toBe(at('2026-05-14T00:00'));
    const alone = new Timeline([reign(version(1), '2026-04-01')], null);
    expect(alone.closesAt(alone.first())).toBe(at('2026-05-07T00:00'));
  });

  it('are named by their first day and nothing else', () => {
    const timeline = new Timeline([reign(version(1), '2026-03-01')], at('2026-05-02T00:00'));
    expect(timeline.named('2026-04-01')?.endOn).toBe('2026-04-30');
    expect(timeline.named('2026-04-02')).toBeNull();
    expect(timeline.named('2025-01-01')).toBeNull();
    expect(timeline.named('2026-09-01')).toBeNull();
  });
});

describe('What an agreement is reminded of', () => {
  it('is its first close, and the next review of its cadence', () => {
    const first = firstReminders(version(1, { reviews: ['month'] }), {
      from: at('2026-03-10T10:00'),
      isFirst: true,
    });
    expect(first).toEqual([
      { at: at('2026-04-07T00:00'), subjectKind: 'close', subjectId: 'agreement' },
      { at: at('2026-04-01T00:00'), subjectKind: 'review', subjectId: 'agreement' },
    ]);
  });

  it('is no second close with an amendment, and no review without a cadence', () => {
    expect(firstReminders(version(2), { from: at('2026-03-10T10:00'), isFirst: false })).toEqual([]);
  });

  const laws: { reviews: string[]; on: string; due: string[]; because: string }[] = [
    {
      reviews: ['week'],
      on: '2026-03-30',
      due: ['week 2026-03-23 2026-03-29'],
      because: 'a Monday ends a week',
    },
    { reviews: ['week'], on: '2026-03-31', due: [], because: 'a Tuesday ends none' },
    {
      reviews: ['month'],
      on: '2026-04-01',
      due: ['month 2026-03-01 2026-03-31'],
      because: 'a first ends a month',
    },
    {
      reviews: ['month', 'quarter'],
      on: '2026-04-01',
      due: ['month 2026-03-01 2026-03-31', 'quarter 2026-01-01 2026-03-31'],
      because: 'a day may end more than one',
    },
  ];
  test.each(laws)('of $reviews on $on is $due, because $because', ({ reviews, on, due }) => {
    const found = reviewsDueAt(version(1, { reviews }).terms, at(`${on}T00:00`));
    expect(found.map(({ occasion, stretch }) => `${occasion} ${stretch.startOn} ${stretch.endOn}`)).toEqual(
      due,
    );
  });

  it('goes on from each review to the next, strictly later', () => {
    const { terms } = version(1, { reviews: ['week', 'month'] });
    const first = nextReviewAt(terms, at('2026-03-30T00:00'));
    expect(first).toBe(at('2026-04-01T00:00'));
    expect(nextReviewAt(terms, first ?? 0)).toBe(at('2026-04-06T00:00'));
  });
});
