import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { leadsByIds, missingLead, requireSight, snapshotOf } from '#leads';
import type { By, LeadRow } from '#leads';
import { judgeFramework, judgeTarget } from '#scoring';
import type {
  Framework,
  FrameworkVerdict,
  Prediction,
  PredictiveModel,
  TargetDefinition,
  TargetJudgement,
} from '#scoring';
import { featuresOf } from '../domain/features.js';
import { predictionOf } from '../domain/prediction.js';
import { earlierEvidenceOf, evidenceOf } from '../persistence/evidence.js';
import type { EarlierEvidence, KeptEvidence } from '../persistence/evidence.js';
import { scoresOf } from '../persistence/scores.js';
import type { ToldScore } from '../persistence/scores.js';
import { activeVersion } from '../persistence/versions.js';
import { JudgeLeads } from './judge-leads.js';
import { ScoreLeads } from './score-leads.js';
import { attributesToJudge, targetInForce } from './target-in-force.js';

export interface JudgingFramework extends Framework {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly verdict: FrameworkVerdict;
}

/** What the definition in force makes of a lead now; at its hand-over it may have been another. */
export interface JudgingTarget extends TargetDefinition, Omit<TargetJudgement, 'bySubReason'> {
  readonly version: number;
  readonly name: string;
}

export interface LeadQualification {
  /** As of now; null while no model is active. */
  readonly score: ToldScore | null;
  readonly history: readonly ToldScore[];
  /** The grade it was handed over with. */
  readonly frozenGrade: string | null;
  readonly frameworks: readonly JudgingFramework[];
  readonly evidence: readonly KeptEvidence[];
  /** What was replaced or taken back, the latest first. */
  readonly earlier: readonly EarlierEvidence[];
  /** Null while no target definition is in force. */
  readonly target: JudgingTarget | null;
  /** Null while no predictive model is switched on. */
  readonly prediction: (Prediction & { readonly modelVersion: number }) | null;
}

/** Everything a lead is judged by, read at one moment. */
@Injectable()
export class ReadQualification {
  constructor(
    private readonly judging: JudgeLeads,
    private readonly scoring: ScoreLeads,
  ) {}

  /** @throws AppError `lead/missing` for a lead the caller may not see, too */
  async run(tx: Tx, by: By, leadId: string): Promise<LeadQualification> {
    const { workspaceId } = by;
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    if (by.caller) await requireSight(tx, by.caller, lead);
    const evidence = await evidenceOf(tx, workspaceId, leadId, lead.episode);
    const earlier = await earlierEvidenceOf(tx, workspaceId, leadId, lead.episode);
    const isMasked = by.caller?.actions.has('person.read') === false;
    const scores = await this.scoring.look(tx, workspaceId, [leadId], await databaseInstant(tx));
    const frameworks = await this.judging.frameworks(tx, workspaceId);
    const model = await activeVersion<PredictiveModel>(tx, workspaceId, 'predictive-model');
    const row = featuresOf(snapshotOf(lead).attributes, lead.custom);
    return {
      score: scores.get(leadId) ?? null,
      history: await scoresOf(tx, workspaceId, leadId),
      frozenGrade: lead.grade,
      frameworks: frameworks.map(({ key, name, version, definition }) => ({
        ...{ key, name, version, ...definition },
        verdict: judgeFramework(definition, evidence),
      })),
      evidence: isMasked ? evidence.map(masked) : evidence,
      earlier: isMasked ? earlier.map(masked) : earlier,
      target: await judgingTarget(tx, lead),
      prediction: model && { ...predictionOf(model.definition, row, isMasked), modelVersion: model.version },
    };
  }
}

async function judgingTarget(tx: Tx, lead: LeadRow): Promise<JudgingTarget | null> {
  const target = await targetInForce(tx, lead.workspaceId);
  if (!target) return null;
  const { version, name, definition } = target;
  const { bySubReason: _told, ...judged } = judgeTarget(definition, attributesToJudge(lead));
  return { version, name, ...definition, ...judged };
}

/** That it is known may be seen by whoever sees the lead; the words by those who may see names. */
const masked = <T extends KeptEvidence>(evidence: T): T => ({ ...evidence, content: null });
