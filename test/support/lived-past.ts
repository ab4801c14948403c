import { ActivateVersion, DraftAgreement, ProposeVersion, SignVersion, Timers } from '#agreements';
import { ALWAYS_OPEN } from '#calendar';
import { Database } from '#database';
import type { Tx } from '#database';
import { CaptureSubmissions } from '#intake';
import { ensureJournalMonths } from '#journal';
import { AcceptHandover, byProduct, OfferLeads } from '#leads';
import { DAY_MS, HOUR_MS } from '#kernel';
import { OpenOpportunity, WinOpportunity } from '#revenue';
import type { AgreementTerms } from '#sla';
import type { TestApp } from './test-app.js';

/** A lead of the past that was handed over; `answeredAfterMs` null where sales let it lie, `wonFor` with a deal won a day later. */
export interface PastLead {
  readonly firstName: string;
  readonly offeredAt: Date;
  readonly answeredAfterMs: number | null;
  readonly wonFor?: string;
}

interface Deed {
  readonly at: Date;
  readonly run: (tx: Tx) => Promise<unknown>;
}

export interface PastPeople {
  readonly workspaceId: string;
  readonly marketerId: string;
  readonly sellerId: string;
  readonly salesTeamId: string;
}

/**
 * The past of a workspace, lived through the commands of the product, each at its instant: an agreement signed by both sides, and leads
 * handed over and answered under it. Deadlines that have passed are acted on at their own instants up to the last of these deeds, so
 * whoever holds the history writer's lease decides when the rest becomes known.
 */
export class LivedPast {
  readonly leads = new Map<string, { readonly leadId: string; readonly handoverId: string }>();

  constructor(
    private readonly app: TestApp,
    private readonly people: PastPeople,
  ) {}

  async agree(name: string, terms: AgreementTerms, instant: Date): Promise<string> {
    const { workspaceId, marketerId } = this.people;
    const by = byProduct(workspaceId, marketerId);
    return this.at(instant, async (tx) => {
      await ensureJournalMonths(tx, instant, 1);
      const wording = { name, terms, calendars: { default: ALWAYS_OPEN(terms.period.zone) } };
      const { agreementId, version } = await this.part(DraftAgreement).run(tx, by, wording);
      await this.part(ProposeVersion).run(tx, by, agreementId, version);
      for (const side of ['marketing', 'sales'] as const)
        await this.part(SignVersion).run(tx, by, agreementId, version, side);
      await this.part(ActivateVersion).run(tx, by, agreementId, version);
      return agreementId;
    });
  }

  /** In the order of their instants, as time goes. */
  async live(leads: readonly PastLead[]): Promise<void> {
    const deeds = leads.flatMap((lead) => this.deedsOf(lead));
    deeds.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, run } of deeds) {
      await this.part(Timers).runUntil(this.people.workspaceId, at);
      await this.at(at, run);
    }
  }

  private deedsOf(lead: PastLead): Deed[] {
    const { offeredAt, answeredAfterMs, wonFor } = lead;
    const after = (ms: number): Date => new Date(offeredAt.getTime() + ms);
    const deeds: Deed[] = [{ at: offeredAt, run: (tx) => this.handOver(tx, lead) }];
    if (answeredAfterMs === null) return deeds;
    deeds.push({ at: after(answeredAfterMs), run: (tx) => this.accept(tx, lead) });
    if (wonFor === undefined) return deeds;
    return [...deeds, { at: after(answeredAfterMs + DAY_MS), run: (tx) => this.win(tx, lead, wonFor) }];
  }

  private async handOver(tx: Tx, { firstName, offeredAt }: PastLead): Promise<void> {
    const { workspaceId, marketerId, salesTeamId } = this.people;
    const facts = {
      firstName,
      lastName: 'Rossi',
      email: `${firstName}@rossi.example`.toLowerCase(),
      leadType: 'demo',
    };
    const occurredAt = new Date(offeredAt.getTime() - HOUR_MS);
    const hits = [{ ...facts, channel: 'website', origin: 'marketing', occurredAt } as const];
    const [captured] = await this.part(CaptureSubmissions).run(tx, byProduct(workspaceId), 'past', hits);
    const leadId = captured?.leadId ?? '';
    const offer = { leadIds: [leadId], toTeamId: salesTeamId };
    const { handovers } = await this.part(OfferLeads).run(tx, byProduct(workspaceId, marketerId), offer);
    this.leads.set(firstName, { leadId, handoverId: handovers[0]?.id ?? '' });
  }

  private accept(tx: Tx, { firstName }: PastLead): Promise<unknown> {
    const { workspaceId, sellerId } = this.people;
    const { handoverId = '' } = this.leads.get(firstName) ?? {};
    return this.part(AcceptHandover).run(tx, byProduct(workspaceId, sellerId), handoverId);
  }

  private async win(tx: Tx, { firstName }: PastLead, amount: string): Promise<unknown> {
    const by = byProduct(this.people.workspaceId, this.people.sellerId);
    const { leadId = '' } = this.leads.get(firstName) ?? {};
    const opening = { leadId, name: firstName, amount, currency: 'EUR' };
    const { opportunityId } = await this.part(OpenOpportunity).run(tx, by, opening);
    return this.part(WinOpportunity).run(tx, by, opportunityId, {});
  }

  private at<T>(instant: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.part(Database).withWorkspace(this.people.workspaceId, work, { at: instant });
  }

  private part<T>(of: { readonly prototype: T }): T {
    return this.app.app.get(of as never, { strict: false });
  }
}
