import type { Caller } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { Readers, Sequencer } from '#journal';
import { byProduct } from '#leads';
import type { LeadCapture } from '#leads';
import type { OpenDealStage, Opening, OpportunityInput } from '#revenue';
import { SetRates } from '#spend';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DealDesk } from '../../../revenue/src/test-support/deal-desk.js';
import { FollowJournal } from '../application/follow-journal.js';
import { ListDeals } from '../application/list-deals.js';
import { PlaceSellers } from '../application/place-sellers.js';
import { ReadOpen } from '../application/read-open.js';
import { ReadRevenue } from '../application/read-revenue.js';
import { SetQuota } from '../application/set-quota.js';

/** The pipeline on a database of its own, put together as the product does. */
export class PipelineDesk {
  private readonly signals = new Signals(this.db.appUrl);
  private readonly sequencer = new Sequencer(this.db.database, this.signals);
  readonly deals = new DealDesk(this.db);
  readonly readers = new Readers(this.db.database, this.signals);
  readonly follow = new FollowJournal(this.readers);
  readonly revenue = new ReadRevenue(this.db.database);
  readonly open = new ReadOpen(this.db.database);
  readonly list = new ListDeals(this.db.database);
  readonly sellers = new PlaceSellers(this.deals.journal, this.db.database);
  readonly quota = new SetQuota(this.deals.journal, this.db.database);
  readonly rates = new SetRates(this.deals.journal);

  private constructor(readonly db: TestDatabase) {}

  static async open(): Promise<PipelineDesk> {
    return new PipelineDesk(await testDatabase());
  }

  async close(): Promise<void> {
    await this.deals.close();
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  async room(): Promise<PipelineRoom> {
    const room = await this.deals.room();
    return new PipelineRoom(this, room.id, room.sara.id, room.salesTeam);
  }

  number(workspaceId: string): Promise<number> {
    return this.sequencer.number(workspaceId);
  }
}

type End = { readonly day: number; readonly opening?: Partial<Opening>; readonly leadId?: string };

/** A workspace and what happens in it; days are counted from 1 January 2026. */
export class PipelineRoom {
  readonly by = byProduct(this.id, this.saraId);

  constructor(
    readonly desk: PipelineDesk,
    readonly id: string,
    readonly saraId: string,
    readonly salesTeam: string,
  ) {}

  /** Somebody of leadership, or somebody who may not see amounts. */
  caller(...actions: string[]): Caller {
    return {
      ...{ workspaceId: this.id, memberId: null, credentialId: this.id, accountId: null, teamIds: [] },
      actions: new Set([
        'board.read',
        ...(actions.length === 0 ? ['opportunity.read:all', 'revenue.read'] : actions),
      ]),
    };
  }

  within<T>(work: (tx: Tx) => Promise<T>, at?: Date): Promise<T> {
    return this.desk.db.database.withWorkspace(this.id, work, at ? { at } : {});
  }

  async lead(day: number, over: Partial<LeadCapture> = {}): Promise<string> {
    const facts: LeadCapture = {
      ...{ personId: null, companyId: null, leadType: 'machine', channel: 'website', origin: 'marketing' },
      ...over,
      occurredAt: dayOn(day),
    };
    const [result] = await this.within(
      (tx) => this.desk.deals.captureLeads.run(tx, this.by, [facts]),
      dayOn(day),
    );
    return result!.leadId;
  }

  async opened(day: number, opening: Partial<Opening> = {}): Promise<string> {
    const leadId = opening.leadId ?? (await this.lead(day));
    const facts = { name: 'Press line', amount: '1000.00', ...opening, leadId };
    const { opportunityId } = await this.within(
      (tx) => this.desk.deals.open.run(tx, this.by, facts),
      dayOn(day),
    );
    return opportunityId;
  }

  moved(dealId: string, stage: OpenDealStage, day: number): Promise<unknown> {
    return this.within((tx) => this.desk.deals.changeStage.run(tx, this.by, dealId, stage), dayOn(day));
  }

  async won(openedOn: number, { day, opening = {} }: End, rate?: string): Promise<string> {
    const id = await this.opened(openedOn, opening);
    await this.within(
      (tx) => this.desk.deals.win.run(tx, this.by, id, rate === undefined ? {} : { rate }),
      dayOn(day),
    );
    return id;
  }

  async lost(openedOn: number, { day, opening = {} }: End): Promise<string> {
    const id = await this.opened(openedOn, opening);
    await this.within(
      (tx) => this.desk.deals.lose.run(tx, this.by, id, { reason: 'PRICE', evidence: {} }),
      dayOn(day),
    );
    return id;
  }

  /** Deals as another system tells them. */
  async brought(inputs: readonly (Partial<OpportunityInput> & { id: string })[]): Promise<void> {
    const all = inputs.map(({ id, ...input }): OpportunityInput => ({
      ...{ external: { source: 'crm', id }, name: id, stage: 'won', amountMinor: 100_000, currency: 'EUR' },
      ...{ openedAt: dayOn(0), closedOn: '2026-02-01', undatedAt: dayOn(60) },
      ...input,
    }));
    await this.within((tx) => this.desk.deals.record.run(tx, this.by, all), dayOn(60));
  }

  /** Numbers what was written and lets the pipeline read it. */
  async follow(): Promise<void> {
    await this.desk.number(this.id);
    await this.desk.readers.catchUp(this.desk.follow, this.id);
  }
}

/** That day of 2026, counted from 0, at 09:00 in Rome. */
export const dayOn = (day: number): Date => new Date(Date.UTC(2026, 0, 1, 8) + day * 86_400_000);
