import { reportingAmount } from '#attribution';
import type { EntryType } from '#contracts';
import { splitAmount } from '#credit';
import type { Tx } from '#database';
import { entriesOfLeads } from '#journal';
import { Money } from '#kernel';
import { leadsByIds } from '#leads';
import type { LeadRow } from '#leads';
import { soldDeals } from '#revenue';
import type { SoldDeal } from '#revenue';
import { canonical } from '../domain/fact.js';
import type { DealFact } from '../domain/fact.js';
import { daysFrom } from '../domain/quarter.js';
import { seenStages } from '../domain/seen-stages.js';
import { nameKey } from '../domain/sellers.js';
import { keepFacts, removeFacts, storedFacts } from '../persistence/facts.js';
import { ensureSellers, sellersNamed } from '../persistence/sellers.js';

/** Deals looked at together; bounds memory and statements. */
export const PIECE = 500;

/** Brings what is kept of deals up to what is known now: about eight statements for 500 deals. Doing it twice is doing it once. */
export async function recomputeFacts(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  const unique = [...new Set(ids)].sort();
  for (let at = 0; at < unique.length; at += PIECE) {
    const piece = unique.slice(at, at + PIECE);
    const deals = await soldDeals(tx, workspaceId, piece);
    await ensureSellers(tx, workspaceId, labelsOf(deals));
    const now = await factsOf(tx, workspaceId, deals);
    const before = new Map(
      (await storedFacts(tx, workspaceId, piece)).map((each) => [each.opportunityId, canonical(each)]),
    );
    await keepFacts(
      tx,
      workspaceId,
      now.filter((each) => before.get(each.opportunityId) !== canonical(each)),
    );
    const left = new Set(now.map(({ opportunityId }) => opportunityId));
    await removeFacts(
      tx,
      workspaceId,
      [...before.keys()].filter((id) => !left.has(id)),
    );
  }
}

/** What is known of these deals now; it only reads. */
export const factsNow = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<DealFact[]> =>
  factsOf(tx, workspaceId, await soldDeals(tx, workspaceId, ids));

/** A deal that has an owner here needs no seller by its label. */
const labelsOf = (deals: readonly SoldDeal[]): string[] =>
  deals.flatMap(({ ownerId, ownerLabel }) => (ownerId === null && ownerLabel?.trim() ? [ownerLabel] : []));

const OF_DEALS: readonly EntryType[] = [
  'opportunity.opened',
  'opportunity.stage_changed',
  'opportunity.won',
  'opportunity.lost',
];

async function factsOf(tx: Tx, workspaceId: string, deals: readonly SoldDeal[]): Promise<DealFact[]> {
  if (deals.length === 0) return [];
  const leadIds = [
    ...new Set(deals.flatMap(({ leadId, mergedFromLeadId: from }) => (from ? [leadId, from] : [leadId]))),
  ];
  const leads = new Map((await leadsByIds(tx, workspaceId, leadIds)).map((lead) => [lead.id, lead]));
  const seen = seenStages(
    await entriesOfLeads(tx, workspaceId, leadIds, { types: OF_DEALS, from: new Date(0) }),
  );
  const sellers = await sellersNamed(tx, workspaceId, labelsOf(deals));
  return deals.flatMap((deal) => {
    const lead = leads.get(deal.leadId);
    if (lead === undefined || lead.isTest) return [];
    const agentId = deal.ownerId ?? sellers.get(nameKey(deal.ownerLabel ?? '')) ?? null;
    return [factOf(deal, lead, { agentId, seen: seen.get(deal.id) ?? 0 })];
  });
}

function factOf(
  deal: SoldDeal,
  lead: LeadRow,
  { agentId, seen }: { readonly agentId: string | null; readonly seen: number },
): DealFact {
  const { minor, currency } = reportingAmount({ ...deal, minor: deal.minor ?? '0' });
  const amountMinor = deal.minor === null ? null : minor.toString();
  const { openedOn, closedOn } = deal;
  const isTimed = deal.stage === 'won' && openedOn !== null && closedOn !== null;
  return {
    ...{
      opportunityId: deal.id,
      leadId: deal.leadId,
      stage: deal.stage,
      openedOn,
      closedOn,
      closeOn: deal.closeOn,
    },
    ...{ agentId, teamId: deal.teamId, region: lead.region?.trim() ?? '', channel: lead.channel },
    ...{ campaignId: lead.campaignId, partnerId: lead.partnerId, amountMinor, currency },
    recurringMinor: reportingAmount({ ...deal, minor: deal.recurringMinor }).minor.toString(),
    cycleDays: isTimed ? Math.max(0, daysFrom(openedOn, closedOn)) : null,
    seen,
    productIds: deal.lines.map(({ productId }) => productId),
    productMinors: partsOf(deal, amountMinor ?? '0', currency),
  };
}

/** The amount of the deal by what its lines say, to the minor unit; evenly where they say nothing. */
const partsOf = ({ lines }: SoldDeal, minor: string, currency: string): string[] =>
  splitAmount(
    Money.of(BigInt(minor), currency),
    lines.map((line) => Number(line.minor ?? 0)),
  ).map((part) => part.minor.toString());
