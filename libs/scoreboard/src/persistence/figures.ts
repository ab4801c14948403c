import type { Entry } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { keptVersion } from '../domain/agreement-version.js';
import type { KeptVersion } from '../domain/agreement-version.js';
import type { Contribution } from '../domain/contribution.js';
import type { Sums } from '../domain/projections.js';
import {
  END_AGREEMENT,
  INSERT_CONTRIBUTIONS,
  KEEP_AGREEMENT,
  upsertSums,
  VERSION_ZONES,
} from './projections.sql.js';

/** Adds sums to their table. */
export async function addSums(
  tx: Tx,
  workspaceId: string,
  { projection, rows: summed }: Sums,
): Promise<void> {
  if (summed.size === 0) return;
  const all = [...summed.values()];
  const columns = projection.dimensions.map((_, index) => all.map(({ key }) => key[index]));
  await touched(tx, upsertSums(projection), [workspaceId, ...columns, all.map(({ amount }) => amount)]);
}

/** @throws a unique violation of `pk_contribution` when one of the entries was folded before */
export async function addContributions(
  tx: Tx,
  workspaceId: string,
  contributions: readonly Contribution[],
): Promise<void> {
  if (contributions.length === 0) return;
  const column = <K extends keyof Contribution>(name: K): Contribution[K][] =>
    contributions.map((contribution) => contribution[name]);
  await touched(tx, INSERT_CONTRIBUTIONS, [
    ...[workspaceId, column('position'), column('place'), column('measure'), column('item'), column('day')],
    ...[column('postedOn'), column('channel'), column('currency'), column('agreementId')],
    ...[column('clauseKey'), column('leadId'), column('amount')],
  ]);
}

/** Keeps what activations say, in the order they were said. */
export async function keepAgreements(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.type === 'agreement.ended')
      await touched(tx, END_AGREEMENT, [workspaceId, entry.payload.versionId]);
    if (entry.type === 'agreement.activated')
      await touched(tx, KEEP_AGREEMENT, [workspaceId, ...columnsOf(keptVersion(entry))]);
  }
}

const columnsOf = (kept: KeptVersion): unknown[] => [
  ...[kept.versionId, kept.agreementId, kept.version, kept.title, kept.effectiveOn, kept.zone],
  ...[JSON.stringify(kept.terms), JSON.stringify(kept.calendars)],
];

/** In whose days each version of an agreement counts. */
export async function versionZones(tx: Tx, workspaceId: string): Promise<Map<string, string>> {
  const found = await rows<{ versionId: string; zone: string }>(tx, VERSION_ZONES, [workspaceId]);
  return new Map(found.map(({ versionId, zone }) => [versionId, zone]));
}
