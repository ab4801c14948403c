import { SYSTEM } from '#contracts';
import { Signals } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { ensureJournalMonths, Readers, Sequencer } from '#journal';
import { recordTouches, removeTouches } from '#journey';
import {
  AcceptHandover,
  AssignLead,
  byProduct,
  OfferLeads,
  RecycleLead,
  RejectHandover,
  SalesQualifyLead,
} from '#leads';
import type { LeadCapture } from '#leads';
import { EnsureCompanies, MergePersons, ResolvePeople } from '#people';
import type { Rounds } from '#rounds';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { touchesFollowMerges } from '../../../journey/src/test-support/touches-follow-merges.js';
import { leadsFollowMerges } from '../../../leads/src/test-support/leads-follow-merges.js';
import { DealDesk } from '../../../revenue/src/test-support/deal-desk.js';
import { FollowJournal } from '../application/follow-journal.js';
import { KeepWalks } from '../application/keep-walks.js';
import { ListLeads } from '../application/list-leads.js';
import { ReadFrictions } from '../application/read-frictions.js';
import { ReadMap } from '../application/read-map.js';
import { ReadPasses } from '../application/read-passes.js';

const NO_ROUNDS = { begin: () => undefined } as unknown as Rounds;

/** The map on a database of its own, with the desks of both teams, put together as the product does. */
export class MapDesk {
  private readonly signals = new Signals(this.db.appUrl);
  private readonly sequencer = new Sequencer(this.db.database, this.signals);
  readonly deals = new DealDesk(this.db);
  readonly readers = new Readers(this.db.database, this.signals);
  readonly follow = new FollowJournal(this.readers);
  readonly keep = new KeepWalks(NO_ROUNDS, this.db.database);
  readonly map = new ReadMap(this.db.database);
  readonly frictions = new ReadFrictions(this.db.database);
  readonly leads = new ListLeads(this.db.database);
  readonly passes = new ReadPasses(this.db.database);
  readonly merging = new MergePersons(this.deals.journal);
  readonly people = new ResolvePeople(this.deals.journal, new EnsureCompanies(this.deals.journal));

  private constructor(readonly db: TestDatabase) {
    touchesFollowMerges(this.deals.journal);
    leadsFollowMerges(this.deals.journal);
  }

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
      members: [
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Tom', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    const sales = { saraId: members.Sara.id, tomId: members.Tom.id, salesTeam: teams.sales };
    return new MapRoom(this, id, sales);
  }

  number(workspaceId: string): Promise<number> {
    return this.sequencer.number(workspaceId);
  }
}

const KEPT = ['journey_mark', 'journey_rollup', 'journey_walk'];

interface Sales {
  readonly saraId: string;
  /** Where there is another one to pass leads to. */
  readonly tomId?: string;
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
    readonly sales: Sales,
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

  async person(): Promise<string> {
    const context = { actor: SYSTEM, occurredAt: dayOn(0), defaultCountry: 'IT' };
    const email = `${newId()}@home.it`;
    const [found] = await this.within((tx) => this.desk.people.resolve(tx, this.id, [{ email }], context));
    return found!.personId;
  }

  /** A touch, told of without an entry. */
  async touched(personId: string, day: number, leadId: string | null = null): Promise<string> {
    const input = { personId, leadId, occurredAt: dayOn(day), channel: 'email' } as const;
    const [touch] = await this.within((tx) => recordTouches(tx, this.id, [input]));
    return touch!.touchId;
  }

  async untouched(touchId: string): Promise<void> {
    await this.within((tx) => removeTouches(tx, this.id, [touchId], { of: [], notOf: [] }));
  }

  async merged(survivorId: string, loserId: string): Promise<string> {
    const merging = this.desk.merging;
    const { mergeId } = await this.within((tx) => merging.run(tx, this.id, { survivorId, loserId }, SYSTEM));
    return mergeId;
  }

  /** Lets what no entry tells of be taken up, until nothing is left. */
  async settle(): Promise<void> {
    for (let done = 1; done > 0;) done = await this.within((tx) => this.desk.keep.run(tx, this.id));
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

  async assigned(leadId: string, memberId: string, day: number): Promise<void> {
    const assign = new AssignLead(this.journal);
    await this.within((tx) => assign.run(tx, this.marketing, leadId, { memberId, why: 'load' }), day);
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
