import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import { scoreLead } from '#scoring';
import type { ClosedLead, Feature, ScoreModel } from '#scoring';
import { FEATURES, featuresOf } from '../../domain/features.js';
import { ownFields } from '../../domain/own-fields.js';
import type { LeftOut, OwnFieldWishes } from '../../domain/own-fields.js';
import { endedLeads } from '../../persistence/closed-leads.js';
import type { EndedLead } from '../../persistence/closed-leads.js';
import { actionsOf } from '../../persistence/scores.js';
import { activeVersion } from '../../persistence/versions.js';
import { judgedBy, targetInForce } from '../target-in-force.js';

/** Everything a model is made of; plain data, so that a thread of its own can take it. */
export interface Lesson {
  readonly leads: readonly ClosedLead[];
  readonly features: readonly Feature[];
  readonly leftOut: readonly LeftOut[];
}

/** Leads younger than this are not learnt from: of the young only the quick have ended. */
const OLD_ENOUGH_DAYS = 90;

/** The actions of so many leads are read at once. */
const AT_ONCE = 1000;

/** Leads captured before it are old enough. */
export const oldEnoughAt = (at: Date): Date => new Date(at.getTime() - OLD_ENOUGH_DAYS * DAY_MS);

/** Reads what a workspace’s ended leads were at their capture, with what the rules would have given them then. */
@Injectable()
export class GatherClosedLeads {
  async run(tx: Tx, workspaceId: string, until: Date, wishes: OwnFieldWishes): Promise<Lesson> {
    const ended = await endedLeads(tx, workspaceId, { until });
    const points = await this.rulePoints(tx, workspaceId, ended);
    const { features, leftOut } = ownFields(ended, wishes);
    return {
      leads: ended.map((lead) => closed(lead, points?.get(lead.leadId))),
      features: [...FEATURES, ...features],
      leftOut,
    };
  }

  /** What the active rules would have given each lead the moment it was captured; null without rules. */
  private async rulePoints(
    tx: Tx,
    workspaceId: string,
    leads: readonly EndedLead[],
  ): Promise<ReadonlyMap<string, number> | null> {
    const model = await activeVersion<ScoreModel>(tx, workspaceId, 'score-model');
    if (!model) return null;
    const target = await targetInForce(tx, workspaceId);
    const points = new Map<string, number>();
    for (let start = 0; start < leads.length; start += AT_ONCE) {
      const some = leads.slice(start, start + AT_ONCE);
      const ids = some.map(({ leadId }) => leadId);
      const actions = await actionsOf(tx, workspaceId, ids);
      for (const { leadId, attributes, own, capturedAt } of some) {
        const custom = own as NonNullable<typeof attributes.custom>;
        const seen = judgedBy(target, { ...attributes, custom });
        const score = scoreLead(model.definition, seen, actions.get(leadId) ?? [], capturedAt.getTime());
        points.set(leadId, score.fit + score.engagement);
      }
    }
    return points;
  }
}

const closed = (
  { attributes, own, isWon, isUndated, capturedAt }: EndedLead,
  rulePoints: number | undefined,
): ClosedLead => ({
  features: featuresOf(attributes, own),
  isWon,
  capturedAt: isUndated ? null : capturedAt.getTime(),
  ...(rulePoints === undefined ? {} : { rulePoints }),
});
