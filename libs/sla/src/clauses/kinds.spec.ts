import { AppError, HOUR_MS, MINUTE_MS } from '#kernel';
import { acceptDuty, contactDuty, volumeQuota } from '../test-support/duties.js';
import { answers, CLAUSE_KIND_NAMES, starts, validateClause } from './registry.js';
import type { DutyClause } from './registry.js';
import type { Evidence } from './evidence.js';
import { validateTerms } from './terms.js';

const parties = { key: 'promise', title: 'Promise', owedBy: 'sales', owedTo: 'marketing', objective: 0.9 };
const tiers = [{ key: 'all', label: 'All', targetMs: HOUR_MS }];
const duty = (kind: string, more: object = {}): DutyClause =>
  validateClause({ ...parties, kind: `duty.${kind}`, tiers, ...more }) as DutyClause;
const quota = (kind: string, more: object) => validateClause({ ...parties, kind: `quota.${kind}`, ...more });
const mix = { goal: 0.3, part: { field: 'channel', op: 'eq', value: 'social' }, bound: 'cap' };
const prices = { currency: 'EUR', types: [{ leadType: 'demo', minor: 200_000 }], otherMinor: 20_000 };

function pointers(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error.fields.map((field) => field.pointer);
  }
  return [];
}

describe('Every kind of clause', () => {
  const written = [
    ...[volumeQuota(), acceptDuty(), contactDuty(), duty('cadence', { attempts: 6 }), duty('decide')],
    ...[duty('progress', { measure: 'next-step' }), duty('handover', { from: 'qualified' }), duty('respond')],
    duty('trace', { start: [{ event: 'opened' }], stop: [{ event: 'closed' }] }),
    quota('value', { goal: 14_600_000, values: prices }),
    quota('quality', { goal: 0.8, measure: 'acceptance' }),
    quota('mix', mix),
  ];

  it('is among the twelve, and reads back as it is', () => {
    expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(CLAUSE_KIND_NAMES));
    for (const clause of written) expect(validateClause(JSON.parse(JSON.stringify(clause)))).toEqual(clause);
  });

  const wrong: [string, object, string, string][] = [
    ['duty.cadence', {}, '/attempts', 'so many attempts must be named'],
    ['duty.cadence', { attempts: 0 }, '/attempts', 'none is no promise'],
    ['duty.cadence', { attempts: 2, minimumGapMs: -1 }, '/minimumGapMs', 'time goes forward'],
    ['duty.progress', { measure: 'mood' }, '/measure', 'status or next step'],
    ['duty.handover', { from: 'qualified', to: 'qualified' }, '/to', 'from a thing to itself'],
    ['duty.respond', { messages: ['fax'] }, '/messages', 'nobody writes that way'],
    [
      'duty.respond',
      { qualifying: { outcomes: ['auto_reply'] } },
      '/qualifying/outcomes',
      'it answers nobody',
    ],
    ['duty.trace', { start: [], stop: [{ event: 'x' }] }, '/start', 'nothing would ever begin'],
    ['duty.trace', { start: [{ event: 'x', were: 1 }], stop: [{ event: 'y' }] }, '/start/0/were', 'misspelt'],
    [
      'duty.decide',
      { escalation: [{ fraction: 0.7, to: 'owner' }] },
      '/escalation/0/fraction',
      'no such alarm',
    ],
    [
      'duty.decide',
      { escalation: [1, 0.5].map((fraction) => ({ fraction, to: 'manager' })) },
      '/escalation/1/fraction',
      'a ladder rises',
    ],
    ['quota.value', { goal: 10, values: { ...prices, currency: 'euro' } }, '/values/currency', 'no currency'],
    [
      'quota.value',
      { goal: 10, values: { ...prices, types: [...prices.types, ...prices.types] } },
      '/values/types/1/leadType',
      'two prices of one type',
    ],
    ['quota.quality', { goal: 80, measure: 'sql' }, '/goal', 'a share is at most 1'],
    ['quota.quality', { goal: 0.8, measure: 'completeness' }, '/fields', 'complete in what'],
    [
      'quota.quality',
      { goal: 0.8, measure: 'sql', fields: ['region'] },
      '/fields',
      'no fields are looked at',
    ],
    [
      'quota.quality',
      { goal: 0.8, measure: 'sql', stage: 'mql' },
      '/stage',
      'it is about what was handed over',
    ],
    ['quota.mix', { ...mix, bound: 'about' }, '/bound', 'a floor or a cap'],
    ['quota.mix', { ...mix, part: { any: 1 } }, '/part/any', 'the predicate is wrong'],
  ];
  test.each(wrong)('%s with %j is refused at %s, because %s', (kind, more, at) => {
    const [family] = kind.split('.');
    const whole = { ...parties, kind, ...(family === 'duty' ? { tiers } : {}), ...more };
    expect(pointers(() => validateClause(whole))).toContain(at);
  });

  const call: Evidence = { kind: 'attempt', type: 'call', outcome: 'no_answer' };
  const mail = (outcome: string): Evidence => ({ kind: 'message', type: 'email', outcome });
  const laws: [DutyClause, Evidence, 'starts' | 'answers' | 'neither', string][] = [
    [duty('cadence', { attempts: 2 }), { kind: 'accepted' }, 'starts', 'sales took it'],
    [duty('cadence', { attempts: 2 }), { kind: 'offered' }, 'neither', 'it may still be rejected'],
    [duty('decide'), { kind: 'decided', decision: 'recycled' }, 'answers', 'giving back is a decision'],
    [duty('decide'), call, 'neither', 'a call decides nothing'],
    [duty('progress'), { kind: 'step-set', dueAt: 5 }, 'answers', 'a plan is a sign of work'],
    [duty('handover'), { kind: 'captured' }, 'starts', 'the person is waiting'],
    [duty('handover', { to: 'qualified' }), { kind: 'offered' }, 'answers', 'an offer says more'],
    [duty('respond'), mail('sent'), 'starts', 'somebody wrote'],
    [duty('respond'), mail('auto_reply'), 'neither', 'an automatic reply asks for nothing'],
    [duty('respond'), { kind: 'message', type: 'call', outcome: 'connected' }, 'neither', 'it was picked up'],
    [duty('respond', { messages: ['message'] }), mail('sent'), 'neither', 'mail is not agreed upon'],
    [
      duty('respond'),
      { kind: 'attempt', type: 'note', outcome: 'internal_note' },
      'neither',
      'a note tells nobody',
    ],
  ];
  test.each(laws)('%j: %j %s, because %s', (clause, evidence, does) => {
    expect([starts(clause, evidence), answers(clause, evidence)]).toEqual([
      does === 'starts',
      does === 'answers',
    ]);
  });
});

