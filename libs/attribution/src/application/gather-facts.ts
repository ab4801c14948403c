import type { Entry, EntryType } from '#contracts';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { entriesOfLeads } from '#journal';
import { touchesWithin } from '#journey';
import type { TouchSpan, TouchWithin } from '#journey';
import { DAY_MS, groupBy } from '#kernel';
import { leadsByIds } from '#leads';
import type { LeadRow } from '#leads';
import { livingRecords, personsOfCompanies } from '#people';
import { creditedDeals } from '#revenue';
import type { CreditedDeal } from '#revenue';
import type { ConversionFacts, JourneyTouch } from '../domain/conversion.js';
import { ACT_ENTRIES } from '../domain/recognition.js';
import { reportingAmount } from '../domain/reporting-amount.js';
import type { CreditSettings } from '../domain/settings.js';

/**
 * All that the credit of these deals depends on beside touches, as it is now: about six statements, however many deals. A deal that is
 * gone, or whose lead was a test, is left out.
 */
export async function gatherFacts(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  settings: CreditSettings,
): Promise<ConversionFacts[]> {
  const deals = await creditedDeals(tx, workspaceId, ids);
  const leads = await leadsOf(tx, workspaceId, deals);
  const counted = deals.filter(({ leadId }) => leads.get(leadId)?.isTest === false);
  const parties = await partiesOf(tx, workspaceId, counted, leads);
  const leadTimes = await milestonesOf(tx, workspaceId, [...leads.values()], settings);
  const acts = await actsFor(tx, workspaceId, counted);
  const { zone } = await thisWorkspace(tx);
  return counted.map((deal): ConversionFacts => {
    const lead = leads.get(deal.leadId)!;
    return {
      ...{ opportunityId: deal.id, leadId: deal.leadId, companyId: deal.companyId },
      ...{ partyIds: parties.get(deal.id) ?? [], state: deal.state, openedAt: deal.openedAt.getTime() },
      closedAt: deal.closedAt?.getTime() ?? null,
      day: deal.closedOn ?? deal.openedOn,
      ...{ capturedOn: lead.capturedOn, zone },
      ...reportingAmount(deal),
      leadAt: leadTimes.get(lead.id) ?? null,
      primaryCampaignId: lead.campaignId,
      isOfMarketing: lead.origin === 'marketing',
      acts: acts.get(deal.id) ?? [],
    };
  });
}

async function leadsOf(
  tx: Tx,
  workspaceId: string,
  deals: readonly CreditedDeal[],
): Promise<ReadonlyMap<string, LeadRow>> {
  const ids = [...new Set(deals.map(({ leadId }) => leadId))];
  return new Map((await leadsByIds(tx, workspaceId, ids)).map((lead) => [lead.id, lead]));
}

/** The lead’s person and whoever takes part in the decision, each as the record they live on in; by deal, in the order of ids. */
async function partiesOf(
  tx: Tx,
  workspaceId: string,
  deals: readonly CreditedDeal[],
  leads: ReadonlyMap<string, LeadRow>,
): Promise<ReadonlyMap<string, string[]>> {
  const named = new Map(
    deals.map(({ id, leadId, personId, contactIds }) => [
      id,
      [personId, leads.get(leadId)?.personId ?? null, ...contactIds].filter((each) => each !== null),
    ]),
  );
  const living = await livingRecords(tx, workspaceId, [...new Set([...named.values()].flat())]);
  return new Map(
    [...named].map(([id, persons]) => [
      id,
      [...new Set(persons.flatMap((each) => living.get(each) ?? []))].sort(),
    ]),
  );
}

