import { Signals } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { ensureJournalMonths, Readers, Sequencer } from '#journal';
import { AcceptHandover, byProduct, OfferLeads, RecycleLead, RejectHandover, SalesQualifyLead } from '#leads';
import type { LeadCapture } from '#leads';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { DealDesk } from '../../../revenue/src/test-support/deal-desk.js';
import { FollowJournal } from '../application/follow-journal.js';
import { ListLeads } from '../application/list-leads.js';
import { ReadFrictions } from '../application/read-frictions.js';
import { ReadMap } from '../application/read-map.js';

/** The map on a database of its own, with the desks of both teams, put together as the product does. */
export class MapDesk {
  private readonly signals = new Signals(this.db.appUrl);
  private readonly sequencer = new Sequencer(this.db.database, this.signals);
  readonly deals = new DealDesk(this.db);
  readonly readers = new Readers(this.db.database, this.signals);
  readonly follow = new FollowJournal(this.readers);
  readonly map = new ReadMap(this.db.database);
  readonly frictions = new ReadFrictions(this.db.database);
  readonly leads = new ListLeads(this.db.database);

  private constructor(readonly db: TestDatabase) {}

  static async open(): Promise<MapDesk> {
    return new MapDesk(await testDatabase());
  }

  async close(): Promise<void> {
    await this.deals.close();
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  async room(): Promise<MapRoom> {
    const { id, members, teams } = await buildWorkspace(this.db, {
      members: [{ name: 'Sara', roles: ['sales-rep'], team: 'sales' }],
    });
    return new MapRoom(this, id, { saraId: members.Sara.id, salesTeam: teams.sales });
  }

  number(workspaceId: string): Promise<number> {
    return this.sequencer.number(workspaceId);
  }
}

const KEPT = ['journey_mark', 'journey_rollup'];

interface Sales {
  readonly saraId: string;
  readonly salesTeam: string;
}

/** A workspace and what happens to its leads; days are counted from 1 January 2026. */
export class MapRoom {
  private readonly marketing = byProduct(this.id);
  private readonly sara = byProduct(this.id, this.sales.saraId);
  private readonly journal = this.desk.deals.journal;
  private readonly handovers = new Map<string, string>();

  constructor(
    readonly desk: MapDesk,
    readonly id: string,
    private readonly sales: Sales,
  ) {}

  within<T>(work: (tx: Tx) => Promise<T>, day?: number): Promise<T> {
    return this.desk.db.database.withWorkspace(this.id, work, day === undefined ? {} : { at: dayOn(day) });
  }

  async captured(day: number, over: Partial<LeadCapture> = {}): Promise<string> {
    const base = { personId: null, companyId: null, leadType: 'machine', channel: 'website' } as const;
    const facts: LeadCapture = { ...base, origin: 'marketing', ...over, occurredAt: dayOn(day) };
    const [result] = await this.within(async (tx) => {
      await ensureJournalMonths(tx, dayOn(day), 1);
      return this.desk.deals.captureLeads.run(tx, this.marketing, [facts]);
    }, day);
    return result!.leadId;
  }

  async offered(leadId: string, day: number): Promise<void> {
    const offer = { leadIds: [leadId], toTeamId: this.sales.salesTeam };
    const { handovers } = await this.within(
      (tx) => new OfferLeads(this.journal).run(tx, this.marketing, offer),
      day,
    );
    this.handovers.set(leadId, handovers[0]?.id ?? newId());
  }

  async accepted(leadId: string, day: number): Promise<void> {
    const id = this.handovers.get(leadId) ?? newId();
    await this.within((tx) => new AcceptHandover(this.journal).run(tx, this.sara, id), day);
  }

  async rejected(leadId: string, day: number, reason = 'NO_CONSENT'): Promise<void> {
    const id = this.handovers.get(leadId) ?? newId();
    const why = { reason, evidence: {} };
    await this.within((tx) => new RejectHandover(this.journal).run(tx, this.sara, id, why), day);
  }

  async qualified(leadId: string, day: number): Promise<void> {
    await this.within((tx) => new SalesQualifyLead(this.journal).run(tx, this.sara, leadId), day);
  }

  async recycled(leadId: string, day: number): Promise<void> {
    await this.within((tx) => new RecycleLead(this.journal).run(tx, this.sara, leadId, {}), day);
  }

  async opened(leadId: string, day: number): Promise<string> {
    const facts = { name: 'Press line', amount: '12000.00', leadId };
    const { opportunityId } = await this.within((tx) => this.desk.deals.open.run(tx, this.sara, facts), day);
    return opportunityId;
  }

  async won(dealId: string, day: number): Promise<void> {
    await this.within((tx) => this.desk.deals.win.run(tx, this.sara, dealId, {}), day);
  }

  async lost(dealId: string, day: number): Promise<void> {
    const why = { reason: 'PRICE', evidence: {} };
    await this.within((tx) => this.desk.deals.lose.run(tx, this.sara, dealId, why), day);
  }

  /** Numbers what was written and lets the map read it, a few entries at a time or all at once. */
  async follow(portion?: number): Promise<void> {
    const { follow, readers } = this.desk;
    await this.desk.number(this.id);
    if (portion === undefined) return void (await readers.catchUp(follow, this.id));
    const inPortions: Pick<FollowJournal, 'name' | 'read'> = {
      name: follow.name,
      read: async (tx, ws, entries) => {
        for (let at = 0; at < entries.length; at += portion)
          await follow.read(tx, ws, entries.slice(at, at + portion));
      },
    };
    await readers.catchUp(inPortions, this.id);
  }

  /** As if the map had never read anything. */
  async forget(): Promise<void> {
    for (const table of [...KEPT, 'journal_reader'])
      await this.desk.db.oracle(`delete from ${table} where workspace_id = $1`, [this.id]);
  }

  /** All that is kept, by table. */
  async kept(): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const table of KEPT)
      found[table] = await this.desk.db.oracle(
        `select to_jsonb(t) as row from ${table} t where workspace_id = $1 order by to_jsonb(t)::text`,
        [this.id],
      );
    return found;
  }
}

/** That day of 2026, counted from 0, at 09:00 in Rome. */
const dayOn = (day: number): Date => new Date(Date.UTC(2026, 0, 1, 8) + Math.round(day * 86_400_000));
