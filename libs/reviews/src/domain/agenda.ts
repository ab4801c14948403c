import type { ClauseFigures } from '#contracts';
import type { JsonObject } from '#kernel';

export const ITEM_KINDS = [
  'decision-open',
  'clause-behind',
  'dispute-open',
  'dispute-overturned',
  'breaches',
  'breach',
  'waiver',
  'restatement',
  'back-dated',
  'lapse',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Something to talk about, as a code and its facts; the words are made where it is shown. */
export interface AgendaItem {
  readonly kind: ItemKind;
  readonly clauseKey: string | null;
  readonly leadId: string | null;
  /** The obligation, restatement or decision it is about. */
  readonly subjectId: string | null;
  readonly at: Date | null;
  readonly facts: JsonObject;
}

/** A breach of the stretch, as the journal told it. */
export interface ToldBreach {
  readonly clauseKey: string;
  readonly leadId: string;
  readonly obligationId: string;
  readonly dueAt: Date;
  readonly tier: string | null;
}

/** A dispute of the stretch: null while nobody has settled it. */
export interface ToldDispute {
  readonly clauseKey: string;
  readonly leadId: string;
  readonly contestedAt: Date | null;
  readonly outcome: 'rejection_stands' | 'rejection_overturned' | null;
  readonly at: Date;
}

export interface ToldException {
  readonly kind: 'waiver' | 'restatement' | 'back-dated' | 'lapse';
  readonly clauseKey: string | null;
  readonly leadId: string | null;
  readonly subjectId: string;
  readonly at: Date;
  readonly facts: JsonObject;
}

/** A decision of an earlier review that nobody has done yet. */
export interface OpenDecision {
  readonly decisionId: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

export interface AgendaFacts {
  readonly clauses: readonly ClauseFigures[];
  readonly breaches: readonly ToldBreach[];
  readonly disputes: readonly ToldDispute[];
  readonly exceptions: readonly ToldException[];
  readonly decisions: readonly OpenDecision[];
  /** The day of the review: a decision due before it is overdue. */
  readonly on: string;
}

/** Breaches of one promise that are listed one by one; the rest is in the count. */
const LISTED = 20;

const item = (kind: ItemKind, of: Partial<Omit<AgendaItem, 'kind'>>): AgendaItem => ({
  ...{ clauseKey: null, leadId: null, subjectId: null, at: null, facts: {} },
  ...of,
  kind,
});

/**
 * The agenda, in the order in which it is talked through: what was decided and is not done, promises behind, disputes, breaches counted and
 * listed by promise, exceptions. The same facts always give the same agenda.
 */
export const agendaOf = (facts: AgendaFacts): readonly AgendaItem[] => [
  ...facts.decisions.map(({ decisionId, ownerId, dueOn }) =>
    item('decision-open', {
      subjectId: decisionId,
      facts: { ownerId, dueOn, isOverdue: dueOn < facts.on },
    }),
  ),
  ...facts.clauses.filter(({ isKept }) => isKept === false).map(behind),
  ...facts.disputes.flatMap(disputed),
  ...breached(facts.breaches),
  ...facts.exceptions.map(({ kind, ...of }) => item(kind, of)),
];

const behind = (clause: ClauseFigures): AgendaItem =>
  item('clause-behind', {
    clauseKey: clause.clauseKey,
    facts: {
      owedBy: clause.owedBy,
      keptShare: clause.keptShare,
      ...(clause.family === 'quota'
        ? { goal: clause.goal, actual: clause.actual }
        : { objective: clause.objective, rate: clause.rate, breached: clause.breached }),
    },
  });

/** A rejection that stands was settled as the rep said: nothing is left to talk about. */
function disputed({ clauseKey, leadId, outcome, at }: ToldDispute): AgendaItem[] {
  if (outcome === 'rejection_stands') return [];
  const kind = outcome === null ? 'dispute-open' : 'dispute-overturned';
  return [item(kind, { clauseKey, leadId, at })];
}

function breached(breaches: readonly ToldBreach[]): AgendaItem[] {
  const keys = [...new Set(breaches.map(({ clauseKey }) => clauseKey))].sort();
  return keys.flatMap((clauseKey) => {
    const own = breaches
      .filter((breach) => breach.clauseKey === clauseKey)
      .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
    const listed = own
      .slice(0, LISTED)
      .map(({ leadId, obligationId, dueAt, tier }) =>
        item('breach', { clauseKey, leadId, subjectId: obligationId, at: dueAt, facts: { tier } }),
      );
    return [item('breaches', { clauseKey, facts: { count: own.length, listed: listed.length } }), ...listed];
  });
}
