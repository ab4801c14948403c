import type { LeadAttributes } from '#contracts';
import type { Tx } from '#database';
import { snapshotOf } from '#leads';
import type { LeadRow } from '#leads';
import { judgeTarget } from '#scoring';
import type { TargetDefinition } from '#scoring';
import { activeVersion } from '../persistence/versions.js';
import type { KeptVersion } from '../persistence/versions.js';

export type TargetVersion = Pick<KeptVersion<TargetDefinition>, 'version' | 'name' | 'definition'>;

/** Who is wanted now; null while no definition is in force. */
export const targetInForce = (tx: Tx, workspaceId: string): Promise<TargetVersion | null> =>
  activeVersion<TargetDefinition>(tx, workspaceId, 'target');

/** What a definition may ask of a lead: also its own fields, which are no part of the snapshot, for they may name somebody. */
export const attributesToJudge = (lead: LeadRow): LeadAttributes => ({
  ...snapshotOf(lead).attributes,
  custom: lead.custom as NonNullable<LeadAttributes['custom']>,
});

/** The same, and whether it is wanted by that definition: what a rule may ask of a lead before it is handed over. */
export const attributesToScore = (
  lead: LeadRow,
  target: Pick<TargetVersion, 'definition'> | null,
): LeadAttributes => judgedBy(target, attributesToJudge(lead));

/** Attributes, and whether a lead that has them is wanted; null where nobody said who is. */
export const judgedBy = (
  target: Pick<TargetVersion, 'definition'> | null,
  attributes: LeadAttributes,
): LeadAttributes => ({
  ...attributes,
  target: target && judgeTarget(target.definition, attributes).verdict,
});
