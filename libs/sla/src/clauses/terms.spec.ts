import { AppError, HOUR_MS } from '#kernel';
import { acceptDuty, contactDuty, volumeQuota } from '../test-support/duties.js';
import { isQualifying } from './attempts.js';
import { answers, CLAUSE_KINDS, isDuty, isQuota, validateClause } from './registry.js';
import { validateTerms } from './terms.js';

const period = { unit: 'month', zone: 'Europe/Rome' };
const terms = (overrides: object = {}): object => ({
  clauses: [volumeQuota(), acceptDuty(), contactDuty()],
  period,
  ...overrides,
});

function pointers(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error.fields.map((field) => field.pointer);
  }
  return [];
}

describe('A clause', () => {
  it('takes the shipped defaults for what it does not say', () => {
    expect(contactDuty()).toMatchObject({
      alarms: [0.5, 0.8, 1, 1.5],
      calendar: 'version',
      segment: { all: [] },
      qualifying: { types: ['call', 'email', 'meeting', 'message', 'visit'], outcomes: null },
    });
    expect(volumeQuota()).toMatchObject({
      stage: 'offer',
      objective: 1,
      countsRequalified: true,
      oncePerCompanyDays: null,
    });
  });

  it('reads back as it is: a validated clause is valid', () => {
    for (const clause of [volumeQuota(), acceptDuty(), contactDuty()])
      expect(validateClause(clause)).toEqual(clause);
  });

  const wrong: { change: object; at: string; because: string }[] = [
    { change: { kind: 'duty.dance' }, at: '/kind', because: 'there is no such kind' },
    { change: { kind: 'toString' }, at: '/kind', because: 'an inherited name is no kind' },
    { change: { key: 'First Contact' }, at: '/key', because: 'keys appear in addresses' },
    { change: { owedBy: 'IT' }, at: '/owedBy', because: 'no team is of that kind' },
    { change: { objective: 90 }, at: '/objective', because: 'it is a share' },
    { change: { objective: 0 }, at: '/objective', because: 'a promise to keep nothing is none' },
    { change: { tiers: [] }, at: '/tiers', because: 'a duty needs a target' },
    {
      change: { tiers: [{ key: 'a', label: 'A', targetMs: 0 }] },
      at: '/tiers/0/targetMs',
      because: 'no time at all',
    },
    {
      change: { tiers: [{ key: 'a', label: 'A', targetMs: 1.5 }] },
      at: '/tiers/0/targetMs',
      because: 'half a millisecond',
    },
    {
      change: { tiers: [{ key: 'a', label: 'A', targetMs: 5, when: { any: 1 } }] },
      at: '/tiers/0/when/any',
      because: 'the predicate is wrong',
    },
    {
      change: { tiers: [1, 2].map(() => ({ key: 'a', label: 'A', targetMs: 5 })) },
      at: '/tiers/1/key',
      because: 'two rows of one name',
    },
    { change: { alarms: [0.8, 0.5] }, at: '/alarms', because: 'alarms rise' },
    { change: { alarms: [0] }, at: '/alarms', because: 'an alarm at the start is noise' },
    { change: { calendar: 'mine' }, at: '/calendar', because: 'a version pins it or the owner has it' },
    {
      change: { qualifying: { outcomes: ['auto_reply'] } },
      at: '/qualifying/outcomes',
      because: 'an auto-reply never qualifies',
    },
    { change: { qualifying: { types: ['fax'] } }, at: '/qualifying/types', because: 'unknown type' },
    { change: { tragetMs: 5 }, at: '/tragetMs', because: 'a misspelt promise must not be dropped' },
  ];
  test.each(wrong)('is refused at $at, because $because', ({ change, at }) => {
    expect(pointers(() => validateClause({ ...contactDuty(), ...change }))).toContain(at);
    expect(pointers(() => validateClause({ ...contactDuty(), ...change }, '/clauses/3'))).toContain(
      `/clauses/3${at}`,
    );
  });

  it('names everything that is wrong at once', () => {
    expect(pointers(() => validateClause({ ...volumeQuota(), goal: 0, stage: 'won', title: ' ' }))).toEqual([
      '/title',
      '/goal',
      '/stage',
    ]);
    expect(pointers(() => validateClause('a promise'))).toContain('');
  });

  it('is a quota or a duty, as its kind says', () => {
    expect(Object.entries(CLAUSE_KINDS).every(([name, kind]) => name === kind.kind)).toBe(true);
    expect([isQuota(volumeQuota()), isDuty(volumeQuota()), isDuty(acceptDuty())]).toEqual([
      true,
      false,
      true,
    ]);
  });

  const attempts: { type: string; outcome: string; only?: string[]; qualifies: boolean }[] = [
    { type: 'call', outcome: 'no_answer', qualifies: true },
    { type: 'email', outcome: 'sent', qualifies: true },
    { type: 'email', outcome: 'bounced', qualifies: false },
    { type: 'email', outcome: 'auto_reply', qualifies: false },
    { type: 'call', outcome: 'internal_note', qualifies: false },
    { type: 'note', outcome: 'sent', qualifies: false },
    { type: 'call', outcome: 'no_answer', only: ['connected'], qualifies: false },
    { type: 'call', outcome: 'connected', only: ['connected'], qualifies: true },
  ];
  test.each(attempts)(
    '$type/$outcome as an attempt among $only: $qualifies',
    ({ type, outcome, only, qualifies }) => {
      const clause = contactDuty(only === undefined ? {} : { qualifying: { outcomes: only } });
      expect(answers(clause, { kind: 'attempt', type, outcome })).toBe(qualifies);
      expect(isQualifying({ types: ['visit'], outcomes: null }, { type, outcome })).toBe(false);
      expect(answers(clause, { kind: 'accepted' })).toBe(false);
    },
  );
});

