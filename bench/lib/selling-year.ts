import type { INestApplicationContext } from '@nestjs/common';
import { CHANNELS, SYSTEM } from '#contracts';
import type { Channel, DealStage } from '#contracts';
import type { Tx } from '#database';
import { recordTouches } from '#journey';
import { DAY_MS, HOUR_MS } from '#kernel';
import type { By } from '#leads';
import { ResolvePeople } from '#people';
import { RecordOpportunities } from '#revenue';
import type { OpportunityInput } from '#revenue';
import { SetPlan } from '#spend';
import { shareOf } from './history.js';
import type { Selling, WrittenDay } from './history.js';

/** Of each hundred leads those from 28 to 43 have a deal: lost, open, won. */
const DEALS: readonly (readonly [from: number, stage: DealStage])[] = [
  [37, 'won'],
  [33, 'proposal'],
  [28, 'lost'],
];
const LAST = 43;

/** Campaigns of each channel. */
const CAMPAIGNS = 20;

const channelOf = (number: number): Channel => CHANNELS[number % CHANNELS.length] ?? 'other';
const campaignOf = (number: number): string =>
  `${channelOf(number)} ${Math.floor(number / CHANNELS.length) % CAMPAIGNS}`;

function stageOf(number: number): DealStage | undefined {
  const share = shareOf(number);
  return share > LAST ? undefined : DEALS.find(([from]) => share >= from)?.[1];
}

/** Deals of every sixth lead, each of a person who was met one to four times before; and what each channel costs a month. */
export class SellingYear implements Selling {
  constructor(private readonly app: INestApplicationContext) {}

  async personsOf(
    tx: Tx,
    workspaceId: string,
    { numbers, beginsAt }: WrittenDay,
  ): Promise<(string | null)[]> {
    const buyers = numbers.filter((number) => stageOf(number) !== undefined);
    const people = buyers.map((number) => ({
      email: `buyer-${number}@firm-${number}.example`,
      firstName: 'Ada',
    }));
    const happening = { actor: SYSTEM, occurredAt: new Date(beginsAt) };
    const resolved = await this.app.get(ResolvePeople).resolve(tx, workspaceId, people, happening);
    const personOf = new Map(buyers.map((number, index) => [number, resolved[index]?.personId ?? null]));
    const touches = buyers.flatMap((number) => {
      const personId = personOf.get(number) ?? null;
      if (personId === null) return [];
      return Array.from({ length: 1 + (number % 4) }, (_, nth) => ({
        ...{ personId, channel: channelOf(number + nth * 5), campaign: campaignOf(number + nth * 5) },
        occurredAt: new Date(beginsAt - nth * 3 * DAY_MS + 9 * HOUR_MS),
      }));
    });
    if (touches.length > 0) await recordTouches(tx, workspaceId, touches);
    return numbers.map((number) => personOf.get(number) ?? null);
  }

  async sell(tx: Tx, by: By, { numbers, beginsAt }: WrittenDay, leadIds: readonly string[]): Promise<void> {
    const deals = numbers.flatMap((number, index): OpportunityInput[] => {
      const [stage, leadId] = [stageOf(number), leadIds[index]];
      return stage === undefined || leadId === undefined ? [] : [dealOf(number, beginsAt, stage, leadId)];
    });
    await this.app.get(RecordOpportunities).run(tx, by, deals);
  }

  /** Once, before the year begins. */
  async budget(tx: Tx, by: By, from: string): Promise<void> {
    for (const channel of CHANNELS)
      await this.app
        .get(SetPlan)
        .run(tx, by, { name: channel, channel, kind: 'media', every: 'month', from, amount: '4000.00' });
  }
}

const dealOf = (number: number, beginsAt: number, stage: DealStage, leadId: string): OpportunityInput => ({
  external: { source: 'bench', id: String(number) },
  ...{ leadId, stage, name: `Deal ${number}`, currency: 'EUR' },
  amountMinor: 100_000 + ((number * 7_919) % 900_000),
  openedAt: new Date(beginsAt + 10 * HOUR_MS),
  closedOn: stage === 'proposal' ? null : new Date(beginsAt + 12 * HOUR_MS).toISOString().slice(0, 10),
  ...(stage === 'lost' && { closeReason: 'NO_BUDGET' }),
  undatedAt: new Date(beginsAt),
});
