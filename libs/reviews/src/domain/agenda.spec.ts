import type { ClauseFigures } from '#contracts';
import { agendaOf } from './agenda.js';
import type { AgendaFacts, ToldBreach } from './agenda.js';

const at = (text: string): Date => new Date(`${text}T10:00:00Z`);
const NOTHING: AgendaFacts = {
  ...{ clauses: [], breaches: [], disputes: [], exceptions: [], decisions: [], on: '2026-04-30' },
};
const volume = (isKept: boolean | null): ClauseFigures => ({
  ...{ family: 'quota', clauseKey: 'volume', kind: 'quota.volume', owedBy: 'marketing', isKept },
  ...{ keptShare: 0.5, goal: 20, carriedIn: 0, provisional: 0, counted: 10, disputed: 0, reversed: 0 },
  ...{ actual: 10, adjusted: 0, share: null, sample: null },
});
const breach = (clauseKey: string, on: string, index = 0): ToldBreach => ({
  ...{ clauseKey, leadId: `lead ${index}`, obligationId: `duty ${index}`, dueAt: at(on), tier: 'rest' },
});
const lines = (facts: Partial<AgendaFacts>): string[] =>
  agendaOf({ ...NOTHING, ...facts }).map(({ kind, clauseKey, leadId, facts: told }) =>
    [kind, clauseKey, leadId, JSON.stringify(told)].filter((part) => part !== null).join(' '),
  );

describe('The agenda of a review', () => {
  it('is empty where nothing happened', () => {
    expect(lines({ clauses: [volume(true), volume(null)] })).toEqual([]);
  });

  it('begins with what was decided and is not done, and says what is overdue', () => {
    const decisions = [
      { decisionId: 'd1', ownerId: 'm1', dueOn: '2026-04-20' },
      { decisionId: 'd2', ownerId: 'm2', dueOn: '2026-04-30' },
    ];
    expect(lines({ decisions, clauses: [volume(false)] })).toEqual([
      'decision-open {"ownerId":"m1","dueOn":"2026-04-20","isOverdue":true}',
      'decision-open {"ownerId":"m2","dueOn":"2026-04-30","isOverdue":false}',
      'clause-behind volume {"owedBy":"marketing","keptShare":0.5,"goal":20,"actual":10}',
    ]);
  });

  const laws = [
    { outcome: null, told: ['dispute-open volume lead {}'], because: 'nobody has settled it' },
    {
      outcome: 'rejection_overturned',
      told: ['dispute-overturned volume lead {}'],
      because: 'a rejection was wrong',
    },
    { outcome: 'rejection_stands', told: [], because: 'nothing is left to talk about' },
  ] as const;
  test.each(laws)('has a dispute that ended $outcome as $told, because $because', ({ outcome, told }) => {
    const dispute = { clauseKey: 'volume', leadId: 'lead', contestedAt: null, outcome, at: at('2026-04-10') };
    expect(lines({ disputes: [dispute] })).toEqual(told);
  });

  it('counts breaches by promise, and lists the earliest with their leads', () => {
    const breaches = [
      breach('b', '2026-04-12', 1),
      breach('a', '2026-04-11', 2),
      breach('b', '2026-04-10', 3),
    ];
    expect(lines({ breaches })).toEqual([
      'breaches a {"count":1,"listed":1}',
      'breach a lead 2 {"tier":"rest"}',
      'breaches b {"count":2,"listed":2}',
      'breach b lead 3 {"tier":"rest"}',
      'breach b lead 1 {"tier":"rest"}',
    ]);
  });

  it('stays readable with a thousand breaches: the rest is in the count', () => {
    const breaches = Array.from({ length: 1_000 }, (_, index) => breach('a', '2026-04-11', index));
    const [first, ...listed] = lines({ breaches });
    expect(first).toBe('breaches a {"count":1000,"listed":20}');
    expect(listed).toHaveLength(20);
  });

  it('ends with the exceptions', () => {
    const exceptions = (['waiver', 'restatement', 'back-dated', 'lapse'] as const).map((kind) => ({
      ...{
        kind,
        clauseKey: 'a',
        leadId: 'lead',
        subjectId: 'subject',
        at: at('2026-04-10'),
        facts: { n: 1 },
      },
    }));
    expect(lines({ exceptions, breaches: [breach('a', '2026-04-11')] }).slice(2)).toEqual([
      'waiver a lead {"n":1}',
      'restatement a lead {"n":1}',
      'back-dated a lead {"n":1}',
      'lapse a lead {"n":1}',
    ]);
  });
});