describe('The terms of a version', () => {
  const period = { unit: 'month', zone: 'Europe/Rome' };
  const terms = (more: object = {}): object => ({ clauses: [volumeQuota(), acceptDuty()], period, ...more });

  it('of before a member was known keep every byte, so that their fingerprint holds', () => {
    const signed = validateTerms(terms());
    expect(Object.keys(signed)).toEqual([
      ...['clauses', 'acceptanceWindow', 'disputeWindow', 'workingDayMs', 'period', 'planWeights', 'returns'],
      'reasons',
    ]);
    expect(Object.keys(signed.clauses[1]!)).not.toContain('escalation');
    expect(JSON.stringify(validateTerms(JSON.parse(JSON.stringify(signed))))).toBe(JSON.stringify(signed));
  });

  it('keep everything else a version says', () => {
    const extras = {
      valueTable: prices,
      frameworkVersion: 'bant-3',
      capacityCap: { leadsPerTeam: 1_400 },
      carryOver: { shortfallCap: 0.1, bankCap: 0 },
      revenueGoal: { minor: 500_000_000, currency: 'EUR' },
      dictionary: { stages: ['mql', 'sal'], metrics: ['lead.mql'] },
      reviews: ['week', 'quarter'],
    };
    expect(validateTerms(terms(extras))).toMatchObject(extras);
  });

  const wrong: [object, string, string][] = [
    [{ capacityCap: { leadsPerTeam: 0 } }, '/capacityCap/leadsPerTeam', 'a team that takes none'],
    [{ carryOver: { shortfallCap: 2 } }, '/carryOver/shortfallCap', 'more than the goal itself'],
    [{ revenueGoal: { minor: 1, currency: '€' } }, '/revenueGoal/currency', 'no currency'],
    [{ dictionary: { stages: ['mql', 'mql'], metrics: ['x'] } }, '/dictionary/stages', 'one twice'],
    [{ reviews: ['daily'] }, '/reviews/0', 'no such cadence'],
    [{ clauses: [quota('value', { goal: 5 })] }, '/valueTable', 'worth needs prices'],
    [{ clauses: [quota('mix', { ...mix, by: 'value' })] }, '/valueTable', 'shares of worth need prices'],
    [
      { clauses: [duty('trace', { start: [{ event: 'a' }], stop: [{ event: 'b' }] })] },
      '/clauses/0/kind',
      'a log binds nobody',
    ],
  ];
  test.each(wrong)('with %j are refused at %s, because of %s', (change, at) => {
    expect(pointers(() => validateTerms(terms(change)))).toContain(at);
  });

  it('let a ladder name who is told at which alarm', () => {
    const ladder = [
      { fraction: 0.8, to: 'owner', isUrgent: false },
      { fraction: 1, to: 'manager', isUrgent: true },
      { fraction: 1.5, to: 're-route', isUrgent: true },
    ];
    expect(duty('decide', { escalation: ladder })).toMatchObject({ escalation: ladder });
    expect(duty('cadence', { attempts: 3 })).toMatchObject({ minimumGapMs: 30 * MINUTE_MS });
  });
});
