import type { QuotaClause } from '../clauses/registry.js';
import type { Credit, Tallied, TallyEvent } from './credit.js';
import { isWindowClosed, move, none } from './moving.js';
import type { TallyContext } from './moving.js';

export type LaterKind = Exclude<TallyEvent['kind'], 'offered' | 'stage-entered'>;
type Of<K extends LaterKind> = Extract<TallyEvent, { kind: K }>;
export type Rule<K extends LaterKind = LaterKind> = (
  credit: Credit,
  event: Of<K>,
  context: TallyContext,
) => Tallied;
type Rules = { readonly [K in LaterKind]: Rule };

const nothing: Rule = (credit) => none(credit, 'nothing-to-change');

const confirm =
  (cause: 'accepted' | 'silence'): Rule =>
  (credit, { at }, context) =>
    credit.bucket === 'provisional'
      ? move(credit, 'counted', { at, cause }, context)
      : none(credit, 'nothing-to-change');

const takeBack =
  (cause: 'conceded' | 'test-erased' | 'taken-back' | 'refunded'): Rule =>
  (credit, { at }, context) =>
    credit.bucket === 'reversed'
      ? none({ ...credit, contestableUntil: null }, 'nothing-to-change')
      : move({ ...credit, contestableUntil: null }, 'reversed', { at, cause }, context);

const silence: Rule<'instant'> = (credit, event, context) => {
  if (credit.bucket !== 'provisional') return none(credit, 'nothing-to-change');
  if (credit.windowClosesAt === null || event.at < credit.windowClosesAt) return none(credit, 'window-open');
  // Dated when the window closed, whenever that was noticed.
  return confirm('silence')(credit, { ...event, at: credit.windowClosesAt }, context);
};

/** Judged by its instant, not by whether silence was noticed before: an acceptance after the window came too late to be one. */
const accept: Rule<'accepted'> = (credit, event, context) =>
  isWindowClosed(credit, event.at)
    ? silence(credit, { kind: 'instant', at: event.at }, context)
    : confirm('accepted')(credit, event, context);

const reject: Rule<'rejected'> = (credit, { at, fault }, context) => {
  if (isWindowClosed(credit, at)) return none(credit, 'too-late');
  if (fault !== 'marketing') return none(credit, 'no-fault-of-marketing');
  if (credit.bucket === 'reversed' || credit.bucket === 'disputed') return none(credit, 'nothing-to-change');
  const rejected = { ...credit, contestableUntil: context.disputeClosesAt(at) };
  return move(rejected, 'reversed', { at, cause: 'rejected' }, context);
};

const contest: Rule<'contested'> = (credit, { at }, context) => {
  if (credit.bucket !== 'reversed' || credit.contestableUntil === null)
    return none(credit, 'nothing-to-change');
  if (at >= credit.contestableUntil) return none(credit, 'too-late');
  return move({ ...credit, contestableUntil: null }, 'disputed', { at, cause: 'contested' }, context);
};

const settle: Rule<'settled'> = (credit, { at, outcome }, context) => {
  if (credit.bucket !== 'disputed') return none(credit, 'nothing-to-change');
  const bucket = outcome === 'rejection_overturned' ? 'counted' : 'reversed';
  return move(credit, bucket, { at, cause: outcome }, context);
};

/** `aside`: where a credit stands that is taken out, and put back from by an undo. */
const mergeInto =
  (aside: 'reversed' | 'provisional'): Rule =>
  (credit, { at }, context) => {
    if (credit.beforeMerge !== null) return none(credit, 'nothing-to-change');
    const merged = { ...credit, beforeMerge: credit.bucket, mergedAt: at };
    return credit.bucket === aside
      ? none(merged, 'nothing-to-change')
      : move(merged, aside, { at, cause: 'merged' }, context);
  };

const unmerge: Rule = (credit, { at }, context) => {
  const { beforeMerge } = credit;
  if (beforeMerge === null) return none(credit, 'nothing-to-change');
  const apart = { ...credit, beforeMerge: null, mergedAt: null };
  if (beforeMerge === credit.bucket) return none(apart, 'nothing-to-change');
  return move(apart, beforeMerge, { at, cause: 'unmerged' }, context);
};

const COUNTING = {
  accepted: accept,
  instant: silence,
  rejected: reject,
  contested: contest,
  settled: settle,
  conceded: takeBack('conceded'),
  merged: mergeInto('reversed'),
  unmerged: unmerge,
  'test-erased': takeBack('test-erased'),
  'taken-back': takeBack('taken-back'),
  refunded: takeBack('refunded'),
  decided: nothing,
} as Rules;

/** Out of both parts of the share: a lead taken back, or never a real one, says nothing about quality. */
const setAside =
  (cause: 'conceded' | 'test-erased' | 'taken-back'): Rule =>
  (credit, { at }, context) =>
    credit.bucket === 'provisional'
      ? none(credit, 'nothing-to-change')
      : move({ ...credit, contestableUntil: null }, 'provisional', { at, cause }, context);

/** After the window neither an acceptance nor a rejection changes the share, so that lateness favours nobody. */
const acceptInTime: Rule<'accepted'> = (credit, event, context) =>
  isWindowClosed(credit, event.at) ? none(credit, 'too-late') : confirm('accepted')(credit, event, context);

const QUALITY = {
  ...COUNTING,
  instant: nothing,
  refunded: nothing,
  conceded: setAside('conceded'),
  'test-erased': setAside('test-erased'),
  'taken-back': setAside('taken-back'),
  merged: mergeInto('provisional'),
} as Rules;

const decide: Rule<'decided'> = (credit, { at, decision }, context) => {
  if (credit.bucket !== 'provisional') return none(credit, 'nothing-to-change');
  const bucket = decision === 'sql' ? 'counted' : 'reversed';
  return move(credit, bucket, { at, cause: decision }, context);
};

const MEASURES = {
  acceptance: { ...QUALITY, accepted: acceptInTime } as Rules,
  sql: { ...QUALITY, accepted: nothing, decided: decide } as Rules,
  completeness: { ...QUALITY, accepted: nothing, rejected: nothing } as Rules,
} as const;

/** What later events do to a credit under a clause. */
export const rulesOf = (clause: QuotaClause): Rules =>
  clause.kind === 'quota.quality' ? MEASURES[clause.measure] : COUNTING;
