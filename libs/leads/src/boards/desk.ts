import type { Entry, EntryType, ObligationSnapshot } from '#contracts';

/** One statement that brings a desk up to one entry; $1 is the workspace. */
export interface DeskChange {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

type Fold = { readonly [T in EntryType]?: (entry: Entry<T>) => DeskChange | null };

const TAKE_OFF = 'delete from desk_item where workspace_id = $1 and lead_id = $2';
const takeOff = ({ leadId }: Entry): DeskChange => ({ sql: TAKE_OFF, parameters: [leadId] });
const set = (assignments: string, entry: Entry, ...values: readonly unknown[]): DeskChange => ({
  sql: `update desk_item set ${assignments} where workspace_id = $1 and lead_id = $2`,
  parameters: [entry.leadId, ...values],
});

const DEADLINE: Readonly<Record<string, string>> = {
  'duty.accept': 'accept_by',
  'duty.contact': 'contact_by',
};

/** Lead-level duties show on the desk; of several agreements the earliest deadline counts. */
function deadline(entry: Entry & { payload: ObligationSnapshot }): DeskChange | null {
  const column = DEADLINE[entry.payload.kind];
  if (!column || entry.payload.level !== 'lead') return null;
  return set(
    `${column} = least(${column}, $3::timestamptz), tier = coalesce($4, tier)`,
    entry,
    entry.payload.dueAt,
    entry.payload.tier,
  );
}

function ended(entry: Entry & { payload: ObligationSnapshot }): DeskChange | null {
  const column = DEADLINE[entry.payload.kind];
  return column && entry.payload.level === 'lead' ? set(`${column} = null`, entry) : null;
}

/**
 * What each entry does to a desk: an offer lies on the team's desk or on one member's, an accepted lead on its owner's until it
 * leaves the race. Entries that are not listed change no desk.
 */
const DESK: Fold = {
  'handover.offered': (entry) => {
    const { lead, handoverId, toTeamId, toMemberId } = entry.payload;
    return {
      sql: `insert into desk_item (workspace_id, lead_id, kind, handover_id, team_id, member_id, person_id, company_id, stage, episode, channel, lead_type, grade, offered_at)
            values ($1, $2, 'offer', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (workspace_id, lead_id) do update
               set kind = 'offer', handover_id = excluded.handover_id, team_id = excluded.team_id, member_id = excluded.member_id,
                   stage = excluded.stage, episode = excluded.episode, offered_at = excluded.offered_at, accepted_at = null,
                   accept_by = null, contact_by = null, contacted_at = null, tier = null, is_breached = false, work_state = 'new'`,
      parameters: [
        entry.leadId,
        handoverId,
        toTeamId,
        toMemberId,
        lead.personId,
        lead.companyId,
        lead.stage,
        lead.episode,
        lead.attributes.channel,
        lead.attributes.leadType,
        lead.attributes.grade,
        entry.occurredAt,
      ],
    };
  },
  'handover.accepted': (entry) =>
    set(
      `kind = 'lead', member_id = $3, team_id = $4, stage = $5, accepted_at = $6, accept_by = null, is_breached = false, work_state = 'new'`,
      entry,
      entry.payload.byMemberId,
      entry.payload.lead.teamId,
      entry.payload.lead.stage,
      entry.occurredAt,
    ),
  'handover.rejected': takeOff,
  'handover.withdrawn': takeOff,
  'handover.superseded': takeOff,
  'lead.recycled': takeOff,
  'lead.disqualified': takeOff,
  'opportunity.won': (entry) => (entry.payload.move ? takeOff(entry) : null),
  'opportunity.lost': (entry) => (entry.payload.move ? takeOff(entry) : null),
  'lead.sales_qualified': (entry) => set('stage = $3', entry, entry.payload.move.to),
  'opportunity.opened': (entry) =>
    entry.payload.move ? set('stage = $3', entry, entry.payload.move.to) : null,
  'lead.assigned': (entry) =>
    set(
      'member_id = $3, team_id = coalesce($4, team_id)',
      entry,
      entry.payload.toMemberId,
      entry.payload.lead.teamId,
    ),
  'lead.held': (entry) => set(`work_state = 'on_hold'`, entry),
  'lead.resumed': (entry) => set(`work_state = 'working'`, entry),
  'attempt.logged': (entry) =>
    entry.payload.direction === 'out' && entry.payload.type !== 'note'
      ? set(
          `contacted_at = coalesce(contacted_at, $3), work_state = case work_state when 'new' then 'working' else work_state end`,
          entry,
          entry.occurredAt,
        )
      : null,
  'obligation.started': deadline,
  'obligation.rescheduled': (entry) => {
    const column = DEADLINE[entry.payload.kind];
    return column && entry.payload.level === 'lead'
      ? set(`${column} = $3`, entry, entry.payload.dueAt)
      : null;
  },
  'obligation.met': ended,
  'obligation.cancelled': ended,
  'obligation.excused': ended,
  'obligation.breached': (entry) =>
    entry.payload.level === 'lead' ? set('is_breached = true', entry) : null,
};

export const DESK_TYPES: ReadonlySet<EntryType> = new Set(Object.keys(DESK) as EntryType[]);

/** The change an entry makes to the desks, if any. */
export function deskChange(entry: Entry): DeskChange | null {
  const fold = DESK[entry.type] as ((entry: Entry) => DeskChange | null) | undefined;
  return fold && entry.leadId ? fold(entry) : null;
}
