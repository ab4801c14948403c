import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { By } from '#leads';
import { STARTING_TARGET, targetChanges } from '#scoring';
import type { TargetChange, TargetDefinition } from '#scoring';
import { publicationsOf } from '../persistence/target-publications.js';
import type { TargetPublication } from '../persistence/target-publications.js';
import { versionsOf } from '../persistence/versions.js';
import type { KeptVersion } from '../persistence/versions.js';

export interface ShownTarget extends Omit<KeptVersion<TargetDefinition>, 'report' | 'key'> {
  /** Against the version before it; all is added in the first. */
  readonly changes: readonly TargetChange[];
}

export interface ShownTargets {
  readonly items: readonly ShownTarget[];
  readonly publications: readonly TargetPublication[];
  readonly starting: TargetDefinition;
}

/** Who is and was wanted, what changed from version to version, and what was in force when. */
@Injectable()
export class ReadTargets {
  async run(tx: Tx, { workspaceId }: By): Promise<ShownTargets> {
    const versions = await versionsOf<TargetDefinition>(tx, workspaceId, 'target');
    const byNumber = new Map(versions.map(({ version, definition }) => [version, definition]));
    const items = versions.map(({ report: _none, key: _one, ...shown }) => ({
      ...shown,
      changes: targetChanges(byNumber.get(shown.version - 1) ?? { criteria: [] }, shown.definition),
    }));
    return { items, publications: await publicationsOf(tx, workspaceId), starting: STARTING_TARGET };
  }
}
