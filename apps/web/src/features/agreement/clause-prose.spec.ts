import { CLAUSE_KIND_NAMES, QUOTA_STAGES, validateTerms } from '#sla';
import type { AgreementTerms, Clause, ClauseKindName } from '#sla';
import { clauseProse } from './clause-prose.js';
import { newClause, OFFERED_KINDS } from './editor/new-clause.js';
import type { OfferedKind } from './editor/new-clause.js';
import { generalProse } from './general-prose.js';
import { penaltyProse } from './penalty-prose.js';
import { sayIn } from './test-support/spoken.js';
import { wallTimeText, workingTimeText } from './time-text.js';

const LANGUAGES = ['en', 'it'] as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const texts = { title: 'Promise', everyone: 'Everyone' };

const clauseOf = (kind: ClauseKindName, says: object = {}): Clause =>
  ({ ...newClause(kind === 'duty.trace' ? 'duty.accept' : kind, [], texts), kind, ...says }) as Clause;

const termsWith = (clauses: readonly object[], says: object = {}): AgreementTerms =>
  validateTerms({
    ...{ period: { unit: 'month', zone: 'Europe/Rome' }, clauses },
    valueTable: { currency: 'EUR', types: [{ leadType: 'demo', minor: 12_000 }] },
    ...says,
  });
const terms = termsWith(OFFERED_KINDS.map((kind) => clauseOf(kind)));

const read = (language: 'en' | 'it', kind: OfferedKind, says: object = {}): string => {
  const { promise, rows, details } = clauseProse(clauseOf(kind, says), terms, sayIn(language));
  return [promise, ...rows, ...details].join(' | ');
};

