import fc from 'fast-check';
import type { LeadAttributes } from '#contracts';
import { DAY_MS } from '#kernel';
import { decayed } from './decay.js';
import { isReady, scoreLead } from './score.js';
import type { Action } from './score.js';
import { STARTING_MODEL } from './score-model.js';
import type { ScoreModel } from './score-model.js';

const NOW = Date.UTC(2026, 4, 1);
const daysAgo = (days: number, attributes: LeadAttributes = { assetId: 'pricing' }): Action => ({
  ...{ at: NOW - days * DAY_MS, attributes },
});
const model: ScoreModel = {
  ...STARTING_MODEL,
  fit: [
    { key: 'mid-size', points: 40, when: { field: 'companySize', op: 'gte', value: 50 } },
    { key: 'student', points: -30, when: { field: 'custom.isStudent', op: 'eq', value: true } },
  ],
  engagement: [
    { key: 'pricing-page', points: 15, when: { field: 'assetId', op: 'eq', value: 'pricing' }, most: 2 },
    {
      ...{ key: 'unsubscribed', points: -20, isLasting: true },
      when: { field: 'custom.kind', op: 'eq', value: 'unsubscribe' },
    },
  ],
  halfLifeDays: 30,
  thresholds: { fit: 40, engagement: 15 },
};
const unsubscribed = (days: number): Action => daysAgo(days, { custom: { kind: 'unsubscribe' } });

describe('points for what somebody did', () => {
  it.each([
    { age: 0, worth: 40, because: 'it was just now' },
    { age: 30, worth: 20, because: 'one half-life is over' },
    { age: 45, worth: 14.142135623730951, because: 'one and a half are' },
    { age: 60, worth: 10, because: 'two are' },
  ])('give the golden value L_decay of $age days, because $because', ({ age, worth }) => {
    expect(decayed(40, age, 30)).toBeCloseTo(worth, 12);
  });

  it('fade by the same share in the same time, whenever one looks', () => {
    const age = fc.double({ min: 0, max: 2000, noNaN: true });
    fc.assert(
      fc.property(age, age, fc.integer({ min: 1, max: 400 }), (one, other, halfLife) => {
        const stepwise = decayed(decayed(100, one, halfLife), other, halfLife);
        expect(decayed(100, one + other, halfLife)).toBeCloseTo(stepwise, 9);
      }),
    );
  });

  it.each([0, -1, NaN])('are refused with a half-life of %d days', (halfLife) => {
    expect(() => decayed(1, 1, halfLife)).toThrow(
      expect.objectContaining({ code: 'scoring/half-life' }) as Error,
    );
  });
});

describe('a score', () => {
  it('tells who somebody is and what they do apart, with reasons as codes and numbers', () => {
    const { fit, engagement, reasons } = scoreLead(model, { companySize: 80 }, [daysAgo(3.5)], NOW);
    expect([fit, engagement]).toEqual([40, 13.835]);
    expect(reasons).toEqual([
      { axis: 'fit', rule: 'mid-size', points: 40, worth: 40, daysAgo: null },
      { axis: 'engagement', rule: 'pricing-page', points: 15, worth: 13.835, daysAgo: 3 },
    ]);
  });

  it.each([
    { lead: { companySize: 80 }, actions: [daysAgo(0)], ready: true, because: 'both are reached exactly' },
    { lead: { companySize: 80 }, actions: [daysAgo(1)], ready: false, because: 'engagement has faded below' },
    {
      lead: { companySize: 8 },
      actions: [daysAgo(0), daysAgo(0)],
      ready: false,
      because: 'no click makes up for a poor fit',
    },
    {
      lead: { companySize: 80 },
      actions: [],
      ready: false,
      because: 'who fits and does nothing is not ready',
    },
    {
      ...{ lead: { companySize: 80, custom: { isStudent: true } }, actions: [daysAgo(0)], ready: false },
      because: 'a rule speaks against it',
    },
    {
      ...{ lead: { companySize: 80 }, actions: [daysAgo(0), daysAgo(0), unsubscribed(400)], ready: false },
      because: 'an unsubscription does not fade',
    },
  ])('is ready: $ready, because $because', ({ lead, actions, ready }) => {
    expect(scoreLead(model, lead, actions, NOW).isReady).toBe(ready);
  });

  it('counts the latest times of a rule only, and nothing that lies ahead', () => {
    const actions = [daysAgo(60), daysAgo(0), daysAgo(30), daysAgo(-1)];
    expect(scoreLead(model, {}, actions, NOW).engagement).toBe(22.5);
  });

  it('is never below nothing, however much speaks against somebody', () => {
    const { fit, engagement, reasons } = scoreLead(
      model,
      { custom: { isStudent: true } },
      [unsubscribed(1)],
      NOW,
    );
    expect([fit, engagement]).toEqual([0, 0]);
    expect(reasons.map(({ worth }) => worth)).toEqual([-30, -20]);
  });

  const actions = fc.array(
    fc
      .record({ days: fc.integer({ min: 0, max: 300 }), isPricing: fc.boolean() })
      .map(({ days, isPricing }) => (isPricing ? daysAgo(days) : unsubscribed(days))),
    { maxLength: 12 },
  );

  it('is the sum of its reasons and does not mind in which order things are listed', () => {
    fc.assert(
      fc.property(actions, fc.integer({ min: 0, max: 200 }), (done, companySize) => {
        const told = scoreLead(model, { companySize }, done, NOW);
        const sum = told.reasons
          .filter(({ axis }) => axis === 'engagement')
          .reduce((total, { worth }) => total + worth, 0);
        expect(told.engagement).toBeCloseTo(Math.max(0, sum), 2);
        expect(scoreLead(model, { companySize }, [...done].reverse(), NOW).engagement).toBe(told.engagement);
        expect(told.isReady).toBe(isReady(model, told));
      }),
    );
  });

  it('only falls while nothing happens, when no rule speaks against it', () => {
    const some = fc.array(
      fc.integer({ min: 0, max: 300 }).map((days) => daysAgo(days)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 100 }), (done, later) => {
        const now = scoreLead(model, {}, done, NOW).engagement;
        expect(scoreLead(model, {}, done, NOW + later * DAY_MS).engagement).toBeLessThanOrEqual(now + 1e-3);
      }),
    );
  });
});
