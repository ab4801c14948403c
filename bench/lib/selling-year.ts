import type { INestApplicationContext } from '@nestjs/common';
import { CHANNELS, SYSTEM } from '#contracts';
import type { Channel, DealStage } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { addMember } from '#identity';
import { ensureCampaigns, linkTouchesToLeads, recordTouches } from '#journey';
import type { TouchInput } from '#journey';
import { DAY_MS, HOUR_MS } from '#kernel';
import { byProduct } from '#leads';
import type { By, LeadCapture } from '#leads';
import { ResolvePeople } from '#people';
import { RecordOpportunities } from '#revenue';
import type { OpportunityInput } from '#revenue';
import { SetPlan } from '#spend';
import { shareOf } from './history.js';
import type { Buyer, Selling, WrittenDay } from './history.js';

/** Of each hundred leads those from 28 to 43 have a deal: lost, open, won. */
const DEALS: readonly (readonly [from: number, stage: DealStage])[] = [
  [37, 'won'],
  [33, 'proposal'],
  [28, 'lost'],
];
const LAST = 43;

/** Campaigns of each channel, each with an asset. */
const CAMPAIGNS = 20;
const REGIONS = ['Lombardia', 'Veneto', 'Piemonte', 'Toscana', 'Lazio', 'Campania', 'Puglia', 'Sicilia'];
const AGENTS = 40;
const PRODUCTS = 12;
const MEMBERS = 12;

const channelOf = (number: number): Channel => CHANNELS[number % CHANNELS.length] ?? 'other';
const campaignOf = (number: number): string =>
  `${channelOf(number)} ${Math.floor(number / CHANNELS.length) % CAMPAIGNS}`;

function stageOf(number: number): DealStage | undefined {
  const share = shareOf(number);
  return share > LAST ? undefined : DEALS.find(([from]) => share >= from)?.[1];
}

/** The touches of a buyer, latest first: of numbers a stride apart, so that ways through the channels are many. */
const metAt = (number: number): number[] =>
  Array.from({ length: 1 + (number % 4) }, (_, nth) => number + nth * (1 + (Math.floor(number / 7) % 16)));

/**
 * Leads of campaigns and regions; deals of every sixth, with a product and somebody who sells it, each of a person who was met one to four
 * times before; and what each channel costs a month.
 */
export class SellingYear implements Selling {
  private campaignIds: ReadonlyMap<string, string | null> = new Map();
  private memberIds: readonly string[] = [];
  /** Of the day that is being written. */
  private met: readonly { readonly number: number; readonly touchId: string }[] = [];

  constructor(private readonly app: INestApplicationContext) {}

  /** Once, before the year begins. */
  async prepare(workspaceId: string, from: string): Promise<void> {
    const database = this.app.get(Database);
    const members = Array.from({ length: MEMBERS }, (_, nth) => ({
      ...{ email: `seller-${nth}@example.com`, name: `Seller ${nth}`, roles: ['sales-rep'], teamIds: [] },
    }));
    const added = [];
    for (const facts of members) added.push(await addMember(database, workspaceId, facts));
    this.memberIds = added.map(({ memberId }) => memberId);
    await database.withWorkspace(workspaceId, async (tx) => {
      const keys = Array.from({ length: CHANNELS.length * CAMPAIGNS }, (_, number) => ({
        ...{ name: campaignOf(number), channel: channelOf(number) },
      }));
      const ids = await ensureCampaigns(tx, workspaceId, keys);
      this.campaignIds = new Map(keys.map(({ name }, index) => [name, ids[index] ?? null]));
      await this.budget(tx, byProduct(workspaceId), from);
    });
  }

  captureOf(number: number): Partial<LeadCapture> {
    return {
      campaignId: this.campaignIds.get(campaignOf(number)) ?? null,
      region: REGIONS[Math.floor(number / 3) % REGIONS.length] ?? null,
    };
  }

  async buyersOf(
    tx: Tx,
    workspaceId: string,
    { numbers, beginsAt }: WrittenDay,
  ): Promise<(Buyer | undefined)[]> {
    const buying = numbers.filter((number) => stageOf(number) !== undefined);
    const people = buying.map((number) => ({
      email: `buyer-${number}@firm-${number}.example`,
      firstName: 'Ada',
    }));
    const happening = { actor: SYSTEM, occurredAt: new Date(beginsAt) };
    const resolved = await this.app.get(ResolvePeople).resolve(tx, workspaceId, people, happening);
    const buyers = new Map(buying.map((number, index) => [number, resolved[index]]));
    const touches = buying.flatMap((number) => {
      const { personId } = buyers.get(number) ?? {};
      const inputs = personId === undefined ? [] : touchesOf(number, personId, beginsAt);
      return inputs.map((input) => ({ number, input }));
    });
    const inputs = touches.map(({ input }) => input);
    const recorded = inputs.length > 0 ? await recordTouches(tx, workspaceId, inputs) : [];
    this.met = touches.map(({ number }, index) => ({ number, touchId: recorded[index]?.touchId ?? '' }));
    return numbers.map((number) => {
      const buyer = buyers.get(number);
      return buyer && { personId: buyer.personId, companyId: buyer.companyId };
    });
  }

  /** Every other deal is a member's, the others are of agents without an account. */
  async sell(tx: Tx, by: By, { numbers, beginsAt }: WrittenDay, leadIds: readonly string[]): Promise<void> {
    const seller = this.memberIds[Math.floor(beginsAt / DAY_MS) % MEMBERS] ?? null;
    const deals = numbers.flatMap((number, index): OpportunityInput[] => {
      const [stage, leadId] = [stageOf(number), leadIds[index]];
      if (stage === undefined || leadId === undefined) return [];
      return [{ ...dealOf(number, beginsAt, stage, leadId), ownerId: number % 2 === 0 ? seller : null }];
    });
    const leadOf = new Map(numbers.map((number, index) => [number, leadIds[index] ?? '']));
    const links = this.met.map(({ number, touchId }) => ({ touchId, leadId: leadOf.get(number) ?? '' }));
    await linkTouchesToLeads(tx, by.workspaceId, links);
    await this.app.get(RecordOpportunities).run(tx, by, deals);
  }

  private async budget(tx: Tx, by: By, from: string): Promise<void> {
    for (const channel of CHANNELS)
      await this.app
        .get(SetPlan)
        .run(tx, by, { name: channel, channel, kind: 'media', every: 'month', from, amount: '4000.00' });
  }
}

const touchesOf = (number: number, personId: string, beginsAt: number): TouchInput[] =>
  metAt(number).map((met, nth) => ({
    ...{ personId, channel: channelOf(met), campaign: campaignOf(met), asset: `Guide to ${campaignOf(met)}` },
    occurredAt: new Date(beginsAt - nth * 3 * DAY_MS + 9 * HOUR_MS),
  }));

const dealOf = (number: number, beginsAt: number, stage: DealStage, leadId: string): OpportunityInput => ({
  external: { source: 'bench', id: String(number) },
  ...{ leadId, stage, name: `Deal ${number}`, currency: 'EUR' },
  ...{
    product: { key: `Product ${number % PRODUCTS}` },
    ownerLabel: `Agent ${Math.floor(number / 5) % AGENTS}`,
  },
  amountMinor: 100_000 + ((number * 7_919) % 900_000),
  openedAt: new Date(beginsAt + 10 * HOUR_MS),
  closedOn: stage === 'proposal' ? null : new Date(beginsAt + 12 * HOUR_MS).toISOString().slice(0, 10),
  ...(stage === 'lost' && { closeReason: 'NO_BUDGET' }),
  undatedAt: new Date(beginsAt),
});