describe.each(LANGUAGES)('the agreement read aloud in %s', (language) => {
  const say = sayIn(language);

  it.each(CLAUSE_KIND_NAMES.map((kind) => ({ kind })))('has words for $kind', ({ kind }) => {
    const { promise, details } = clauseProse(clauseOf(kind), terms, say);
    expect(promise).toMatch(/\*\*.+\*\*/);
    expect([promise, ...details].join()).not.toMatch(/\{\{|undefined|null|NaN/);
    expect(say(`kind.${kind}`)).not.toBe('');
    expect(say(`kindHint.${kind}`)).not.toBe('');
  });

  it('has words for every stage, side, measure, bound and step of a ladder', () => {
    for (const stage of QUOTA_STAGES) expect(say(`prose.counted.${stage}`)).not.toBe('');
    for (const side of ['marketing', 'sales', 'partner', 'care', 'operations', 'leadership'])
      expect(say(`prose.promises.${side}`) + say(`prose.towards.${side}`)).not.toContain('{{');
    for (const to of ['owner', 'manager', 're-route', 'leadership'])
      expect(say(`prose.told_${to}`) + say(`edit.told.${to}`)).not.toBe('');
    for (const measure of ['acceptance', 'sql', 'completeness'])
      expect(say(`prose.measure.${measure}`, { fields: 'x' }) + say(`edit.measure.${measure}`)).not.toBe('');
  });

  it('says what holds for all of it, with every part there can be', () => {
    const whole = termsWith([clauseOf('quota.volume')], {
      ...{ capacityCap: { leadsPerTeam: 50 }, carryOver: { shortfallCap: 0.2, bankCap: 0.1 } },
      ...{ revenueGoal: { minor: 5_000_000, currency: 'EUR' }, frameworkVersion: 'BANT 3' },
      ...{ reviews: ['week', 'month', 'quarter'], returns: { refundDays: 30 } },
      dictionary: { stages: ['mql'], metrics: ['a', 'b'] },
      countsFromPeriodStart: true,
      planWeights: { weekdays: [1, 1, 1, 1, 0.5, 0, 0] },
    });
    const zone = { zone: 'Europe/Rome', week: {} };
    const said = generalProse(
      {
        ...{ terms: whole, calendars: { default: zone, team: zone, other: zone } },
        calendarPins: { default: { versionId: '', calendarId: '', number: 3, name: 'Milan' } },
      },
      (id) => (id === 'team' ? 'Squadra Nord' : undefined),
      say,
    );
    expect(said).toHaveLength(18);
    expect(said.join(' ')).toContain('Milan');
    expect(said.join(' ')).toContain('Squadra Nord');
    expect(said.join(' ')).not.toMatch(/\{\{|undefined|null|NaN/);
  });

  it('says what a miss costs', () => {
    const said = penaltyProse(
      {
        ...{ baseMinor: 100_000, currency: 'EUR', capShare: 0.1, earnBackAfter: 2, incident: null },
        steps: [{ below: 0.9, share: 0.05 }],
      },
      say,
    );
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/50,00|50\.00/);
  });
});

describe('a promise', () => {
  it.each([
    [
      'en',
      'quota.volume',
      {},
      /Marketing promises sales \*\*100 leads a month\*\*, counted when they are first handed over/,
    ],
    ['it', 'quota.volume', {}, /Il marketing si impegna verso le vendite per \*\*100 lead ogni mese\*\*/],
    ['en', 'quota.value', {}, /€10,000/],
    ['en', 'quota.quality', {}, /80%/],
    ['en', 'quota.mix', {}, /leads where channel is event make up \*\*at least 30%\*\*/],
    ['en', 'duty.accept', {}, /within 1 working day/],
    ['it', 'duty.accept', {}, /entro 1 giorno lavorativo/],
    [
      'en',
      'duty.contact',
      { qualifying: { types: ['call', 'email'], outcomes: ['connected'] } },
      /by call or e-mail \(connected\)/,
    ],
    ['en', 'duty.cadence', {}, /at least \*\*6 times\*\*.*30 minutes apart/],
    ['en', 'duty.handover', {}, /from the request to the offer/],
    ['en', 'duty.progress', { measure: 'next-step' }, /next step of an accepted lead/],
    ['en', 'duty.respond', { messages: ['message'] }, /whoever writes by message/],
    ['en', 'duty.decide', { calendar: 'owner' }, /working hours of whoever has the lead/],
    ['en', 'duty.decide', { objective: 1 }, /Kept every time/],
  ] as const)('reads in %s: %s', (language, kind, says, words) => {
    expect(read(language, kind, says)).toMatch(words);
  });

  it('lists its rows with the leads they are for, and says who is left out', () => {
    const hot = {
      ...{ key: 'hot', label: 'Hot', targetMs: 15 * MINUTE_MS },
      when: { field: 'leadType', op: 'eq', value: 'demo' },
    } as const;
    const rest = { key: 'rest', label: 'Rest', targetMs: 90 * MINUTE_MS, when: { all: [] } };
    expect(read('en', 'duty.accept', { tiers: [hot, rest] })).toContain(
      'Hot (what they ask for is demo): 15 minutes of working time | Rest: 1 hour and 30 minutes of working time',
    );
    expect(read('en', 'duty.accept', { tiers: [hot] })).toContain(
      'A lead that no tier fits carries no such duty',
    );
  });

  it('says who is told when, instead of naming reminders', () => {
    const told = { escalation: [{ fraction: 0.8, to: 'manager', isUrgent: true }] };
    expect(read('en', 'duty.contact', told)).toContain(
      'At 80% of the time the manager is told, whatever the hour.',
    );
    expect(read('en', 'duty.contact')).toContain('Reminders at 50%, 80%, 100%, 150% of the time.');
  });
});

describe('time in human words', () => {
  const say = sayIn('en');
  it.each([
    [15 * MINUTE_MS, '15 minutes of working time'],
    [1, '1 minute of working time'],
    [HOUR_MS, '1 hour of working time'],
    [8 * HOUR_MS, '1 working day'],
    [16 * HOUR_MS, '2 working days'],
    [10 * HOUR_MS, '10 hours of working time'],
  ])('%i ms are %s', (ms, text) => expect(workingTimeText(ms, 8 * HOUR_MS, say)).toBe(text));

  it('is by the clock on the wall where it is no working time', () =>
    expect(wallTimeText(30 * MINUTE_MS, say)).toBe('30 minutes'));
});
