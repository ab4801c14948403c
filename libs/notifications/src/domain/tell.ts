import type { AlarmStep, Entry, EntryType, ObligationSnapshot, TeamKind } from '#contracts';
import { MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { Directory } from './directory.js';
import type { Facts, NotificationKind, Telling } from './telling.js';

/** Whom a fact tells what; `from` when it is not shown at once. */
interface Told {
  readonly to: readonly (string | null)[];
  readonly kind: NotificationKind;
  readonly facts: Facts;
  readonly from?: EpochMs;
  /** Where the fact is of no lead itself: the one on which it is seen. */
  readonly leadId?: string | null;
}

type Rule<T extends EntryType> = (entry: Entry<T>, directory: Directory) => readonly Told[];

const ofDuty = ({ clauseKey, kind, dueAt, owedBy, agreementId }: ObligationSnapshot): Facts => ({
  ...{ clauseKey, duty: kind, dueAt, owedBy, agreementId },
});

const alarm: Rule<'obligation.alarm_raised'> = ({ payload }, directory) =>
  payload.steps.map((step) => ({
    to: recipientsOf(step, payload, directory),
    kind: step.to === 're-route' ? 're-route' : 'alarm',
    facts: { ...ofDuty(payload), fraction: payload.fraction },
    from: Date.parse(step.notBefore),
  }));

function recipientsOf(
  { to }: AlarmStep,
  of: ObligationSnapshot,
  directory: Directory,
): readonly (string | null)[] {
  if (to === 'owner') return [of.ownerId];
  return to === 'leadership' ? directory.leadership() : directory.managersOf(of.owedBy, of.teamId);
}

const breach: Rule<'obligation.breached'> = ({ payload }, directory) =>
  payload.level === 'lead'
    ? [{ to: directory.managersOf(payload.owedBy, payload.teamId), kind: 'breach', facts: ofDuty(payload) }]
    : [];

const waived: Rule<'obligation.waived'> = ({ payload }, directory) => [
  {
    to: payload.level === 'owner' ? [payload.ownerId] : directory.managersOf(payload.owedBy, payload.teamId),
    kind: 'waived',
    facts: { ...ofDuty(payload), reason: payload.reason, from: payload.from },
  },
];

const agreed: Rule<'agreement.activated'> = ({ payload }, directory) => {
  const { agreementId, version, effectiveOn, terms } = payload;
  const clauses = terms.clauses as unknown as readonly {
    readonly owedBy: TeamKind;
    readonly owedTo: TeamKind;
  }[];
  const sides = new Set(clauses.flatMap(({ owedBy, owedTo }) => [owedBy, owedTo]));
  const to = [...sides].flatMap((side) => directory.sideOf(side));
  return [{ to, kind: 'agreed', facts: { agreementId, version, effectiveOn } }];
};

const RULES: { readonly [T in EntryType]?: Rule<T> } = {
  'obligation.alarm_raised': alarm,
  'obligation.breached': breach,
  'obligation.waived': waived,
  'agreement.activated': agreed,
  'handover.offered': ({ payload: { toMemberId, toMemberIds = [], handoverId } }) => [
    { to: [toMemberId, ...toMemberIds], kind: 'offer', facts: { handoverId } },
  ],
  'handover.declined': ({ payload: { stillAsked, toTeamId, handoverId } }, directory) =>
    stillAsked.length > 0
      ? []
      : [{ to: directory.managersOfTeam(toTeamId), kind: 'declined-by-all', facts: { handoverId } }],
  'handover.rerouted': ({ payload: { toMemberId, handoverId } }) => [
    { to: [toMemberId], kind: 'offer', facts: { handoverId } },
  ],
  'lead.assigned': passed,
  'note.added': noted,
  'person.merge_proposed': ({ subjectId: personId, payload: { otherId, leadId = null } }, directory) => [
    {
      ...{ to: directory.holding('handover.concede'), kind: 'merge-proposed', leadId },
      facts: { personId, otherId },
    },
  ],
  'opportunity.step_overdue': ({ payload: { ownerId, opportunityId, stepId, expectedOn } }) => [
    { to: [ownerId], kind: 'step-overdue', facts: { opportunityId, stepId, expectedOn } },
  ],
  'after_sale.overdue': ({ payload: { ownerId, opportunityId, step, expectedOn } }) => [
    { to: [ownerId], kind: 'after-sale-overdue', facts: { opportunityId, step, expectedOn } },
  ],
  'registration.submitted': ({ payload: { isToDecide, registrationId } }, directory) =>
    isToDecide
      ? [{ to: directory.holding('deal.decide'), kind: 'registration', facts: { registrationId } }]
      : [],
  'registration.approved': ofRegistration('registration-decided'),
  'registration.refused': ofRegistration('registration-decided'),
  'registration.ending_soon': ofRegistration('registration-ending'),
  'handover.disputed': ({ payload: { handoverId } }, directory) => [
    { to: directory.holding('handover.settle'), kind: 'dispute', facts: { handoverId } },
  ],
  'handover.settlement_proposed': ({ payload: { handoverId, side, outcome } }, directory) => [
    { to: directory.holding('handover.settle'), kind: 'proposed', facts: { handoverId, side, outcome } },
  ],
  'handover.escalated': ({ payload: { handoverId } }, directory) => [
    { to: directory.leadership(), kind: 'escalated', facts: { handoverId } },
  ],
  'prediction.drifted': ({ payload: { version, leads, won } }, directory) => [
    { to: directory.holding('settings.write'), kind: 'model-drifting', facts: { version, leads, won } },
  ],
  'returns.channel_overspent': overspent,
  'currency_rate.aged': ({ payload: { currency, on, days } }, directory) => [
    { to: directory.holding('spend.write'), kind: 'rates-aged', facts: { currency, on, days } },
  ],
  'member.second_factor_reset': ({ subjectId }) => [
    { to: [subjectId], kind: 'second-factor-reset', facts: {} },
  ],
  'handover.settled': ({ payload: { handoverId, outcome, lead } }, directory) => [
    {
      to: [...directory.holding('handover.settle'), lead.ownerId],
      kind: 'settled',
      facts: { handoverId, outcome },
    },
  ],
};

/** Whoever is asked to excuse a promise hears that, and the others whom the note mentions that it does. */
/** Clocks run on it, whoever has it: one goes on, the other need not any more. */
function passed({ payload }: Entry<'lead.assigned'>): readonly Told[] {
  const { fromMemberId, toMemberId, isImported = false } = payload;
  if (fromMemberId === toMemberId || isImported) return [];
  return [
    { to: [toMemberId], kind: 'lead-given', facts: {} },
    { to: [fromMemberId], kind: 'lead-taken', facts: {} },
  ];
}

function noted({ payload }: Entry<'note.added'>): readonly Told[] {
  const { mentions, noteId, waiver } = payload;
  const mentioned = mentions.filter((id) => !waiver?.asked.includes(id));
  const told: Told = { to: mentioned, kind: 'mentioned', facts: { noteId } };
  if (!waiver) return [told];
  const { asked, obligationId, owedBy } = waiver;
  return [told, { to: asked, kind: 'waiver-asked', facts: { noteId, obligationId, owedBy } }];
}

/** For those who answer for marketing and for leadership, as far as they watch figures. */
function overspent({ payload }: Entry<'returns.channel_overspent'>, directory: Directory): readonly Told[] {
  const watching = new Set(directory.holding('board.read'));
  const to = [...directory.managersOf('marketing', null), ...directory.leadership()];
  return [{ to: to.filter((id) => watching.has(id)), kind: 'channel-overspent', facts: { ...payload } }];
}

/** What became of a registration is told to its partner. */
function ofRegistration(
  kind: NotificationKind,
): (entry: { readonly payload: Registered }, directory: Directory) => readonly Told[] {
  return ({ payload: { partnerId, registrationId, reason = null, protectedUntil = null } }, directory) => [
    { to: directory.membersOf(partnerId), kind, facts: { registrationId, reason, protectedUntil } },
  ];
}

interface Registered {
  readonly partnerId: string;
  readonly registrationId: string;
  readonly reason?: string | null;
  readonly protectedUntil?: string | null;
}

/** Entries that tell somebody something. */
export const TOLD_TYPES: ReadonlySet<EntryType> = new Set(Object.keys(RULES) as EntryType[]);

/** Boards are read for whole minutes: what is shown from an instant on is there in its minute. */
const minuteOf = (at: EpochMs): EpochMs => Math.floor(at / MINUTE_MS) * MINUTE_MS;

/** Whom an entry tells what: each member a kind once, active ones only, and nobody what they did themselves. */
export function tell(entry: Entry, directory: Directory): readonly Telling[] {
  const rule = RULES[entry.type] as Rule<EntryType> | undefined;
  const at = entry.recordedAt.getTime();
  const tellings = (rule?.(entry, directory) ?? []).flatMap(({ to, kind, facts, from, leadId: seenOn }) =>
    [...new Set(to)]
      .filter((memberId) => directory.isThere(memberId))
      .filter((memberId) => memberId !== entry.actor.id)
      .map((memberId): Telling => {
        const { id: entryId, subjectKind, subjectId } = entry;
        const leadId = entry.leadId ?? seenOn ?? null;
        const shownFrom = minuteOf(Math.max(at, from ?? at));
        return { memberId, kind, entryId, subjectKind, subjectId, leadId, facts, at, shownFrom };
      }),
  );
  const byKey = new Map(tellings.map((telling) => [`${telling.memberId} ${telling.kind}`, telling]));
  return [...byKey.values()];
}
