import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { Terms } from '../../api/types.js';
import { withValue } from '../agreement/editor/places.js';
import { knobsOf, turned, valueOf } from './knobs.js';
import { triedOf, withTried } from './tried.js';

const QUOTA = {
  kind: 'quota.volume',
  key: 'volume',
  title: 'MQLs',
  owedBy: 'marketing',
  owedTo: 'sales',
  goal: 140,
};
const duty = (...rows: readonly string[]): object => ({
  ...{
    kind: 'duty.accept',
    key: 'accept',
    title: 'Accept',
    owedBy: 'sales',
    owedTo: 'marketing',
    objective: 0.9,
  },
  tiers: rows.map((key, index) => ({
    ...{ key, label: key, targetMs: 4 * HOUR_MS },
    when: index === rows.length - 1 ? { all: [] } : { field: 'grade', op: 'eq', value: 'A' },
  })),
});
const termsOf = (clauses: readonly object[], more: object = {}): Terms =>
  validateTerms({ period: { unit: 'month', zone: 'Europe/Rome' }, clauses, ...more });

/** A goal of 200, and two hours in the row of all. */
const tried = () => {
  const terms = termsOf([QUOTA, duty('all')]);
  const knobs = knobsOf(terms);
  const goal = withValue(terms, ['clauses', 0, 'goal'], 200);
  return triedOf(knobs, withValue(goal, ['clauses', 1, 'tiers', 0, 'targetMs'], 2 * HOUR_MS));
};

describe('values that are tried', () => {
  it('are those that stand otherwise than written', () => {
    expect(tried().map(({ clauseKey, what, row, value }) => [clauseKey, what, row, value])).toEqual([
      ['volume', 'goal', null, 200],
      ['accept', 'target', 'all', 2 * HOUR_MS],
    ]);
    const terms = termsOf([QUOTA]);
    expect(triedOf(knobsOf(terms), terms)).toEqual([]);
  });

  it.each<[string, readonly object[], object, object]>([
    ['the same wording', [QUOTA, duty('all')], {}, { 'volume goal': 200, 'accept all': 2 * HOUR_MS }],
    [
      'promises in another order',
      [duty('all'), QUOTA],
      {},
      { 'volume goal': 200, 'accept all': 2 * HOUR_MS },
    ],
    ['a row that came in before', [duty('best', 'all')], {}, { 'accept all': 2 * HOUR_MS }],
    ['a row of another name', [QUOTA, duty('rest')], {}, { 'volume goal': 200 }],
    ['another promise of that name', [{ ...QUOTA, kind: 'quota.value', values: prices() }], {}, {}],
    ['none of them', [{ ...QUOTA, key: 'other' }], {}, {}],
  ])('stay where they still apply: %s', (_what, clauses, more, expected) => {
    const terms = termsOf(clauses, more);
    const knobs = knobsOf(terms);
    const taken = withTried(terms, tried());
    const found = turned(knobs, taken).map((knob) => [
      `${knob.clauseKey} ${knob.row ?? knob.what}`,
      valueOf(taken, knob),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('go where nobody can take them any more: silence would be acceptance before', () => {
    const terms = termsOf([duty('all')], { acceptanceWindow: { workingDays: 1 } });
    const long = [
      { clauseKey: 'accept', what: 'target', row: 'all', unit: 'time', value: 90 * HOUR_MS } as const,
    ];
    expect(withTried(terms, long)).toEqual(terms);
  });
});

function prices(): object {
  return { currency: 'EUR', types: [{ leadType: 'demo', minor: 100 }] };
}
