import type { Decision, Evidence, Fact } from '#sla';
import { DECISIONS } from '#sla';
import type { Entry, EntryType, StageMove } from '#contracts';
import { isMainStage } from '#contracts';

type Said<T extends EntryType> = (entry: Entry<T>) => readonly Evidence[];

/** Stages that were entered say what they mean, implied ones too; the last says where the lead stands. */
function moved(move: StageMove | null): readonly Evidence[] {
  if (move === null) return [];
  const { entered, to } = move;
  const isLeaving = to === 'customer' || !isMainStage(to);
  return [
    ...(entered.includes('mql') ? [{ kind: 'qualified' } as const] : []),
    ...decided(entered),
    { kind: 'moved', to },
    ...(isLeaving ? [{ kind: 'left', why: to } as const] : []),
  ];
}

const decided = (entered: readonly string[]): readonly Evidence[] =>
  DECISIONS.filter((decision) => entered.includes(decision)).map((decision: Decision) => ({
    kind: 'decided',
    decision,
  }));

const ofMove: Said<'lead.moved' | 'lead.sales_qualified' | 'lead.recycled' | 'lead.disqualified'> = (entry) =>
  moved(entry.payload.move);

const isReady = (move: StageMove | null): readonly Evidence[] =>
  move?.entered.includes('mql') ? [{ kind: 'qualified' }] : [];

/** What a person did towards us, or we towards them. */
const contact: Said<'attempt.logged'> = ({ payload: { direction, type, outcome } }) => [
  direction === 'in' ? { kind: 'message', type, outcome } : { kind: 'attempt', type, outcome },
];

/** Nobody captured an implied lead: it starts no clock. */
const captured: Said<'lead.captured'> = ({ payload: { isImplied, move } }) =>
  isImplied ? [] : [{ kind: 'captured' }, ...isReady(move)];

const SAID: { readonly [T in EntryType]?: Said<T> } = {
  'lead.captured': captured,
  'lead.qualified': ({ payload }) => isReady(payload.move),
  'handover.offered': ({ payload }) => [...isReady(payload.move), { kind: 'offered' }],
  'handover.accepted': () => [{ kind: 'accepted' }],
  'handover.rejected': ({ payload: { reason } }) => [{ kind: 'rejected', reason }],
  'attempt.logged': contact,
  'lead.next_step_set': ({ payload: { dueAt } }) => [{ kind: 'step-set', dueAt: Date.parse(dueAt) }],
  'lead.held': ({ payload: { reason, resumeBy } }) => [
    { kind: 'held', reason, resumeBy: Date.parse(resumeBy) },
  ],
  'lead.resumed': () => [{ kind: 'resumed' }],
  'lead.sales_qualified': ofMove,
  'lead.recycled': ofMove,
  'lead.disqualified': ofMove,
  'lead.moved': ofMove,
  'opportunity.opened': ({ payload }) => moved(payload.move),
  'opportunity.won': ({ payload }) => moved(payload.move),
  'opportunity.lost': ({ payload }) => moved(payload.move),
};

/** Facts that say something promises are written about. */
export const EVIDENCE_FACTS = Object.keys(SAID) as readonly EntryType[];

/** An entry in the words of the promises; what nobody knows the instant of says nothing a clock could go by. */
export const evidenceOf = (entry: Entry): readonly Evidence[] =>
  'isUndated' in entry.payload && entry.payload.isUndated === true
    ? []
    : ((SAID[entry.type] as Said<EntryType> | undefined)?.(entry) ?? []);

export const factOf = (entry: Entry): Fact => ({
  id: entry.id,
  at: entry.occurredAt.getTime(),
  recordedAt: entry.recordedAt.getTime(),
  evidence: evidenceOf(entry),
});
