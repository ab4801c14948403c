import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { Period } from '#sla';
import { Timeline } from '../../domain/periods/timeline.js';
import type { Reign } from '../../domain/periods/timeline.js';
import { closedThrough } from '../../persistence/periods/closes.js';
import { reignsOf } from '../../persistence/periods/reigns.js';
import { findAgreement } from '../../persistence/versions.js';
import { missingAgreement } from '../by.js';
import { VersionsInForce } from '../versions-in-force.js';

/** The periods of agreements over all their versions. */
@Injectable()
export class Timelines {
  constructor(private readonly versions: VersionsInForce) {}

  /** Null before the first version took effect. */
  async find(tx: Tx, workspaceId: string, agreementId: string): Promise<Timeline | null> {
    const kept = await reignsOf(tx, workspaceId, agreementId);
    const versionOf = await this.versions.load(
      tx,
      workspaceId,
      kept.map(({ versionId }) => versionId),
    );
    const [first, ...later] = kept.map(({ versionId, effectiveOn, effectiveAt, endedAt }): Reign => ({
      ...{ version: versionOf(versionId), effectiveOn, from: effectiveAt.getTime() },
      to: endedAt?.getTime() ?? Number.POSITIVE_INFINITY,
    }));
    return first ? new Timeline([first, ...later], kept[0]?.agreementEndedAt?.getTime() ?? null) : null;
  }

  /** @throws AppError `agreement/missing`, `agreement/never-in-force` */
  async of(tx: Tx, workspaceId: string, agreementId: string): Promise<Timeline> {
    if (!(await findAgreement(tx, workspaceId, agreementId))) throw missingAgreement(agreementId);
    const timeline = await this.find(tx, workspaceId, agreementId);
    if (timeline) return timeline;
    throw new AppError(
      'missing',
      'agreement/never-in-force',
      'No version of this agreement is in force yet, so it has no periods. Activate one first.',
    );
  }

  /** The next period to be closed; null once the agreement has ended and all is closed. */
  async next(tx: Tx, workspaceId: string, agreementId: string, timeline: Timeline): Promise<Period | null> {
    const last = await closedThrough(tx, workspaceId, agreementId);
    if (last === null) return timeline.first();
    const closed = timeline.named(last);
    return closed && timeline.after(closed);
  }
}
