import fc from 'fast-check';
import { ALWAYS_OPEN } from '#calendar';
import type { Entry } from '#contracts';
import { DAY_MS, HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import { VersionInForce } from '../domain/version-in-force.js';
import { DraftPast } from './draft-past.js';
import { Dictionary, numberOf, pastOf, Telling } from './lead-past.js';

const START = Date.parse('2026-04-08T08:00:00Z');

const termsOf = (clauses: readonly object[], zone = 'UTC', more: object = {}): AgreementTerms =>
  validateTerms({ period: { unit: 'month', zone }, clauses, ...more });
const duty = (kind: string, more: object = {}): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }],
  ...more,
});
const quota = (kind: string, more: object = {}): object => ({
  ...{ kind: `quota.${kind}`, key: kind, title: kind, owedBy: 'marketing', owedTo: 'sales', goal: 10 },
  ...more,
});

describe('When a fact was told', () => {
  interface Law {
    /** Seconds after the start: when it happened, and when it was recorded. */
    readonly facts: readonly (readonly [at: number, recorded: number])[];
    readonly isLate: boolean;
    readonly told: number;
    readonly because: string;
  }
  const laws: Law[] = [
    { facts: [[10, 10]], isLate: false, told: 10, because: 'it was recorded as it happened' },
    { facts: [[10, 15]], isLate: false, told: 10, because: 'a command holds its lead for some seconds' },
    { facts: [[10, 15.001]], isLate: true, told: 15.001, because: 'somebody told it afterwards' },
    {
      facts: [
        [10, 10],
        [20, 20],
      ],
      ...{ isLate: false, told: 20, because: 'it came after the other' },
    },
    {
      facts: [
        [20, 20],
        [18, 20],
      ],
      ...{ isLate: true, told: 20, because: 'it lies before what was known, by however little' },
    },
    {
      facts: [
        [20, 20],
        [20, 20],
      ],
      ...{ isLate: true, told: 20, because: 'at one instant an answer goes before an end' },
    },
    {
      facts: [
        [20, 20],
        [5, 90],
        [30, 30],
      ],
      ...{ isLate: false, told: 30, because: 'a late fact makes none after it late' },
    },
  ];
  test.each(laws)('is $told s on, late $isLate, because $because', ({ facts, isLate, told }) => {
    const telling = new Telling();
    for (const [at, recorded] of facts) telling.add(START + at * 1_000, START + recorded * 1_000);
    expect([telling.isLate, (telling.toldAt - START) / 1_000]).toEqual([isLate, told]);
  });

  it('is never before it happened, nor after it was recorded unless something else was known later', () => {
    const facts = fc.array(fc.tuple(fc.nat(100_000), fc.nat(20_000)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(facts, (all) => {
        const telling = new Telling();
        let latest = 0;
        for (const [at, lag] of all) {
          telling.add(at, at + lag);
          latest = Math.max(latest, at);
          expect(telling.toldAt).toBeGreaterThanOrEqual(at);
          expect(telling.toldAt).toBeLessThanOrEqual(Math.max(at + lag, latest));
        }
      }),
    );
  });

  it('is kept with what the fact is about, in the order of recording', () => {
    const entry = (at: number, payload: object): Entry =>
      ({ occurredAt: new Date(at), recordedAt: new Date(at), payload }) as unknown as Entry;
    const { facts } = pastOf('l', [
      { entry: entry(START, { lead: { companyId: 'c' }, handoverId: 'h' }), attributes: 3, sequence: 7 },
      { entry: entry(START + 1, {}), attributes: 0, sequence: 8 },
    ]);
    expect(
      facts.map(({ companyId, handoverId, attributes, sequence }) => [
        companyId,
        handoverId,
        attributes,
        sequence,
      ]),
    ).toEqual([
      ['c', 'h', 3, 7],
      [null, '', 0, 8],
    ]);
  });
});

describe('The dictionary of attributes', () => {
  it('numbers them in their order, and puts the number where a condition can ask for it', () => {
    const dictionary = new Dictionary();
    const numbers = [{ grade: 'A' }, { grade: 'B', custom: { budget: 5 } }].map((each) =>
      dictionary.add(each),
    );
    expect(numbers).toEqual([0, 1]);
    expect(numbers.map((number) => numberOf(dictionary.at(number)))).toEqual(numbers);
    expect(dictionary.at(1).custom).toMatchObject({ budget: 5 });
    expect(dictionary.values).toEqual([{ grade: 'A' }, { grade: 'B', custom: { budget: 5 } }]);
    expect(dictionary.at(9)).toEqual({});
  });
});

describe('A draft to be run over the past', () => {
  const valueTable = { currency: 'EUR', types: [{ leadType: 'demo', minor: 1 }] };
  const draftOf = (clauses: readonly object[], zone = 'UTC', more: object = {}): DraftPast =>
    new DraftPast({ terms: termsOf(clauses, zone, more), calendars: { default: ALWAYS_OPEN(zone) } });

  it('has one configuration for promises that count the same facts, whatever they ask for', () => {
    const { configurations, once, again, credits } = draftOf(
      [
        duty('contact'),
        duty('contact', {
          key: 'contact-of-partners',
          objective: 0.5,
          tiers: [{ key: 'x', label: 'X', targetMs: 1 }],
        }),
        duty('respond'),
        quota('volume'),
        quota('value', { goal: 500 }),
        quota('quality', { measure: 'sql', goal: 0.5 }),
      ],
      'UTC',
      { valueTable },
    );
    expect(configurations).toHaveLength(4);
    expect([once, again, credits].map(({ terms }) => terms.clauses.map(({ kind }) => kind))).toEqual([
      ['duty.contact'],
      ['duty.respond'],
      ['quota.volume', 'quota.quality'],
    ]);
  });

  it('owes rounds to those leads alone that were named last', () => {
    const draft = draftOf([duty('respond')]);
    const meant = (): unknown => draft.again.terms.clauses[0]!.segment;
    draft.owe([1, 2]);
    draft.owe([5]);
    expect(meant()).toMatchObject({ op: 'in', value: [5] });
  });

  it('is judged by no deadline: what is owed falls due after everything there is', () => {
    const { once } = draftOf([duty('contact')]);
    const [clause] = once.terms.clauses;
    const { targetMs } = (clause as unknown as { tiers: { targetMs: number }[] }).tiers[0]!;
    expect(once.calendar('default').add(START, targetMs)).toBeGreaterThan(START + 100 * 365 * DAY_MS);
  });

  it('knows the local day of an instant as a version in force does, where clocks change and days are skipped', () => {
    const zones = ['Europe/Rome', 'America/Sao_Paulo', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Apia'];
    const pairs = new Map(
      zones.map((zone) => {
        const terms = termsOf([quota('volume')], zone);
        const content = { agreementId: 'a', versionId: 'v', number: 1, title: '', terms };
        const calendars = { default: ALWAYS_OPEN(zone) };
        return [
          zone,
          [draftOf([quota('volume')], zone).credits, new VersionInForce({ ...content, calendars })],
        ];
      }),
    );
    const near = fc.constantFrom(
      '2011-12-30T10:00:00Z',
      '2018-11-04T03:00:00Z',
      '2026-03-08T05:00:00Z',
      '2026-03-29T01:00:00Z',
    );
    const instants = fc.oneof(
      fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2035, 0) }),
      fc.tuple(near, fc.integer({ min: -DAY_MS, max: DAY_MS })).map(([text, off]) => Date.parse(text) + off),
    );
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
        const [endless, plain] = pairs.get(zone)!;
        expect(endless!.dayOf(at)).toBe(plain!.dayOf(at));
      }),
      { numRuns: 500 },
    );
  });
});