/** What may be acts of ours for won deals: of their lead, but not of another deal of it. */
async function actsFor(
  tx: Tx,
  workspaceId: string,
  deals: readonly CreditedDeal[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const won = deals.filter(({ state }) => state === 'won');
  if (won.length === 0) return new Map();
  const ids = [...new Set(won.map(({ leadId }) => leadId))];
  const found = await entriesOfLeads(tx, workspaceId, ids, { types: ACT_ENTRIES, from: new Date(0) });
  const ofLead = groupBy(found, ({ leadId }) => leadId);
  return new Map(won.map(({ id, leadId }) => [id, actsOfDeal(ofLead.get(leadId) ?? [], id)]));
}

/** What happened to a lead, without what was done for another deal of it. */
export const actsOfDeal = (entries: readonly Entry[], dealId: string): readonly Entry[] =>
  entries.filter(
    ({ payload }) =>
      !('opportunityId' in payload) || payload.opportunityId === null || payload.opportunityId === dealId,
  );

/** Entries by which a lead may enter a stage. */
const MOVES: readonly EntryType[] = [
  ...(['lead.captured', 'lead.qualified', 'lead.sales_qualified', 'lead.moved'] as const),
  ...(['handover.accepted', 'opportunity.opened', 'opportunity.won'] as const),
];

/** When each lead first reached the stage that makes it one. */
async function milestonesOf(
  tx: Tx,
  workspaceId: string,
  leads: readonly LeadRow[],
  { leadMilestone }: CreditSettings,
): Promise<ReadonlyMap<string, number>> {
  if (leadMilestone === 'captured' || leads.length === 0)
    return new Map(leads.map(({ id, capturedAt }) => [id, capturedAt.getTime()]));
  const reached = new Map<string, number>();
  const ids = leads.map(({ id }) => id);
  for (const { leadId, payload, occurredAt } of await entriesOfLeads(tx, workspaceId, ids, {
    types: MOVES,
    from: new Date(0),
  })) {
    const entered = 'move' in payload ? (payload.move?.entered ?? []) : [];
    if (leadId === null || !entered.includes(leadMilestone)) continue;
    reached.set(leadId, Math.min(reached.get(leadId) ?? Infinity, occurredAt.getTime()));
  }
  return reached;
}

/** A touch of somebody of the deal’s, whenever it happened. */
export interface WholeTouch extends JourneyTouch {
  readonly isMerged: boolean;
}

/** All touches of those whose touches may be credited for a deal, however old, and those after it closed; first to last. */
export async function wholeHistoryOf(
  tx: Tx,
  workspaceId: string,
  deal: Pick<ConversionFacts, 'companyId' | 'partyIds'>,
): Promise<WholeTouch[]> {
  const partyOf = await partyFinder(tx, workspaceId, [deal]);
  const spans = partyOf(deal).map((personId) => ({ key: '', personId, from: null, until: null }));
  const found = await touchesWithin(tx, workspaceId, spans);
  return found.map((touch) => ({ ...journeyTouchOf(touch), isMerged: touch.isMerged }));
}

type Party = Pick<ConversionFacts, 'companyId' | 'partyIds'>;

/** Whose touches are credited for a deal: the people of its company, and its own. */
async function partyFinder(
  tx: Tx,
  workspaceId: string,
  facts: readonly Party[],
): Promise<(deal: Party) => readonly string[]> {
  const companies = [...new Set(facts.flatMap(({ companyId }) => companyId ?? []))];
  const pooled = groupBy(await personsOfCompanies(tx, workspaceId, companies), ({ companyId }) => companyId);
  return ({ companyId, partyIds }) => {
    const colleagues = (pooled.get(companyId ?? '') ?? []).map(({ personId }) => personId);
    return [...new Set([...colleagues, ...partyIds])];
  };
}

/** Touches from a day before the window, so that a visit that began before it is known as one; by deal, first to last. Two statements. */
export async function gatherTouches(
  tx: Tx,
  workspaceId: string,
  facts: readonly ConversionFacts[],
  { lookbackDays }: CreditSettings,
): Promise<ReadonlyMap<string, JourneyTouch[]>> {
  if (facts.length === 0) return new Map();
  const partyOf = await partyFinder(tx, workspaceId, facts);
  const spans = facts.flatMap((deal): TouchSpan[] => {
    const end = deal.closedAt ?? deal.openedAt;
    const from = lookbackDays === null ? null : new Date(end - (lookbackDays + 1) * DAY_MS);
    const until = deal.closedAt === null ? null : new Date(deal.closedAt);
    return partyOf(deal).map((personId) => ({
      ...{ key: deal.opportunityId, personId, from, until },
    }));
  });
  const found = await touchesWithin(tx, workspaceId, spans);
  const ofDeal = groupBy(found, ({ key }) => key);
  return new Map([...ofDeal].map(([id, touches]) => [id, touches.map(journeyTouchOf)]));
}

const journeyTouchOf = ({ id, personId, occurredAt, kind, action, ...touch }: TouchWithin): JourneyTouch => ({
  ...{ id, personId, at: occurredAt.getTime(), channel: touch.channel },
  ...{ campaignId: touch.campaignId, assetId: touch.assetId, type: action ?? kind },
});
