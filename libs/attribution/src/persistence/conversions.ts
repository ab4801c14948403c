import { rows, touched } from '#database';
import type { Tx } from '#database';
import { groupBy } from '#kernel';
import type {
  ConversionState,
  CreditedConversion,
  CreditedMember,
  CreditedTouch,
} from '../domain/conversion.js';
import {
  CONVERSIONS_OF_LEADS,
  CONVERSIONS_WITH,
  CREDITED_BY,
  INSERT_CONVERSIONS,
  INSERT_MEMBERS,
  INSERT_PARTIES,
  INSERT_TOUCHES,
  OUTDATED_CONVERSIONS,
  STORED_CONVERSIONS,
  STORED_MEMBERS,
  STORED_TOUCHES,
} from './conversions.sql.js';

type ConversionRecord = Omit<CreditedConversion, 'endsAt' | 'touches' | 'members'> & {
  readonly endsAt: Date;
};
type TouchRecord = Omit<CreditedTouch, 'at'> & { readonly opportunityId: string; readonly occurredAt: Date };
type MemberRecord = CreditedMember & { readonly opportunityId: string };

/** Conversions as they are kept, in the order of their ids. Three statements, however many. */
export async function storedConversions(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<CreditedConversion[]> {
  const found = await rows<ConversionRecord>(tx, STORED_CONVERSIONS, [workspaceId, ids]);
  const touches = await rows<TouchRecord>(tx, STORED_TOUCHES, [workspaceId, ids]);
  const members = await rows<MemberRecord>(tx, STORED_MEMBERS, [workspaceId, ids]);
  const ofDeal = groupBy(touches, ({ opportunityId }) => opportunityId);
  const recognised = groupBy(members, ({ opportunityId }) => opportunityId);
  return found.map((conversion) => ({
    ...conversion,
    endsAt: conversion.endsAt.getTime(),
    touches: (ofDeal.get(conversion.opportunityId) ?? []).map(
      ({ opportunityId: _, occurredAt, ...touch }) => ({ ...touch, at: occurredAt.getTime() }),
    ),
    members: (recognised.get(conversion.opportunityId) ?? []).map(
      ({ opportunityId: _, ...member }) => member,
    ),
  }));
}

/** Takes conversions away; sums that hold them are not told. */
export async function removeConversions(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  for (const table of ['conversion_touch', 'conversion_party', 'conversion_member', 'conversion'])
    await touched(tx, `delete from ${table} where workspace_id = $1 and opportunity_id = any($2::uuid[])`, [
      workspaceId,
      ids,
    ]);
}

/** Writes conversions that are not there yet: four statements, however many. */
export async function insertConversions(
  tx: Tx,
  workspaceId: string,
  conversions: readonly CreditedConversion[],
): Promise<void> {
  if (conversions.length === 0) return;
  const heads = conversions.map(({ touches: _, partyIds: __, members: ___, ...head }) => head);
  await touched(tx, INSERT_CONVERSIONS, [workspaceId, JSON.stringify(heads)]);
  const parties = conversions.flatMap(({ opportunityId, partyIds }) =>
    partyIds.map((personId) => ({ opportunityId, personId })),
  );
  await touched(tx, INSERT_PARTIES, [
    workspaceId,
    parties.map(({ opportunityId }) => opportunityId),
    parties.map(({ personId }) => personId),
  ]);
  const touches = conversions.flatMap(({ opportunityId, state, currency, day, touches: credited }) =>
    credited.map((touch, place) => ({ ...touch, opportunityId, place, state, currency, day })),
  );
  await touched(tx, INSERT_TOUCHES, [workspaceId, JSON.stringify(touches)]);
  const members = conversions.flatMap(({ opportunityId, members: recognised }) =>
    recognised.map((member) => ({ ...member, opportunityId })),
  );
  await touched(tx, INSERT_MEMBERS, [workspaceId, JSON.stringify(members)]);
}

/** The conversions that these are part of. */
export const conversionsWith = async (
  tx: Tx,
  workspaceId: string,
  { persons, companies }: { readonly persons: readonly string[]; readonly companies: readonly string[] },
): Promise<string[]> => idsOf(await rows(tx, CONVERSIONS_WITH, [workspaceId, persons, companies]));

/** The conversions of leads, in these states. */
export const conversionsOfLeads = async (
  tx: Tx,
  workspaceId: string,
  leads: readonly string[],
  states: readonly ConversionState[],
): Promise<string[]> =>
  leads.length === 0 ? [] : idsOf(await rows(tx, CONVERSIONS_OF_LEADS, [workspaceId, leads, states]));

/** What the deals went by that are credited by this version of the settings, in the way of today: digests of facts, by deal. */
export async function creditedBy(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  version: number,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; facts: string }>(tx, CREDITED_BY, [workspaceId, ids, version]);
  return new Map(found.map(({ id, facts }) => [id, facts]));
}

/** Conversions that are credited by earlier settings than these or in an earlier way, at most `limit` of each. */
export const outdatedConversions = async (
  tx: Tx,
  workspaceId: string,
  version: number,
  limit: number,
): Promise<string[]> => idsOf(await rows(tx, OUTDATED_CONVERSIONS, [workspaceId, version, limit]));

/** Conversions in the order of their ids, after one of them; at most `limit`. */
export const conversionsAfter = async (
  tx: Tx,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<string[]> =>
  idsOf(
    await rows(
      tx,
      `select opportunity_id as id from conversion
        where workspace_id = $1 and ($2::uuid is null or opportunity_id > $2) order by opportunity_id limit $3`,
      [workspaceId, after, limit],
    ),
  );

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);
