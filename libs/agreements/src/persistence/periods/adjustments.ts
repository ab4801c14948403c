import type { Actor, TallyBucket } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { ShownClose } from './closes.js';

/** Who made it so: the actor of the fact behind it. */
export interface CausedBy {
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
}

/** What came about a credit after its period had been closed. */
export interface TallyAdjustment extends CausedBy {
  readonly clauseKey: string;
  readonly leadId: string;
  readonly episode: number;
  readonly cause: string;
  readonly at: Date;
  /** The day the lead counted. */
  readonly earnedOn: string;
  /** First day of the period it is posted in. */
  readonly postedIn: string;
  readonly changes: readonly { readonly bucket: TallyBucket; readonly amount: number }[];
}

/** The fact behind a line stands on the timeline of its lead, at the same instant, before what followed from it. */
const CAUSE = `
  left join lateral (
    select e.actor_kind as "actorKind", e.actor_id as "actorId" from journal_entry e
     where e.workspace_id = $1 and e.lead_id = t.lead_id and e.occurred_at = t.at
       and e.type <> 'tally.changed' and e.type not like 'obligation.%'
     order by e.ordinal limit 1) as cause on true`;

export const tallyAdjustments = (
  tx: Tx,
  workspaceId: string,
  { agreementId, period }: Pick<ShownClose, 'agreementId' | 'period'>,
): Promise<TallyAdjustment[]> =>
  rows<TallyAdjustment>(
    tx,
    `select t.clause_key as "clauseKey", t.lead_id as "leadId", t.episode, t.cause, t.at, t.earned_on::text as "earnedOn",
            t.posted_in::text as "postedIn", t.changes, coalesce(cause."actorKind", 'system') as "actorKind", cause."actorId"
       from (select clause_key, lead_id, episode, cause, at, earned_on, posted_in,
                    json_agg(json_build_object('bucket', bucket, 'amount', amount) order by amount) as changes
               from tally_entry
              where workspace_id = $1 and agreement_id = $2 and period = $3 and is_adjustment and posted_in <> period
              group by credit_id, clause_key, lead_id, episode, cause, at, earned_on, posted_in) as t ${CAUSE}
      order by t.at, t.lead_id, t.clause_key`,
    [workspaceId, agreementId, period],
  );

/** A duty of a closed period that ended, or was corrected, after the close. */
export interface DutyAdjustment extends CausedBy {
  readonly obligationId: string;
  readonly clauseKey: string;
  readonly leadId: string;
  readonly cause: string;
  readonly at: Date;
  readonly from: string;
  readonly to: string;
}

export const dutyAdjustments = (tx: Tx, workspaceId: string, close: ShownClose): Promise<DutyAdjustment[]> =>
  rows<DutyAdjustment>(
    tx,
    `select o.id as "obligationId", o.clause_key as "clauseKey", o.lead_id as "leadId", e.type as cause, e.occurred_at as at,
            e.actor_kind as "actorKind", e.actor_id as "actorId",
            case when o.ended_at >= $5 then 'pending' else o.status end as "from", coalesce(o.corrected_status, o.status) as "to"
       from obligation o cross join lateral (
         select type, occurred_at, actor_kind, actor_id from journal_entry e
          where e.workspace_id = $1 and e.subject_id = o.id and e.type not in ('obligation.started', 'obligation.rescheduled')
            and (e.occurred_at >= $5 or e.recorded_at > $6)
          order by e.ordinal desc limit 1) as e
      where o.workspace_id = $1 and o.agreement_id = $2 and o.level = 'lead' and o.started_at >= $3 and o.started_at < $4
        and (o.ended_at >= $5 or o.corrected_status is not null)
      order by e.occurred_at, o.id`,
    [workspaceId, close.agreementId, close.startsAt, close.endsAt, close.closesAt, close.closedAt],
  );
