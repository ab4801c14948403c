import * as fc from 'fast-check';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { withValue } from '../agreement/editor/places.js';
import { isSameShape, knobsOf, stopOf, turned, valueOf } from './knobs.js';

const quota = (kind: string, goal: number, more: object = {}) => ({
  ...{ kind, key: kind.replace('.', '-'), title: kind, owedBy: 'marketing', owedTo: 'sales', goal },
  ...more,
});
const duty = (targets: readonly number[], objective = 0.9) => ({
  ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing', objective },
  tiers: targets.map((targetMs, index) => ({
    ...{ key: `t${index}`, label: `Row ${index}`, targetMs },
    when: index === targets.length - 1 ? { all: [] } : { field: 'grade', op: 'eq', value: 'A' },
  })),
});
const terms = (...clauses: object[]) =>
  validateTerms({ period: { unit: 'month', zone: 'Europe/Rome' }, clauses });

describe('the values that can be tried', () => {
  it('are the goal of a quota, and of a duty its times row by row and the share to be kept', () => {
    const knobs = knobsOf(terms(quota('quota.volume', 140), duty([HOUR_MS, 4 * HOUR_MS])));
    expect(knobs.map(({ clauseKey, what, tier, unit }) => [clauseKey, what, tier, unit])).toEqual([
      ['quota-volume', 'goal', null, 'leads'],
      ['accept', 'target', 'Row 0', 'time'],
      ['accept', 'target', 'Row 1', 'time'],
      ['accept', 'objective', null, 'share'],
    ]);
  });

  it.each([
    {
      because: 'only values differ',
      other: [quota('quota.volume', 7), duty([2 * HOUR_MS], 0.5)],
      isSame: true,
    },
    {
      because: 'a promise was put before',
      other: [duty([HOUR_MS]), quota('quota.volume', 140)],
      isSame: false,
    },
    { because: 'a promise is gone', other: [duty([HOUR_MS])], isSame: false },
    { because: 'a row came in', other: [quota('quota.volume', 140), duty([60_000, HOUR_MS])], isSame: false },
  ])('belong to another wording: $isSame, for $because', ({ other, isSame }) => {
    const one = terms(quota('quota.volume', 140), duty([HOUR_MS]));
    expect(isSameShape(one, terms(...other))).toBe(isSame);
  });

  it('need no name of a row where there is but one', () => {
    expect(knobsOf(terms(duty([HOUR_MS])))[0]!.tier).toBeNull();
  });

  it('rise, and have the draft’s own among them, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 60_000, max: 16 * HOUR_MS }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (goal, target, objective) => {
          const draft = terms(quota('quota.volume', goal), duty([target], objective));
          for (const knob of knobsOf(draft)) {
            const { stops } = knob;
            expect(stops).toEqual([...new Set(stops)].sort((one, other) => one - other));
            expect(stops[stopOf(knob, knob.drafted)]).toBe(knob.drafted);
            expect(stops.length).toBeLessThan(130);
          }
        },
      ),
    );
  });

  it('are all ones the rules take', () => {
    const draft = terms(
      ...[
        quota('quota.volume', 1),
        quota('quota.value', 70_000, {
          values: { currency: 'EUR', types: [{ leadType: 'demo', minor: 100 }] },
        }),
      ],
      duty([HOUR_MS]),
    );
    for (const { place, stops } of knobsOf(draft))
      for (const stop of [stops[0], stops.at(-1)])
        expect(() => validateTerms(withValue(draft, place, stop))).not.toThrow();
  });

  it('are turned when they stand otherwise than in the draft', () => {
    const draft = terms(quota('quota.volume', 140), duty([HOUR_MS]));
    const knobs = knobsOf(draft);
    expect(turned(knobs, draft)).toEqual([]);
    const other = withValue(draft, knobs[1]!.place, 2 * HOUR_MS);
    expect(turned(knobs, other)).toEqual([knobs[1]]);
    expect(valueOf(other, knobs[1]!)).toBe(2 * HOUR_MS);
  });
});
