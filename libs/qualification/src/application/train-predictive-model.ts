import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError, DAY_MS } from '#kernel';
import type { By } from '#leads';
import { scoreLead, trainModel } from '#scoring';
import type { ClosedLead, Refusal, ScoreModel, TrainingReport } from '#scoring';
import { FEATURES, featuresOf } from '../domain/features.js';
import { endedLeads } from '../persistence/closed-leads.js';
import type { EndedLead } from '../persistence/closed-leads.js';
import { actionsOf } from '../persistence/scores.js';
import { activeVersion } from '../persistence/versions.js';
import { KeepVersions } from './keep-versions.js';

/** Leads younger than this are not learnt from: of the young only the quick have ended. */
const OLD_ENOUGH_DAYS = 90;
const SEED = 1;

/** The actions of so many leads are read at once. */
const AT_ONCE = 1000;

const WORDS: Readonly<Record<Refusal, string>> = {
  closed: 'leads that came to an end',
  won: 'leads that were won',
  otherwise: 'leads that ended otherwise',
  'one-sided-part': 'kinds of outcome in each part of the split',
};

export interface TrainedVersion {
  readonly version: number;
  readonly report: TrainingReport;
}

/** Trains a model on the workspace’s own ended leads; it is kept as a version, and switched on by nobody but a person. */
@Injectable()
export class TrainPredictiveModel {
  constructor(private readonly versions: KeepVersions) {}

  /** @throws AppError `predictive-model/too-few` saying how many there are and how many it takes */
  async run(tx: Tx, by: By): Promise<TrainedVersion> {
    const now = await databaseInstant(tx);
    const until = new Date(now.getTime() - OLD_ENOUGH_DAYS * DAY_MS);
    const ended = await endedLeads(tx, by.workspaceId, until);
    const points = await this.rulePoints(tx, by.workspaceId, ended);
    const training = trainModel(
      ended.map((lead) => closed(lead, points?.get(lead.leadId))),
      FEATURES,
      SEED,
    );
    if (!training.isTrained) {
      const { refusal, have, need } = training;
      const message = `There are ${have} ${WORDS[refusal]}, and it takes ${need}; until then the rules do better.`;
      throw new AppError('conflict', 'predictive-model/too-few', message, { facts: { refusal, have, need } });
    }
    const { model: definition, report } = training;
    const kept = { key: '', name: 'predictive', definition, report };
    const { version } = await this.versions.add(tx, by, 'predictive-model', kept);
    return { version, report };
  }

  /** What the active rules would have given each lead the moment it was captured; null without rules. */
  private async rulePoints(
    tx: Tx,
    workspaceId: string,
    leads: readonly EndedLead[],
  ): Promise<ReadonlyMap<string, number> | null> {
    const model = await activeVersion<ScoreModel>(tx, workspaceId, 'score-model');
    if (!model) return null;
    const points = new Map<string, number>();
    for (let start = 0; start < leads.length; start += AT_ONCE) {
      const some = leads.slice(start, start + AT_ONCE);
      const actions = await actionsOf(
        tx,
        workspaceId,
        some.map(({ leadId }) => leadId),
      );
      for (const { leadId, attributes, capturedAt } of some) {
        const score = scoreLead(
          model.definition,
          attributes,
          actions.get(leadId) ?? [],
          capturedAt.getTime(),
        );
        points.set(leadId, score.fit + score.engagement);
      }
    }
    return points;
  }
}

const closed = (
  { attributes, isWon, isUndated, capturedAt }: EndedLead,
  rulePoints: number | undefined,
): ClosedLead => ({
  features: featuresOf(attributes),
  isWon,
  capturedAt: isUndated ? null : capturedAt.getTime(),
  ...(rulePoints === undefined ? {} : { rulePoints }),
});
