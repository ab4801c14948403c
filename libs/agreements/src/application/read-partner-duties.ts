import { Injectable } from '@nestjs/common';
import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { countStates, dutyStanding, isDuty } from '#sla';
import type { DutyClause, DutyCounts, ObligationState } from '#sla';
import { runningAt } from '../boards/duty-cells.js';
import type { RunningAgreement } from '../boards/duty-cells.js';
import { standingVersions } from '../boards/standing-duties.js';
import { VersionsInForce } from './versions-in-force.js';

/** How one partner keeps one promise of partners, over its own leads in the present period. */
export interface PartnerDuty {
  readonly clauseKey: string;
  readonly title: string;
  /** First day of the period that is counted, `YYYY-MM-DD`. */
  readonly from: string;
  readonly promise: {
    readonly kind: string;
    readonly tiers: readonly { readonly label: string; readonly targetMs: number }[];
  };
  /** Share that is to be kept. */
  readonly objective: number;
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  /** Kept among those decided; null while none is. */
  readonly attainment: number | null;
  readonly nextDueAt: Date | null;
}

export const OWED_STATES = ['kept', 'broken', 'open'] as const;
export type OwedState = (typeof OWED_STATES)[number];

/** One lead that a figure of a partner’s promise counts. */
export interface PartnerOwed {
  readonly leadId: string;
  readonly state: OwedState;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** When it was kept, or given up; null while it runs, and where nothing was done. */
  readonly settledAt: Date | null;
}

interface Counted {
  readonly clauseKey: string;
  readonly status: ObligationState;
  readonly count: number;
  readonly nextDueAt: Date;
}

const STATUS = {
  kept: 'met',
  broken: 'breached',
  open: 'pending',
} as const satisfies Record<OwedState, ObligationState>;

/** What is counted, and what stands behind a count, are of one and the same rows. $1 workspace, $2 agreement, $3 partner, $4 and $5 first and last day of the period, $6 zone; a day of slack lets the bare column narrow. */
const OWED = `
   where workspace_id = $1 and agreement_id = $2 and owed_by = 'partner' and level = 'lead' and attributes ->> 'partnerId' = $3::text
     and started_at >= $4::date - 1 and started_at < $5::date + 2 and (started_at at time zone $6)::date between $4::date and $5::date`;
const COUNTED = `
  select clause_key as "clauseKey", status, count(*)::int as count, min(due_at) as "nextDueAt" from obligation ${OWED}
   group by 1, 2`;
/** $7 clause, $8 status. */
const BEHIND = `
  select lead_id as "leadId", started_at as "startedAt", due_at as "dueAt", fulfilled_at as "settledAt" from obligation ${OWED}
     and clause_key = $7 and status = $8
   order by due_at, id limit 100`;

/** What partners promised, as one of them keeps it. */
@Injectable()
export class ReadPartnerDuties {
  constructor(private readonly versions: VersionsInForce) {}

  /** The promises in force now, in the order of their agreements; none where partners promise nothing. */
  async run(tx: Tx, workspaceId: string, partnerId: string): Promise<PartnerDuty[]> {
    const duties: PartnerDuty[] = [];
    for (const running of await this.running(tx, workspaceId)) {
      const clauses = promisesIn(running);
      if (clauses.length === 0) continue;
      const counted = await count(tx, workspaceId, running, partnerId);
      duties.push(...clauses.map((clause) => dutyOf(clause, counted, running.period.startOn)));
    }
    return duties;
  }

  /** The leads one of these figures counts, the first due first; at most 100. */
  async leads(
    tx: Tx,
    workspaceId: string,
    { partnerId, clauseKey, state }: { partnerId: string; clauseKey: string; state: OwedState },
  ): Promise<PartnerOwed[]> {
    const owed: PartnerOwed[] = [];
    for (const running of await this.running(tx, workspaceId)) {
      if (!promisesIn(running).some(({ key }) => key === clauseKey)) continue;
      const values = [...valuesOf(workspaceId, running, partnerId), clauseKey, STATUS[state]];
      const found = await rows<Omit<PartnerOwed, 'state'>>(tx, BEHIND, values);
      owed.push(...found.map((each) => ({ ...each, state })));
    }
    return owed;
  }

  private async running(tx: Tx, workspaceId: string): Promise<readonly RunningAgreement[]> {
    const at = (await databaseInstant(tx)).getTime();
    const versions = await standingVersions(tx, workspaceId);
    const ids = versions.map(({ versionId }) => versionId);
    return [...runningAt(versions, await this.versions.load(tx, workspaceId, ids), at)];
  }
}

const promisesIn = ({ version }: RunningAgreement): readonly DutyClause[] =>
  version.terms.clauses.filter(isDuty).filter(({ owedBy }) => owedBy === 'partner');

const count = (
  tx: Tx,
  workspaceId: string,
  running: RunningAgreement,
  partnerId: string,
): Promise<Counted[]> => rows(tx, COUNTED, valuesOf(workspaceId, running, partnerId));

const valuesOf = (
  workspaceId: string,
  { version: { content, terms }, period: { startOn, endOn } }: RunningAgreement,
  partnerId: string,
): readonly unknown[] => [workspaceId, content.agreementId, partnerId, startOn, endOn, terms.period.zone];

function dutyOf(clause: DutyClause, counted: readonly Counted[], from: string): PartnerDuty {
  const own = counted.filter(({ clauseKey }) => clauseKey === clause.key);
  const states = Object.fromEntries(own.map(({ status, count: many }) => [status, many]));
  const counts: DutyCounts = { ...countStates([]), ...states };
  const { met, breached, pending, contractRate } = dutyStanding({ counts, objective: clause.objective });
  const { key: clauseKey, title, kind, objective, tiers } = clause;
  return {
    ...{
      clauseKey,
      title,
      from,
      objective,
      kept: met,
      broken: breached,
      open: pending,
      attainment: contractRate,
    },
    promise: { kind, tiers: tiers.map(({ label, targetMs }) => ({ label, targetMs })) },
    nextDueAt: own.find(({ status }) => status === 'pending')?.nextDueAt ?? null,
  };
}
