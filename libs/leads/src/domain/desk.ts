import type { Entry, EntryType, ObligationSnapshot, TeamKind, WorkState } from '#contracts';

/** A lead as it lies on a desk: on offer, or being worked. Words and names are read beside it, never kept here. */
export interface DeskItem {
  readonly leadId: string;
  readonly kind: 'offer' | 'lead';
  readonly handoverId: string | null;
  readonly teamId: string | null;
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly companyId: string | null;
  readonly campaignId: string | null;
  readonly stage: string;
  readonly workState: WorkState;
  readonly episode: number;
  readonly channel: string | null;
  readonly leadType: string | null;
  readonly grade: string | null;
  readonly offeredAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptBy: Date | null;
  readonly contactBy: Date | null;
  readonly contactedAt: Date | null;
  readonly nextStepDueAt: Date | null;
  readonly tier: string | null;
  readonly isBreached: boolean;
  /** Its lead was merged into another one: out of sight, and as it was should that be taken back. */
  readonly isSetAside: boolean;
  /** On offer: who is asked together. Accepted: who was asked, and was not the first. */
  readonly candidates: readonly string[];
}

/** What an entry makes of the item: another one, or null once the lead lies on no desk. */
type Rule<T extends EntryType> = (item: DeskItem, entry: Entry<T>) => DeskItem | null;

const takenOff = (): null => null;

const DEADLINES: Readonly<Record<string, 'acceptBy' | 'contactBy'>> = {
  'duty.accept': 'acceptBy',
  'duty.contact': 'contactBy',
};

type OfDuty = Entry & { readonly payload: ObligationSnapshot };

/** Only duties of lead level show on a desk: they are the promise; an owner's own clock is on the board of duties. */
const columnOf = ({ payload: { kind, level } }: OfDuty): 'acceptBy' | 'contactBy' | undefined =>
  level === 'lead' ? DEADLINES[kind] : undefined;

/** Of several agreements the earliest deadline counts. */
function started(item: DeskItem, entry: OfDuty): DeskItem {
  const column = columnOf(entry);
  if (!column) return item;
  const due = new Date(entry.payload.dueAt);
  const before = item[column];
  return {
    ...item,
    [column]: before !== null && before < due ? before : due,
    tier: entry.payload.tier ?? item.tier,
  };
}

function rescheduled(item: DeskItem, entry: OfDuty): DeskItem {
  const column = columnOf(entry);
  return column ? { ...item, [column]: new Date(entry.payload.dueAt) } : item;
}

function ended(item: DeskItem, entry: OfDuty): DeskItem {
  const column = columnOf(entry);
  return column ? { ...item, [column]: null } : item;
}

const accepted: Rule<'handover.accepted'> = (item, { payload, occurredAt }) => ({
  ...item,
  ...{ kind: 'lead', memberId: payload.byMemberId, teamId: payload.lead.teamId, stage: payload.lead.stage },
  ...{ acceptedAt: occurredAt, acceptBy: null, isBreached: false, workState: 'new' },
  candidates: item.candidates.filter((memberId) => memberId !== payload.byMemberId),
});

/** The first try to reach somebody is the contact; what is only noted tries nothing. */
const attempted: Rule<'attempt.logged'> = (item, { payload: { direction, type }, occurredAt }) =>
  direction === 'out' && type !== 'note'
    ? {
        ...item,
        contactedAt: item.contactedAt ?? occurredAt,
        workState: item.workState === 'new' ? 'working' : item.workState,
      }
    : item;

/** A partner who gets a lead is not told what others planned. */
const withoutPlanOfOthers = (
  item: DeskItem,
  teamId: string | null,
  toTeamKind: TeamKind | null | undefined,
): DeskItem => (toTeamKind === 'partner' && teamId !== item.teamId ? { ...item, nextStepDueAt: null } : item);

