import { Injectable } from '@nestjs/common';
import { afterCommit, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { findTeams } from '#identity';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import type { By } from '#leads';
import { drawSample, judgeSample } from '#scoring';
import type { AuditPlan, AuditVerdict, BlindGrades } from '#scoring';
import {
  auditById,
  auditsOf,
  gradedLeads,
  gradeLead,
  insertAudit,
  lockAudit,
  offeredLeads,
} from '../persistence/audits.js';
import type { CountedAudit, GradedLead, Side } from '../persistence/audits.js';
import { qualificationEntry } from './qualification-entry.js';

export interface AuditWish extends AuditPlan {
  /** `YYYY-MM-DD` in the workspace’s zone, both included. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly seed: number;
}

export interface ShownAudit extends CountedAudit {
  readonly leads: readonly GradedLead[];
  /** Null until both sides have graded the whole sample. */
  readonly verdict: AuditVerdict | null;
}

export interface GradeSaid {
  readonly leadId: string;
  readonly isGood: boolean;
  /** Code of what is wrong with it; null where nothing is. */
  readonly reason: string | null;
}

/** Samples of handed-over leads that both sides grade without seeing each other. */
@Injectable()
export class AuditSamples {
  constructor(
    private readonly journal: Journal,
    private readonly signals: Signals,
  ) {}

  /** @throws AppError `audit/plan`, `audit/empty-lot` */
  async draw(tx: Tx, by: By, { fromOn, toOn, seed, size, acceptUpTo }: AuditWish): Promise<CountedAudit> {
    if (toOn < fromOn) throw invalidField('audit/days', '/toOn', 'The last day is not before the first.');
    const lot = await offeredLeads(tx, by.workspaceId, fromOn, toOn);
    const sample = drawSample(lot, { size, acceptUpTo }, seed);
    if (sample.length <= acceptUpTo)
      throw new AppError(
        'conflict',
        'audit/empty-lot',
        'Too few leads were handed over on these days to judge them.',
      );
    const drawnAt = await databaseInstant(tx);
    const plan = { fromOn, toOn, seed, acceptUpTo, size: sample.length, lot: lot.length };
    const audit = { ...plan, id: newId<'sample-audit'>(), drawnAt, drawnBy: by.memberId };
    await insertAudit(tx, by.workspaceId, audit, sample);
    await this.journal.append(tx, by.workspaceId, [
      qualificationEntry(by, 'audit.drawn', { subjectId: audit.id }, drawnAt, { ...plan, auditId: audit.id }),
    ]);
    return { ...audit, marketingGraded: 0, salesGraded: 0, isAccepted: null };
  }

  list(tx: Tx, { workspaceId }: By): Promise<CountedAudit[]> {
    return auditsOf(tx, workspaceId);
  }

  /** What the other side said is told when both have graded all. @throws AppError `audit/missing` */
  async show(tx: Tx, by: By, id: string): Promise<ShownAudit> {
    const audit = await this.found(tx, by, id);
    const leads = await gradedLeads(tx, by.workspaceId, id);
    const side = await sideOf(tx, by);
    const verdict = verdictOn(leads, audit);
    return { ...audit, leads: verdict ? leads : leads.map((lead) => blind(lead, side)), verdict };
  }

  /** @throws AppError `audit/reason`, `audit/missing`, `audit/no-side`, `audit/graded` */
  async grade(
    tx: Tx,
    by: By,
    auditId: string,
    { leadId, isGood, reason }: GradeSaid,
  ): Promise<{ auditId: string; leadId: string; isJudged: boolean }> {
    if (isGood !== (reason === null))
      throw invalidField(
        'audit/reason',
        '/reason',
        'A faulty lead takes a reason, one that is as agreed none.',
      );
    const audit = await this.found(tx, by, auditId);
    const side = await sideOf(tx, by);
    if (!side)
      throw new AppError(
        'forbidden',
        'audit/no-side',
        'Members of marketing and sales grade; you are in no such team.',
      );
    // Serialised, so that of the two last grades exactly one finds the sample whole.
    await lockAudit(tx, auditId);
    const at = await databaseInstant(tx);
    if (!(await gradeLead(tx, by.workspaceId, { auditId, leadId, side, isGood, reason, by: by.memberId })))
      throw new AppError(
        'conflict',
        'audit/graded',
        'This lead was not drawn, or your side has graded it already.',
      );
    // A grade is no entry: whoever looks at the sample hears of it all the same.
    afterCommit(tx, () => this.signals.emit('folded', by.workspaceId));
    const verdict = verdictOn(await gradedLeads(tx, by.workspaceId, auditId), audit);
    if (verdict) {
      const { defects, isAccepted } = verdict;
      const payload = { auditId, defects, graded: audit.size, isAccepted };
      await this.journal.append(tx, by.workspaceId, [
        qualificationEntry(by, 'audit.judged', { subjectId: auditId }, at, payload),
      ]);
    }
    return { auditId, leadId, isJudged: verdict !== null };
  }

  private async found(tx: Tx, { workspaceId }: By, id: string): Promise<CountedAudit> {
    const audit = await auditById(tx, workspaceId, id);
    if (audit) return audit;
    throw new AppError('missing', 'audit/missing', `There is no sample audit ${id} in this workspace.`);
  }
}

const isWhole = (leads: readonly GradedLead[]): leads is readonly (GradedLead & BlindGrades)[] =>
  leads.every(({ marketing, sales }) => marketing !== null && sales !== null);

const verdictOn = (leads: readonly GradedLead[], plan: AuditPlan): AuditVerdict | null =>
  isWhole(leads) ? judgeSample(leads, plan) : null;

const blind = (lead: GradedLead, side: Side | null): GradedLead => ({
  leadId: lead.leadId,
  marketing: side === 'marketing' ? lead.marketing : null,
  sales: side === 'sales' ? lead.sales : null,
  marketingReason: side === 'marketing' ? lead.marketingReason : null,
  salesReason: side === 'sales' ? lead.salesReason : null,
});

/** The side whose team the member is in; of both, marketing. */
async function sideOf(tx: Tx, { workspaceId, caller }: By): Promise<Side | null> {
  const teams = await findTeams(tx, workspaceId);
  const kinds = teams.filter(({ id }) => caller?.teamIds.includes(id)).map(({ kind }) => kind);
  return (['marketing', 'sales'] as const).find((side) => kinds.includes(side)) ?? null;
}
