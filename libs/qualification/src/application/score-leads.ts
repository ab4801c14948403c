import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { leadsByIds } from '#leads';
import { scoreLead } from '#scoring';
import type { ScoreModel } from '#scoring';
import type { ScoreCause } from '../domain/score-cause.js';
import { actionsOf, tellScores } from '../persistence/scores.js';
import type { ToldScore } from '../persistence/scores.js';
import { activeVersion } from '../persistence/versions.js';
import { attributesToScore, targetInForce } from './target-in-force.js';

/** Scores leads by the active model; without one nobody is scored. */
@Injectable()
export class ScoreLeads {
  /** As of an instant, by lead, and written down nowhere. */
  async look(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
    cause: ScoreCause = 'asked',
  ): Promise<ReadonlyMap<string, ToldScore>> {
    const model = await activeVersion<ScoreModel>(tx, workspaceId, 'score-model');
    if (!model || leadIds.length === 0) return new Map();
    const leads = await leadsByIds(tx, workspaceId, leadIds);
    const actions = await actionsOf(tx, workspaceId, leadIds);
    const target = await targetInForce(tx, workspaceId);
    return new Map(
      leads.map((lead) => {
        const score = scoreLead(
          model.definition,
          attributesToScore(lead, target),
          actions.get(lead.id) ?? [],
          at.getTime(),
        );
        return [lead.id, { ...score, modelVersion: model.version, cause, scoredAt: at }];
      }),
    );
  }

  /** The same, written into the history of each lead. */
  async tell(
    tx: Tx,
    workspaceId: string,
    leadIds: readonly string[],
    at: Date,
    cause: ScoreCause,
  ): Promise<ReadonlyMap<string, ToldScore>> {
    const scores = await this.look(tx, workspaceId, leadIds, at, cause);
    if (scores.size > 0) await tellScores(tx, workspaceId, scores);
    return scores;
  }
}