const RULES: { readonly [T in EntryType]?: Rule<T> } = {
  'handover.accepted': accepted,
  'handover.rejected': takenOff,
  'handover.withdrawn': takenOff,
  'handover.superseded': takenOff,
  'handover.rerouted': (item, { payload: { toTeamId: teamId, toMemberId: memberId, toTeamKind } }) => ({
    ...withoutPlanOfOthers(item, teamId, toTeamKind),
    ...{ teamId, memberId, candidates: [] },
  }),
  'handover.declined': (item, { payload }) => ({ ...item, candidates: payload.stillAsked }),
  'lead.recycled': takenOff,
  'lead.disqualified': takenOff,
  'lead.reopening_undone': takenOff,
  'lead.taken_back': takenOff,
  'opportunity.won': (item, { payload }) => (payload.move ? null : item),
  'opportunity.lost': (item, { payload }) => (payload.move ? null : item),
  'opportunity.opened': (item, { payload }) => (payload.move ? { ...item, stage: payload.move.to } : item),
  'lead.sales_qualified': (item, { payload }) => ({ ...item, stage: payload.move.to }),
  'lead.assigned': (item, { payload }) => ({
    ...withoutPlanOfOthers(item, payload.lead.teamId, payload.toTeamKind),
    ...{ memberId: payload.toMemberId, candidates: [] },
    teamId: payload.lead.teamId ?? item.teamId,
  }),
  'lead.held': (item) => ({ ...item, workState: 'on_hold' }),
  'lead.resumed': (item) => ({ ...item, workState: 'working' }),
  'lead.next_step_set': (item, { payload }) => ({ ...item, nextStepDueAt: new Date(payload.dueAt) }),
  'attempt.logged': attempted,
  'lead.merged': (item, { payload }) => ({ ...item, personId: payload.lead.personId, isSetAside: true }),
  'lead.unmerged': (item, { payload }) => ({ ...item, personId: payload.lead.personId, isSetAside: false }),
  'lead.person_changed': (item, { payload }) => ({ ...item, personId: payload.lead.personId }),
  'obligation.started': started,
  'obligation.reopened': started,
  'obligation.rescheduled': rescheduled,
  'obligation.met': ended,
  'obligation.cancelled': ended,
  'obligation.excused': ended,
  'obligation.breached': (item, { payload }) =>
    payload.level === 'lead' ? { ...item, isBreached: true } : item,
};

/** An offer begins the item anew, whatever lay there before. */
const offered = ({ leadId, payload, occurredAt }: Entry<'handover.offered'>): DeskItem => {
  const { lead, handoverId, toTeamId: teamId, toMemberId: memberId } = payload;
  const { channel = null, leadType = null, grade = null, campaignId = null } = lead.attributes;
  return {
    ...{ leadId: leadId ?? '', kind: 'offer', handoverId, teamId, memberId },
    ...{ personId: lead.personId, companyId: lead.companyId, campaignId, channel, leadType, grade },
    ...{
      stage: lead.stage,
      workState: 'new',
      episode: lead.episode,
      tier: null,
      isBreached: false,
      isSetAside: false,
    },
    ...{ offeredAt: occurredAt, acceptedAt: null, acceptBy: null },
    ...{ contactBy: null, contactedAt: null, nextStepDueAt: null },
    candidates: payload.toMemberIds ?? [],
  };
};

/** Taken up again where sales had it; before that it lies on no desk. Its hand-over is over, and no promise runs about it. */
function reopened({ leadId, payload: { lead }, occurredAt }: Entry<'lead.reopened'>): DeskItem | null {
  if (lead.stage !== 'sal' && lead.stage !== 'sql') return null;
  const { channel = null, leadType = null, grade = null, campaignId = null } = lead.attributes;
  const { personId, companyId, teamId, ownerId: memberId, stage, episode } = lead;
  return {
    ...{ leadId: leadId ?? '', kind: 'lead', handoverId: null, teamId, memberId, personId, companyId },
    ...{ campaignId, channel, leadType, grade, stage, episode, workState: 'new', tier: null },
    ...{ isBreached: false, isSetAside: false, candidates: [], acceptedAt: occurredAt },
    ...{ offeredAt: null, acceptBy: null, contactBy: null, contactedAt: null, nextStepDueAt: null },
  };
}

export const DESK_TYPES: ReadonlySet<EntryType> = new Set([
  'handover.offered',
  'lead.reopened',
  ...(Object.keys(RULES) as EntryType[]),
]);

/** The item of a lead after one more of its entries; null when the lead lies on no desk. */
export function deskAfter(item: DeskItem | null, entry: Entry): DeskItem | null {
  if (entry.type === 'handover.offered') return offered(entry);
  if (entry.type === 'lead.reopened') return reopened(entry);
  const rule = RULES[entry.type] as Rule<EntryType> | undefined;
  return item && rule ? rule(item, entry) : item;
}
