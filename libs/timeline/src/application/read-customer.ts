import { Injectable } from '@nestjs/common';
import type { Caller, Department, Entry } from '#contracts';
import { Database, databaseInstant } from '#database';
import { DAY_MS, HOUR_MS, Money } from '#kernel';
import type { DealOfLeads } from '#revenue';
import { heldBy, timeByDepartment } from '../domain/held.js';
import type { Stretch } from '../domain/held.js';
import type { TimelineItem } from '../domain/item.js';
import { turnsOf } from '../domain/turns.js';
import { customerOf } from './customer.js';
import type { Customer, CustomerKey } from './customer.js';
import { gather } from './gather.js';
import type { Gathered } from './gather.js';

/** A customer in a few figures, over what the reader sees of them. */
export interface CustomerSummary extends Pick<
  Customer,
  'kind' | 'id' | 'name' | 'company' | 'isErased' | 'isCut'
> {
  readonly people: readonly { readonly id: string; readonly name: string | null }[];
  readonly leadIds: readonly string[];
  readonly firstTouch: {
    readonly at: Date;
    readonly channel: string | null;
    readonly campaign: string | null;
  } | null;
  readonly firstLeadAt: Date | null;
  readonly firstWonAt: Date | null;
  readonly cashAt: Date | null;
  /** Days from the first touch, or the first lead where there was none, to the first deal won. */
  readonly daysToWon: number | null;
  /** The same to the first cash that came in. */
  readonly daysToCash: number | null;
  /** With whom the customer was, over all leads in sight. */
  readonly held: readonly {
    readonly department: Department;
    readonly hours: number;
    readonly share: number;
  }[];
  /** Booked and not refunded, by currency; null for those who may not see the amounts of all these deals. */
  readonly money: readonly { readonly currency: string; readonly amount: string }[] | null;
  readonly deals: readonly Pick<DealOfLeads, 'id' | 'leadId' | 'name' | 'stage' | 'closedOn' | 'afterSale'>[];
  readonly withheld: number | null;
}

@Injectable()
export class ReadCustomer {
  constructor(private readonly database: Database) {}

  /** @throws AppError `customer/missing` */
  run(caller: Caller, key: CustomerKey): Promise<CustomerSummary> {
    return this.database.withWorkspace(
      caller.workspaceId,
      async (tx) => {
        const customer = await customerOf(tx, caller, key);
        const gathered = await gather(tx, caller, customer);
        return summed(customer, gathered, (await databaseInstant(tx)).getTime());
      },
      { isReadOnlySnapshot: true },
    );
  }
}

function summed(customer: Customer, gathered: Gathered, now: number): CustomerSummary {
  const { kind, id, name, company, isErased, isCut, leads, people } = customer;
  const { items, entries, deals, withheld } = gathered;
  const firstTouch = firstOf(items.filter((item) => item.kind === 'touch' || item.kind === 'event'));
  const firstLeadAt = firstAt(entries, ({ type }) => type === 'lead.captured');
  const firstWonAt = firstAt(entries, ({ type }) => type === 'opportunity.won');
  const cashAt = firstAt(entries, (each) => each.type === 'after_sale.done' && each.payload.step === 'cash');
  const begin = firstTouch?.at ?? firstLeadAt;
  return {
    ...{ kind, id, name, company, isErased, isCut, withheld },
    people: kind === 'company' ? living(people) : [],
    leadIds: leads.flatMap((lead) => (lead.isInSight ? [lead.id] : [])),
    firstTouch: firstTouch && {
      at: firstTouch.at,
      channel: firstTouch.facts.channel ?? null,
      campaign: firstTouch.facts.campaign ?? null,
    },
    ...{ firstLeadAt, firstWonAt, cashAt },
    daysToWon: daysBetween(begin, firstWonAt),
    daysToCash: daysBetween(begin, cashAt),
    held: heldOf(gathered, firstTouch?.at ?? null, now),
    money: moneyOf(entries, deals),
    deals: deals.map((deal) => ({
      ...{ id: deal.id, leadId: deal.leadId, name: deal.name, stage: deal.stage },
      ...{ closedOn: deal.closedOn, afterSale: deal.afterSale },
    })),
  };
}

/** Each person once, under the record they live on in. */
const living = (people: Customer['people']): CustomerSummary['people'] =>
  [...people].flatMap(([id, person]) => (person.id === id ? [person] : []));

const firstOf = (items: readonly TimelineItem[]): TimelineItem | null =>
  items.reduce<TimelineItem | null>(
    (first, item) => (first === null || item.at < first.at ? item : first),
    null,
  );

const firstAt = (entries: readonly Entry[], is: (entry: Entry) => boolean): Date | null =>
  entries.find(is)?.occurredAt ?? null;

/** To one decimal; nothing that ended before it began has taken time. */
const daysBetween = (from: Date | null, to: Date | null): number | null =>
  from === null || to === null
    ? null
    : Math.max(0, Math.round(((to.getTime() - from.getTime()) / DAY_MS) * 10) / 10);

/** The time of all leads together; the first one began with the first touch. */
function heldOf(
  { entries, kindOf }: Gathered,
  firstTouchAt: Date | null,
  now: number,
): CustomerSummary['held'] {
  const byLead = new Map<string, Entry[]>();
  for (const entry of entries)
    byLead.set(entry.leadId ?? '', [...(byLead.get(entry.leadId ?? '') ?? []), entry]);
  const stretches = [...byLead.values()].flatMap((of, place): Stretch[] =>
    heldBy(turnsOf(of, kindOf), {
      firstTouchAt: place === 0 ? (firstTouchAt?.getTime() ?? null) : null,
      until: now,
    }),
  );
  return timeByDepartment(stretches).map(({ department, ms, share }) => ({
    ...{ department, share },
    hours: Math.round((ms / HOUR_MS) * 10) / 10,
  }));
}

function moneyOf(entries: readonly Entry[], deals: readonly DealOfLeads[]): CustomerSummary['money'] {
  if (deals.some(({ stage, isPriced }) => stage === 'won' && !isPriced)) return null;
  const sums = new Map<string, number>();
  for (const { type, payload } of entries) {
    if (type !== 'revenue.recorded' || (payload.kind !== 'booked' && payload.kind !== 'refunded')) continue;
    sums.set(payload.currency, (sums.get(payload.currency) ?? 0) + payload.amountMinor);
  }
  return [...sums].map(([currency, minor]) => ({ currency, amount: Money.of(minor, currency).toDecimal() }));
}
