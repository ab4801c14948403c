import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { leadsByIds, missingLead, requireSight, strangersTo } from '#leads';
import type { By, LeadRow, Strangers } from '#leads';
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
import { isOwnWord, knownOnly } from '../domain/guest-view.js';
import { predictionOf } from '../domain/prediction.js';
import { capturedLead } from '../persistence/closed-leads.js';
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

  /**
   * A guest, such as a partner’s member, reads what the guest’s own side recorded; of the rest only that it is known. Whom the house
   * wants, what its rules weigh and what its model tells is for the house.
   * @throws AppError `lead/missing` for a lead the caller may not see, too
   */
  async run(tx: Tx, by: By, leadId: string): Promise<LeadQualification> {
    const { workspaceId, caller } = by;
    const [lead] = await leadsByIds(tx, workspaceId, [leadId]);
    if (!lead) throw missingLead(leadId);
    if (caller) await requireSight(tx, caller, lead);
    const judged = await this.judged(tx, lead);
    const isMasked = caller?.actions.has('person.read') === false;
    const told = isMasked ? withoutContent(judged) : judged;
    if (caller && !isOfHouse(caller)) return forGuest(told, await strangersTo(tx, caller));
    return {
      ...told,
      target: await judgingTarget(tx, lead),
      prediction: await predicted(tx, lead, isMasked),
    };
  }

  private async judged(tx: Tx, { workspaceId, id, episode, grade }: LeadRow): Promise<LeadQualification> {
    const evidence = await evidenceOf(tx, workspaceId, id, episode);
    const scores = await this.scoring.look(tx, workspaceId, [id], await databaseInstant(tx));
    const frameworks = await this.judging.frameworks(tx, workspaceId);
    return {
      score: scores.get(id) ?? null,
      history: await scoresOf(tx, workspaceId, id),
      frozenGrade: grade,
      frameworks: frameworks.map(({ key, name, version, definition }) => ({
        ...{ key, name, version, ...definition },
        verdict: judgeFramework(definition, evidence),
      })),
      evidence,
      earlier: await earlierEvidenceOf(tx, workspaceId, id, episode),
      ...{ target: null, prediction: null },
    };
  }
}

/** Of the lead as it was captured, which is what the model learnt from; none where nobody can tell what it was. */
async function predicted(
  tx: Tx,
  { workspaceId, id }: LeadRow,
  isMasked: boolean,
): Promise<LeadQualification['prediction']> {
  const model = await activeVersion<PredictiveModel>(tx, workspaceId, 'predictive-model');
  const lead = model && (await capturedLead(tx, workspaceId, id));
  if (!model || !lead) return null;
  const row = featuresOf(lead.attributes, lead.own);
  return { ...predictionOf(model.definition, row, isMasked), modelVersion: model.version };
}

async function judgingTarget(tx: Tx, lead: LeadRow): Promise<JudgingTarget | null> {
  const target = await targetInForce(tx, lead.workspaceId);
  if (!target) return null;
  const { version, name, definition } = target;
  const { bySubReason: _told, ...judged } = judgeTarget(definition, attributesToJudge(lead));
  return { version, name, ...definition, ...judged };
}

/** That it is known may be seen by whoever sees the lead; the words by those who may see names. */
const withoutContent = (told: LeadQualification): LeadQualification => ({
  ...told,
  evidence: told.evidence.map((each) => ({ ...each, content: null })),
  earlier: told.earlier.map((each) => ({ ...each, content: null })),
});

function forGuest(told: LeadQualification, strangers: Strangers): LeadQualification {
  const withoutReasons = (score: ToldScore): ToldScore => ({ ...score, reasons: [] });
  return {
    ...told,
    score: told.score && withoutReasons(told.score),
    history: told.history.map(withoutReasons),
    evidence: told.evidence.map((each) => (isOwnWord(each, strangers) ? each : knownOnly(each))),
    earlier: told.earlier.filter((each) => isOwnWord(each, strangers)),
  };
}
