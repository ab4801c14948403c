import { CHANGE_CODES, differenceOf, validateTerms } from '#sla';
import type { AgreementTerms, TermsChange } from '#sla';
import { changeText } from './change-text.js';
import { newClause } from './editor/new-clause.js';
import type { OfferedKind } from './editor/new-clause.js';
import { sayIn } from './test-support/spoken.js';

const texts = { title: 'Promise', everyone: 'Everyone' };
const HOUR_MS = 3_600_000;

const termsOf = (kind: OfferedKind, says: object = {}, all: object = {}): AgreementTerms =>
  validateTerms({
    ...{ period: { unit: 'month', zone: 'Europe/Rome' } },
    valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 12_000 }] },
    ...all,
    clauses: [{ ...newClause(kind, [], texts), key: 'it', ...says }],
  });

const calendars = { default: { definition: {}, name: null, number: null } };
const changes = (from: AgreementTerms, to: AgreementTerms): TermsChange[] =>
  differenceOf({ terms: from, calendars }, { terms: to, calendars });
const told = (language: 'en' | 'it', found: readonly TermsChange[], terms: AgreementTerms): string[] =>
  found.map((change) => changeText(change, { terms, teamName: () => undefined }, sayIn(language)));

const tier = (says: object): object => ({
  tiers: [{ key: 'all', label: 'Everyone', when: { all: [] }, targetMs: 4 * HOUR_MS, ...says }],
});

describe('a change in words', () => {
  it.each(['en', 'it'] as const)('has a sentence for every code in %s', (language) => {
    const say = sayIn(language);
    for (const code of CHANGE_CODES) {
      const names = ['from', 'to', 'owedBy', 'tier', 'time', 'when', 'code', 'leadType', 'key'];
      const text = say(`change.says.${code}`, Object.fromEntries(names.map((name) => [name, 'x'])));
      expect(text).not.toContain('{{');
    }
  });

  const cases: readonly [OfferedKind, object, object, string, string][] = [
    [
      'quota.volume',
      { goal: 140 },
      { goal: 160 },
      'The goal goes from 140 to 160.',
      'L’obiettivo passa da 140 a 160.',
    ],
    [
      'quota.value',
      { goal: 10_000 },
      { goal: 20_000 },
      'The goal goes from €100.00 to €200.00.',
      'L’obiettivo passa da 100,00 € a 200,00 €.',
    ],
    [
      'duty.contact',
      tier({}),
      tier({ targetMs: 2 * HOUR_MS }),
      'The time for “Everyone” goes from 4 hours of working time to 2 hours of working time.',
      'Il tempo per «Everyone» passa da 4 ore di tempo lavorativo a 2 ore di tempo lavorativo.',
    ],
    [
      'duty.accept',
      { objective: 0.9 },
      { objective: 0.95 },
      'To be kept in 95% of cases instead of 90%.',
      'Da rispettare nel 95% dei casi invece del 90%.',
    ],
    [
      'duty.accept',
      {},
      { segment: { field: 'grade', op: 'eq', value: 'A' } },
      'It is about grade is A instead of all.',
      'A quali lead si applica: grado è A; finora: tutti.',
    ],
    [
      'duty.cadence',
      {},
      { minimumGapMs: HOUR_MS },
      'Attempts count when 1 hour apart instead of 30 minutes.',
      'I tentativi valgono a 1 ora di distanza invece di 30 minuti.',
    ],
    [
      'quota.volume',
      {},
      { countsRequalified: false },
      'A lead that comes back qualified counts again: no instead of yes.',
      'Un lead che torna qualificato conta di nuovo: no invece di sì.',
    ],
    [
      'quota.volume',
      {},
      { oncePerCompanyDays: 30 },
      'A company counts once in: 30 days instead of nothing.',
      'Un’azienda conta una volta in: 30 giorni invece di niente.',
    ],
  ];
  it.each(cases)('of %s is told as a sentence', (kind, before, after, english, italian) => {
    const [from, to] = [termsOf(kind, before), termsOf(kind, after)];
    expect(told('en', changes(from, to), to)).toEqual([english]);
    expect(told('it', changes(from, to), to).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      italian,
    ]);
  });

  it.each([
    [
      { acceptanceWindow: { workingDays: 5 } },
      'A lead stays provisional for 5 working days instead of 3 working days.',
    ],
    [{ period: { unit: 'week', zone: 'Europe/Rome' } }, 'It is counted by the week instead of the month.'],
    [{ returns: { refundDays: 30 } }, 'A refund takes a lead back within 30 days instead of 0 days.'],
    [{ reviews: ['month'] }, 'Both sides sit down every month instead of nothing.'],
    [
      { countsFromPeriodStart: true },
      'Leads count from the start of the period it first takes effect in: yes instead of no.',
    ],
    [{ capacityCap: { leadsPerTeam: 200 } }, 'A team takes 200 leads a period instead of nothing.'],
    [
      { carryOver: { shortfallCap: 0.2, bankCap: 0 } },
      'Carried into the next period: 20% of a shortfall, 0% of what goes beyond; so far: nothing.',
    ],
  ])('of what holds for all is told: %j', (all, words) => {
    const [from, to] = [termsOf('quota.volume'), termsOf('quota.volume', {}, all)];
    expect(told('en', changes(from, to), to)).toEqual([words]);
  });

  it('of a price is told in its currency', () => {
    const table = { currency: 'EUR', types: [{ leadType: 'demo', minor: 15_000 }] };
    const [from, to] = [termsOf('quota.volume'), termsOf('quota.volume', {}, { valueTable: table })];
    expect(told('en', changes(from, to), to)).toEqual([
      'A lead of type Demo is worth €150.00 instead of €120.00.',
    ]);
  });

  it('never shows a code or a hole, whatever is changed into whatever', () => {
    const kinds = [
      'quota.volume',
      'quota.quality',
      'quota.mix',
      'duty.cadence',
      'duty.handover',
      'duty.respond',
    ] as const;
    for (const one of kinds)
      for (const other of kinds) {
        const [from, to] = [termsOf(one), termsOf(other, { title: 'Else' }, { reviews: ['week'] })];
        for (const language of ['en', 'it'] as const)
          expect(told(language, changes(from, to), to).join()).not.toMatch(
            /\{\{|undefined|\[object|NaN|quota\.|duty\./,
          );
      }
  });
});
