import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Deals on leads, what they consist of, and the money that follows from them. Amounts are whole minor units of their currency. */
export class Revenue1764000006500 implements MigrationInterface {
  name = 'Revenue1764000006500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** The largest whole number that JSON and JavaScript carry exactly: 90 million million euros. */
const MOST = '9007199254740991';

const STATEMENTS = [
  // What is sold. The price is what one unit costs when a deal does not say otherwise.
  `create table product (
     workspace_id uuid not null,
     id uuid not null,
     key text not null,
     name text not null,
     series text,
     price_minor bigint,
     currency text,
     updated_at timestamptz(3) not null,
     constraint pk_product primary key (workspace_id, id),
     constraint ck_product_price check (price_minor between 0 and ${MOST}),
     constraint ck_product_currency check (price_minor is null or currency is not null)
   )`,
  // A product by the key that imports and deals name it by.
  `create unique index uq_product_key on product (workspace_id, key)`,
  ...isolate('product', ALL),
  // A deal on a lead. The stage changes by conditional update only; owner and team follow the lead while the deal is open.
  // A won deal keeps its currency and the rate into the workspace's currency (null: nobody told the rate).
  `create table opportunity (
     workspace_id uuid not null,
     id uuid not null,
     version integer not null default 1,
     lead_id uuid not null,
     company_id uuid,
     person_id uuid,
     name text not null,
     stage text not null,
     amount_minor bigint,
     currency text not null,
     recurring_minor bigint,
     probability smallint not null,
     close_on date,
     opened_at timestamptz(3) not null,
     is_undated boolean not null default false,
     closed_on date,
     closed_at timestamptz(3),
     closed_by uuid,
     close_reason text,
     close_evidence jsonb not null default '{}',
     close_note text,
     rate numeric(20,9),
     rate_currency text,
     owner_id uuid,
     team_id uuid,
     owner_label text,
     external_source text,
     external_id text,
     updated_at timestamptz(3) not null,
     constraint pk_opportunity primary key (workspace_id, id),
     constraint fk_opportunity_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_opportunity_stage check (stage in ('prospecting','engaging','proposal','negotiation','won','lost')),
     constraint ck_opportunity_amount check (amount_minor between 0 and ${MOST} and recurring_minor between 0 and ${MOST}),
     constraint ck_opportunity_probability check (probability between 0 and 100),
     constraint ck_opportunity_closed check ((stage in ('won','lost')) = (closed_on is not null)),
     constraint ck_opportunity_rate check (rate > 0 and rate_currency is not null or rate is null)
   )`,
  // The same record of the same source is the same deal: imports come again.
  `create unique index uq_opportunity_external on opportunity (workspace_id, external_source, external_id) where external_id is not null`,
  // The list of deals, newest first, page by page.
  `create index ix_opportunity_opened on opportunity (workspace_id, opened_at desc, id desc)`,
  // The list of deals within a stage.
  `create index ix_opportunity_stage on opportunity (workspace_id, stage, opened_at desc, id desc)`,
  // A member's own deals.
  `create index ix_opportunity_owner on opportunity (workspace_id, owner_id, opened_at desc, id desc) where owner_id is not null`,
  // The deals of a lead; whether any of them is open still.
  `create index ix_opportunity_lead on opportunity (workspace_id, lead_id)`,
  ...isolate('opportunity', ALL),
  // What a deal consists of; a product stands on a deal once. Price and amount are null while nobody knows them.
  `create table opportunity_line (
     workspace_id uuid not null,
     id uuid not null,
     opportunity_id uuid not null,
     product_id uuid not null,
     quantity integer not null,
     unit_minor bigint,
     amount_minor bigint,
     constraint pk_opportunity_line primary key (workspace_id, id),
     constraint fk_opportunity_line_opportunity foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id),
     constraint fk_opportunity_line_product foreign key (workspace_id, product_id) references product (workspace_id, id),
     constraint ck_opportunity_line_quantity check (quantity >= 1),
     constraint ck_opportunity_line_amount check (unit_minor between 0 and ${MOST} and amount_minor between 0 and ${MOST})
   )`,
  // The lines of a deal.
  `create unique index uq_opportunity_line_product on opportunity_line (workspace_id, opportunity_id, product_id)`,
  ...isolate('opportunity_line', ALL),
  // Money that moved, signed; nothing is ever changed or taken away, a reversal is a row of its own.
  `create table revenue_event (
     workspace_id uuid not null,
     id uuid not null,
     opportunity_id uuid not null,
     lead_id uuid not null,
     kind text not null,
     amount_minor bigint not null,
     currency text not null,
     on_day date not null,
     recorded_at timestamptz(3) not null,
     constraint pk_revenue_event primary key (workspace_id, id),
     constraint fk_revenue_event_opportunity foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id),
     constraint ck_revenue_event_kind check (kind in ('booked','invoiced','refunded','churned')),
     constraint ck_revenue_event_sign check (
       amount_minor <> 0 and abs(amount_minor) <= ${MOST}
       and (kind = 'booked' or (kind = 'invoiced') = (amount_minor > 0)))
   )`,
  // The money of a deal in order; what is booked and refunded of it.
  `create index ix_revenue_event_opportunity on revenue_event (workspace_id, opportunity_id, recorded_at)`,
  ...isolate('revenue_event', ['select', 'insert']),
];