describe('The terms of a version', () => {
  it('take the shipped defaults', () => {
    expect(validateTerms(terms())).toMatchObject({
      acceptanceWindow: { workingDays: 3 },
      disputeWindow: { workingDays: 3 },
      workingDayMs: 8 * HOUR_MS,
      period: { unit: 'month', zone: 'Europe/Rome', firstDay: 1, firstMonth: 1 },
      returns: { refundDays: 0 },
    });
    expect(validateTerms(terms()).reasons).toHaveLength(27);
  });

  it('read back as they are', () => {
    const once = validateTerms(terms());
    expect(validateTerms(once)).toEqual(once);
  });

  it.each<[object, object, string]>([
    [{}, {}, 'most versions do not count from before their day'],
    [{ countsFromPeriodStart: false }, {}, 'what is not so is left out, and the fingerprint stays'],
    [{ countsFromPeriodStart: true }, { countsFromPeriodStart: true }, 'it is said'],
  ])('with %j say %j, for %s', (given, said, _because) => {
    const { countsFromPeriodStart, ...rest } = validateTerms({ ...terms(), ...given });
    expect(countsFromPeriodStart === undefined ? {} : { countsFromPeriodStart }).toEqual(said);
    expect(rest).not.toHaveProperty('countsFromPeriodStart');
  });

  const accept = (targetMs: number) => [acceptDuty({ tiers: [{ key: 'all', label: 'All', targetMs }] })];
  const wrong: { change: object; at: string; because: string }[] = [
    { change: { countsFromPeriodStart: 'yes' }, at: '/countsFromPeriodStart', because: 'it is so or not' },
    { change: { clauses: [] }, at: '/clauses', because: 'nothing is promised' },
    {
      change: { clauses: [volumeQuota(), volumeQuota()] },
      at: '/clauses/1/key',
      because: 'the tally follows the key',
    },
    {
      change: { clauses: [volumeQuota(), { ...volumeQuota(), key: 'b', goal: -1 }] },
      at: '/clauses/1/goal',
      because: 'clauses are read',
    },
    {
      change: { clauses: accept(24 * HOUR_MS + 1) },
      at: '/clauses/0/tiers/0/targetMs',
      because: 'longer than three days of eight hours',
    },
    {
      change: { clauses: accept(9 * HOUR_MS), acceptanceWindow: { workingDays: 1 } },
      at: '/clauses/0/tiers/0/targetMs',
      because: 'longer than one day',
    },
    {
      change: { acceptanceWindow: { workingDays: 0 } },
      at: '/acceptanceWindow/workingDays',
      because: 'nobody could object',
    },
    {
      change: { period: { unit: 'year', zone: 'UTC' } },
      at: '/period/unit',
      because: 'week, month or quarter',
    },
    { change: { period: { unit: 'week', zone: 'Mars/Base' } }, at: '/period/zone', because: 'no such zone' },
    {
      change: { period: { unit: 'week', zone: 'UTC', firstDay: 8 } },
      at: '/period/firstDay',
      because: 'a week has seven days',
    },
    {
      change: { period: { unit: 'month', zone: 'UTC', firstDay: 29 } },
      at: '/period/firstDay',
      because: 'not every month has it',
    },
    {
      change: { planWeights: { weekdays: [0, 0, 0, 0, 0, 0, 0] } },
      at: '/planWeights/weekdays',
      because: 'a plan without days',
    },
    { change: { planWeights: { months: [1] } }, at: '/planWeights/months', because: 'a year has twelve' },
    {
      change: { reasons: [{ list: 'reject', code: 'bad', fault: 'us' }] },
      at: '/reasons/0/fault',
      because: 'no such side',
    },
    { change: { seasonality: 1 }, at: '/seasonality', because: 'unknown' },
  ];
  test.each(wrong)('are refused at $at, because $because', ({ change, at }) => {
    expect(pointers(() => validateTerms(terms(change)))).toContain(at);
  });

  it('allow an accept target as long as the window itself', () => {
    expect(pointers(() => validateTerms(terms({ clauses: accept(24 * HOUR_MS) })))).toEqual([]);
  });
});
