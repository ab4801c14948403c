import type { Tx } from '#database';
import { memberNames, thisWorkspace } from '#identity';
import { entriesOfLeads } from '#journal';
import type { CreditedConversion } from '../domain/conversion.js';
import { WHOLE } from '../domain/whole.js';
import { ACT_ENTRIES, recognise } from '../domain/recognition.js';
import type { Recognition } from '../domain/recognition.js';
import type { CreditSettings } from '../domain/settings.js';
import { actsOfDeal } from './gather-facts.js';

/** Somebody of ours who touched the deal; for recognition, not for money. */
export interface Recognised extends Recognition {
  /** Of the deal, 0 to 1. */
  readonly share: number;
  /** As the member is called now. */
  readonly name: string | null;
}

/** Of a won deal as it is kept; of any other up to its end, or up to now. */
export async function recognisedFor(
  tx: Tx,
  workspaceId: string,
  conversion: CreditedConversion,
  settings: CreditSettings,
): Promise<Recognised[]> {
  const found =
    conversion.state === 'won'
      ? conversion.members.map(({ minor: _, ...member }) => member)
      : await recognisedSoFar(tx, workspaceId, conversion, settings);
  const ids = found.map(({ memberId }) => memberId);
  const names = await memberNames(tx, workspaceId, ids);
  return found
    .toSorted((one, other) => other.counted - one.counted || (one.memberId < other.memberId ? -1 : 1))
    .map((each) => ({ ...each, share: each.share / WHOLE, name: names.get(each.memberId) ?? null }));
}

async function recognisedSoFar(
  tx: Tx,
  workspaceId: string,
  { opportunityId, leadId, state, endsAt }: CreditedConversion,
  { actsPerDeal }: CreditSettings,
): Promise<Recognition[]> {
  const entries = await entriesOfLeads(tx, workspaceId, [leadId], { types: ACT_ENTRIES, from: new Date(0) });
  const { zone } = await thisWorkspace(tx);
  const until = state === 'pending' ? Infinity : endsAt;
  return recognise(actsOfDeal(entries, opportunityId), { until, actsPerDeal, zone });
}
