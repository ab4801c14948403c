import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { byProduct, CaptureLeads } from '#leads';
import type { By, LeadCapture } from '#leads';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { AddLines } from '../application/add-lines.js';
import { ChangeOpportunityStage } from '../application/change-opportunity-stage.js';
import type { DealResult } from '../application/deal-command.js';
import { LoseOpportunity } from '../application/lose-opportunity.js';
import { OpenOpportunity } from '../application/open-opportunity.js';
import type { Opening } from '../application/open-opportunity.js';
import { RecordOpportunities } from '../application/record-opportunities.js';
import { RecordRevenue } from '../application/record-revenue.js';
import type { RecordedRevenue, Revenue } from '../application/record-revenue.js';
import { SetAfterSale } from '../application/set-after-sale.js';
import { SetDealContact } from '../application/set-deal-contact.js';
import { UpsertProducts } from '../application/upsert-products.js';
import { WinOpportunity } from '../application/win-opportunity.js';
import type { Win } from '../application/win-opportunity.js';
import { FollowOwners } from '../reactions/follow-owners.js';
import { FollowSales } from '../reactions/follow-sales.js';

const CAPTURE: LeadCapture = {
  personId: null,
  companyId: null,
  leadType: 'machine',
  channel: 'website',
  origin: 'marketing',
};

interface ToldEntry {
  readonly type: string;
  readonly at: Date;
  readonly payload: Record<string, unknown>;
}

/** The use cases on the database of the spec, wired as the module does. */
export class DealDesk {
  private readonly signals = new Signals(this.db.appUrl);
  readonly journal = new Journal(this.signals);
  readonly captureLeads = new CaptureLeads(this.journal);
  readonly open = new OpenOpportunity(this.journal);
  readonly changeStage = new ChangeOpportunityStage(this.journal);
  readonly win = new WinOpportunity(this.journal);
  readonly lose = new LoseOpportunity(this.journal);
  readonly recordRevenue = new RecordRevenue(this.journal);
  readonly setAfterSale = new SetAfterSale(this.journal);
  readonly setContact = new SetDealContact(this.journal);
  readonly addLines = new AddLines(this.journal);
  readonly products = new UpsertProducts();
  readonly record = new RecordOpportunities(this.journal, this.captureLeads);

  constructor(readonly db: TestDatabase) {
    new FollowOwners(this.journal).onModuleInit();
    new FollowSales(this.journal).onModuleInit();
  }

  /** A workspace of its own with Sara of sales, and Otto who is in no team. */
  async room(): Promise<DealRoom> {
    const { id, members, teams } = await buildWorkspace(this.db, {
      members: [
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Otto', roles: ['sales-rep'] },
      ],
    });
    return new DealRoom(this, id, { sara: members.Sara, otto: members.Otto }, teams.sales);
  }

  close(): Promise<void> {
    return this.signals.onApplicationShutdown();
  }
}

/** A workspace and what Sara does in it; what is asked of the database is asked past all policies. */
export class DealRoom {
  readonly sara = this.members.sara;
  readonly otto = this.members.otto;
  readonly by: By = byProduct(this.id, this.members.sara.id);

  constructor(
    private readonly desk: DealDesk,
    readonly id: string,
    private readonly members: { readonly sara: ActingMember; readonly otto: ActingMember },
    readonly salesTeam: string,
  ) {}

  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.desk.db.database.withWorkspace(this.id, work);
  }

  async lead(): Promise<string> {
    const [result] = await this.within((tx) => this.desk.captureLeads.run(tx, this.by, [CAPTURE]));
    return result?.leadId ?? '';
  }

  /** A deal, on a lead of its own unless one is named. */
  async deal(opening: Partial<Opening> = {}): Promise<{ dealId: string; leadId: string }> {
    const leadId = opening.leadId ?? (await this.lead());
    const facts = { name: 'Press line', amount: '12000.00', ...opening, leadId };
    const { opportunityId } = await this.within((tx) => this.desk.open.run(tx, this.by, facts));
    return { dealId: opportunityId, leadId };
  }

  win(dealId: string, how: Win = {}): Promise<DealResult> {
    return this.within((tx) => this.desk.win.run(tx, this.by, dealId, how));
  }

  lose(dealId: string, reason = 'PRICE', evidence: { text?: string } = {}): Promise<DealResult> {
    return this.within((tx) => this.desk.lose.run(tx, this.by, dealId, { reason, evidence }));
  }

  revenue(opportunityId: string, kind: Revenue['kind'], amount: string): Promise<RecordedRevenue> {
    return this.within((tx) => this.desk.recordRevenue.run(tx, this.by, { opportunityId, kind, amount }));
  }

  async stageOfLead(leadId: string): Promise<string | undefined> {
    const sql = 'select stage from lead where id = $1';
    return (await this.desk.db.oracle<{ stage: string }>(sql, [leadId]))[0]?.stage;
  }

  async dealRow(dealId: string): Promise<Record<string, unknown> | undefined> {
    const sql = 'select * from opportunity where id = $1';
    return (await this.desk.db.oracle<Record<string, unknown>>(sql, [dealId]))[0];
  }

  money(dealId: string): Promise<{ kind: string; minor: string }[]> {
    return this.desk.db.oracle(
      'select kind, amount_minor as minor from revenue_event where opportunity_id = $1 order by recorded_at, id',
      [dealId],
    );
  }

  /** What the journal holds of a lead, or of everything, in the order it was written. */
  entries(leadId?: string): Promise<ToldEntry[]> {
    return this.desk.db.oracle(
      `select type, occurred_at as at, payload from journal_entry
        where workspace_id = $1 and ($2::uuid is null or lead_id = $2) order by ordinal`,
      [this.id, leadId ?? null],
    );
  }
}
