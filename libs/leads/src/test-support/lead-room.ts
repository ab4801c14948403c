import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { addMember } from '#identity';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { AcceptHandover } from '../application/accept-handover.js';
import type { Acceptance } from '../application/accept-handover.js';
import { CaptureLeads } from '../application/capture-leads.js';
import { byProduct } from '../application/command.js';
import type { By } from '../application/command.js';
import type { LeadCapture } from '../application/lead-capture.js';
import { DeclineHandover } from '../application/decline-handover.js';
import type { Declination } from '../application/decline-handover.js';
import { OfferLeads } from '../application/offer-leads.js';
import type { Offer } from '../application/offer-leads.js';
import { RejectHandover } from '../application/reject-handover.js';
import type { LeadRow } from '../persistence/lead.row.js';
import { leadsByIds } from '../persistence/leads.js';
import { LockLeads } from '../reactions/lock-leads.js';
import { SupersedeOffers } from '../reactions/supersede-offers.js';

/** A workspace with two reps, and the commands of a hand-over said shortly. */
export class LeadRoom {
  private constructor(
    readonly db: TestDatabase,
    private readonly signals: Signals,
    readonly journal: Journal,
    readonly workspaceId: string,
    readonly salesTeam: string,
    private readonly reps: readonly [string, string],
  ) {}

  static async open(): Promise<LeadRoom> {
    const db = await testDatabase();
    const signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    new LockLeads(journal).onModuleInit();
    new SupersedeOffers(journal).onModuleInit();
    const { id, teams, members } = await buildWorkspace(db, {
      members: [
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    return new LeadRoom(db, signals, journal, id, teams.sales, [members.Luca.id, members.Sara.id]);
  }

  async close(): Promise<void> {
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  /** Luca. */
  get rep(): string {
    return this.reps[0];
  }

  /** Sara. */
  get colleague(): string {
    return this.reps[1];
  }

  /** One more rep: of the sales team, where no other is named. */
  async join(name: string, teamId = this.salesTeam): Promise<string> {
    const facts = { email: `${newId()}@example.com`, name, roles: ['sales-rep'], teamIds: [teamId] };
    return (await addMember(this.db.database, this.workspaceId, facts)).memberId;
  }

  /** One more sales team, without anybody. */
  async team(): Promise<string> {
    const sql = `insert into team (workspace_id, id, kind, name, created_at) values ($1, $2::uuid, 'sales', $2::uuid::text, now())`;
    const teamId = newId();
    await this.db.oracle(sql, [this.workspaceId, teamId]);
    return teamId;
  }

  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.database.withWorkspace(this.workspaceId, work);
  }

  marketing(): By {
    return byProduct(this.workspaceId);
  }

  as(memberId: string): By {
    return byProduct(this.workspaceId, memberId);
  }

  seen(facts: Partial<LeadCapture> = {}): LeadCapture {
    return {
      personId: newId(),
      companyId: null,
      leadType: 'demo',
      channel: 'website',
      origin: 'marketing',
      ...facts,
    };
  }

  async capture(facts: Partial<LeadCapture> = {}): Promise<string> {
    const [result] = await this.inside((tx) =>
      new CaptureLeads(this.journal).run(tx, this.marketing(), [this.seen(facts)]),
    );
    return result?.leadId ?? '';
  }

  async offer(leadId: string): Promise<string> {
    const offer = { leadIds: [leadId], toTeamId: this.salesTeam };
    const { handovers } = await this.inside((tx) =>
      new OfferLeads(this.journal).run(tx, this.marketing(), offer),
    );
    return handovers[0]?.id ?? '';
  }

  /** To several, whoever comes first; for the sales team, or for that of the first of them. */
  async ask(leadId: string, toMemberIds: readonly string[], more: Partial<Offer> = {}): Promise<string> {
    const offer = { leadIds: [leadId], toTeamId: this.salesTeam, toMemberIds, ...more };
    const { handovers } = await this.inside((tx) =>
      new OfferLeads(this.journal).run(tx, this.marketing(), offer),
    );
    return handovers[0]?.id ?? '';
  }

  decline(handoverId: string, memberId: string): Promise<Declination> {
    return this.inside((tx) =>
      new DeclineHandover(this.journal).run(tx, this.as(memberId), handoverId, 'no_time'),
    );
  }

  accept(handoverId: string, memberId = this.rep): Promise<Acceptance> {
    return this.inside((tx) => new AcceptHandover(this.journal).run(tx, this.as(memberId), handoverId));
  }

  reject(handoverId: string, reason: string, evidence = {}): Promise<unknown> {
    const rejection = { reason, evidence };
    return this.inside((tx) =>
      new RejectHandover(this.journal).run(tx, this.as(this.rep), handoverId, rejection),
    );
  }

  async lead(id: string): Promise<LeadRow | undefined> {
    return (await this.inside((tx) => leadsByIds(tx, this.workspaceId, [id])))[0];
  }

  /** The types of a lead's entries in the order they were written. */
  async typesOf(leadId: string): Promise<string[]> {
    const sql = 'select type from journal_entry where lead_id = $1 order by ordinal';
    return (await this.db.oracle<{ type: string }>(sql, [leadId])).map(({ type }) => type);
  }
}
