import type { INestApplicationContext } from '@nestjs/common';
import { CHANNELS } from '#contracts';
import type { Stage } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { createWorkspace } from '#identity';
import { Readers, Sequencer } from '#journal';
import { DAY_MS, HOUR_MS } from '#kernel';
import { byProduct, CaptureLeads, OfferLeads, SetStages } from '#leads';
import type { By, LeadCapture } from '#leads';

/** The same year in every run: figures of two runs are about the same rows. */
const YEAR_BEGINS = Date.UTC(2025, 0, 1);
const DAYS = 365;
/** An evening in its last month: December is the month the board shows. */
export const BOARD_AS_OF = new Date('2025-12-31T20:00:00Z');
export const BOARD_MONTH = { from: '2025-12-01T00:00:00+01:00', to: '2026-01-01T00:00:00+01:00' };

/** Leads written in one transaction, at most. */
const CHUNK = 1_000;

/** Of each hundred leads, how many get how far; the others stay inquiries. Another 20 are offered to sales. */
const REACHED: readonly (readonly [upTo: number, Stage])[] = [
  [15, 'mql'],
  [27, 'sal'],
  [33, 'sql'],
  [37, 'opportunity'],
  [44, 'customer'],
  [54, 'recycled'],
  [58, 'disqualified'],
];
const OFFERED_UP_TO = 78;

/** What is known of leads beyond their course: who they are, how they were met and what they bought. */
export interface Selling {
  /** Who each is, or nobody; `numbers` count all leads from 0. */
  buyersOf(tx: Tx, workspaceId: string, day: WrittenDay): Promise<readonly (Buyer | undefined)[]>;
  /** What else is known of a lead as it is captured. */
  captureOf(number: number): Partial<LeadCapture>;
  /** Called once they stand where they stand. */
  sell(tx: Tx, by: By, day: WrittenDay, leadIds: readonly string[]): Promise<unknown>;
}

/** Whose lead it is. */
export type Buyer = Pick<LeadCapture, 'personId' | 'companyId'>;

/** Leads of one day that are written together. */
export interface WrittenDay {
  readonly numbers: readonly number[];
  /** Midnight of that day. */
  readonly beginsAt: number;
}

/** Writes leads through the product's own commands, so that journal, positions, facts and rollups are what they would be. */
export class History {
  private leads = 0;

  private constructor(
    private readonly app: INestApplicationContext,
    readonly workspaceId: string,
    private readonly salesTeamId: string,
    private readonly selling: Selling | undefined,
  ) {}

  static async begin(app: INestApplicationContext, selling?: Selling): Promise<History> {
    const { id, teams } = await createWorkspace(app.get(Database), {
      ...{ name: 'Bench', zone: 'Europe/Rome', currency: 'EUR', locale: 'it' },
    });
    await app
      .get(Database)
      .withWorkspace(id, (tx) => tx.query(`select journal_ensure_months('2025-01-01', '2025-12-31')`));
    return new History(app, id, teams.find(({ kind }) => kind === 'sales')?.id ?? '', selling);
  }

  /** Leads written so far. */
  get written(): number {
    return this.leads;
  }

  /** Spreads so many more leads over the year that there are `total`, and lets the boards fold them. */
  async growTo(total: number, note: (text: string) => void): Promise<void> {
    const [from, more] = [this.leads, total - this.leads];
    for (let day = 0; day < DAYS; day += 1) {
      const today = from + Math.floor((more * (day + 1)) / DAYS) - this.leads;
      for (let left = today; left > 0; left -= CHUNK) await this.writeDay(day, Math.min(left, CHUNK));
      const isTimeToTell = day % 30 === 29 || day === DAYS - 1;
      if (!isTimeToTell) continue;
      await this.fold();
      note(`${this.leads.toLocaleString('en')} of ${total.toLocaleString('en')} leads written and folded`);
    }
  }

  private async writeDay(day: number, count: number): Promise<void> {
    const beginsAt = YEAR_BEGINS + day * DAY_MS;
    const first = this.leads;
    await this.app
      .get(Database)
      .withWorkspace(this.workspaceId, (tx) => this.write(tx, { beginsAt, first, count }), {
        at: new Date(beginsAt + 18 * HOUR_MS),
      });
    this.leads += count;
  }

  private async write(
    tx: Tx,
    { beginsAt, first, count }: { beginsAt: number; first: number; count: number },
  ): Promise<void> {
    const by = byProduct(this.workspaceId);
    const numbers = Array.from({ length: count }, (_, index) => first + index);
    const day = { numbers, beginsAt };
    const buyers = await this.selling?.buyersOf(tx, this.workspaceId, day);
    const captured = await this.app.get(CaptureLeads).run(
      tx,
      by,
      numbers.map((number, index) => ({
        ...captureOf(number, beginsAt),
        ...this.selling?.captureOf(number),
        ...buyers?.[index],
      })),
    );
    const written = captured.map(({ leadId }, index) => ({ leadId, share: shareOf(first + index) }));
    const settings = written.flatMap(({ leadId, share }) => {
      const to = REACHED.find(([upTo]) => share < upTo)?.[1];
      return to ? [{ leadId, to }] : [];
    });
    await this.app.get(SetStages).run(tx, by, settings);
    const beyond = REACHED.at(-1)?.[0] ?? 0;
    const leadIds = written
      .filter(({ share }) => share >= beyond && share < OFFERED_UP_TO)
      .map(({ leadId }) => leadId);
    if (leadIds.length > 0)
      await this.app.get(OfferLeads).run(tx, by, { leadIds, toTeamId: this.salesTeamId });
    const all = written.map(({ leadId }) => leadId);
    await this.selling?.sell(tx, by, day, all);
  }

  private async fold(): Promise<void> {
    await this.app.get(Sequencer).number(this.workspaceId);
    const readers = this.app.get(Readers);
    for (const reader of readers.all()) await readers.catchUp(reader, this.workspaceId);
  }
}

/** 0 to 99, each equally often, in an order unrelated to the channels'. */
export const shareOf = (number: number): number => (number * 37) % 100;

const captureOf = (number: number, beginsAt: number): LeadCapture => ({
  ...{ personId: null, companyId: null, leadType: 'general', origin: 'marketing' },
  channel: CHANNELS[number % CHANNELS.length] ?? 'other',
  occurredAt: new Date(beginsAt + (8 * HOUR_MS + ((number * 7_919) % (9 * HOUR_MS)))),
});
