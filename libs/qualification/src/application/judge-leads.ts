import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { FrozenTarget } from '#contracts';
import type { Tx } from '#database';
import { LeadJudgement, leadsByIds } from '#leads';
import type { LeadJudge, MissingEvidence } from '#leads';
import { judgeFramework, judgeTarget } from '#scoring';
import type { Framework } from '#scoring';
import { calledOf, judgingFrameworks } from '../domain/pinned.js';
import { evidenceOf } from '../persistence/evidence.js';
import { pinnedFrameworks } from '../persistence/pins.js';
import { versionsOf } from '../persistence/versions.js';
import type { KeptVersion } from '../persistence/versions.js';
import { ScoreLeads } from './score-leads.js';
import { attributesToJudge, targetInForce } from './target-in-force.js';

/** The gate before `sql`, and what a lead is handed over with: its grade, and whether it is wanted. */
@Injectable()
export class JudgeLeads implements LeadJudge, OnModuleInit {
  constructor(
    private readonly judgement: LeadJudgement,
    private readonly scoring: ScoreLeads,
  ) {}

  onModuleInit(): void {
    this.judgement.use(this);
  }

  async grade(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const scores = await this.scoring.tell(tx, workspaceId, leadIds, at, 'offer');
    return new Map([...scores].map(([id, { grade }]) => [id, grade]));
  }

  async foreseenGrade(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const scores = await this.scoring.look(tx, workspaceId, leadIds, at);
    return new Map([...scores].map(([id, { grade }]) => [id, grade]));
  }

  async target(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
  ): Promise<ReadonlyMap<string, FrozenTarget>> {
    const target = await targetInForce(tx, workspaceId);
    if (!target) return new Map();
    const leads = await leadsByIds(tx, workspaceId, leadIds);
    return new Map(
      leads.map((lead) => {
        const { verdict, bySubReason } = judgeTarget(target.definition, attributesToJudge(lead));
        return [lead.id, { version: target.version, verdict, bySubReason }];
      }),
    );
  }

  async missing(tx: Tx, workspaceId: string, leadId: string): Promise<readonly MissingEvidence[]> {
    const frameworks = await this.frameworks(tx, workspaceId);
    const [lead] = frameworks.length === 0 ? [] : await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead) return [];
    const evidence = await evidenceOf(tx, workspaceId, leadId, lead.episode);
    return frameworks.flatMap((framework) => {
      const { isSatisfied, missingRequired, moreNeeded, open } = judgeFramework(
        framework.definition,
        evidence,
      );
      return isSatisfied ? [] : [{ framework: calledOf(framework), missingRequired, moreNeeded, open }];
    });
  }

  /** The versions that judge now. */
  async frameworks(tx: Tx, workspaceId: string): Promise<readonly KeptVersion<Framework>[]> {
    const versions = await versionsOf<Framework>(tx, workspaceId, 'framework');
    const active = versions.find(({ isActive }) => isActive) ?? null;
    return judgingFrameworks(versions, active, await pinnedFrameworks(tx, workspaceId));
  }
}
