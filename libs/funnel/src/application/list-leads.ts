import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { Money } from '#kernel';
import { pricedDeals } from '#revenue';
import type { Figure } from '../domain/figure.js';
import type { FunnelStamp } from '../domain/span.js';
import type { FunnelStage } from '../domain/stages.js';
import {
  DATED,
  dealsPage,
  ENDED,
  fateCondition,
  leadsPage,
  reachedCondition,
  RESPONDED,
  tookCondition,
  WHENEVER,
} from '../persistence/leads.sql.js';
import { countFigure } from './count-figure.js';
import { requireStep } from './read-cohorts.js';
import { readStamp } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';

export interface LeadsAsked extends AskedSpan {
  readonly of: Figure;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A lead behind a figure, or a deal of one behind a value. */
export interface LeadBehind {
  readonly leadId: string;
  readonly channel: string;
  /** Where it stands now. */
  readonly stage: string;
  /** When it first entered the stage of the figure. */
  readonly enteredAt: Date;
  readonly wonAt: Date | null;
  /** Null of figures that count leads. */
  readonly opportunityId: string | null;
  /** Null for those who may not see amounts of deals, or not this deal, and of figures that count leads. */
  readonly amount: string | null;
}

export interface FunnelLeads {
  readonly stamp: FunnelStamp;
  /** What the report says: as many as there are on all pages. */
  readonly total: number;
  /** What the report says a value is worth; null of figures that count leads. */
  readonly sum: string | null;
  /** Of the sum and of amounts. */
  readonly currency: string;
  readonly items: readonly LeadBehind[];
  readonly nextCursor: string | null;
}

/** The leads behind a figure, page by page, read at one moment with the figure itself. */
@Injectable()
export class ListLeads {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value`, `funnel/step` */
  run(caller: Caller, asked: LeadsAsked): Promise<FunnelLeads> {
    const { of } = asked;
    if (of.figure === 'point') requireStep({ fromStage: of.stage, toStage: of.toStage });
    return this.database.withWorkspace(caller.workspaceId, (tx) => list(tx, caller, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

type Found = Omit<LeadBehind, 'amount'> & { readonly minor: string | null };

async function list(tx: Tx, caller: Caller, asked: LeadsAsked): Promise<FunnelLeads> {
  const { workspaceId } = caller;
  const stamp = await readStamp(tx, workspaceId, asked);
  const { of, limit } = asked;
  const currency = (of.figure === 'value' ? of.currency : undefined) ?? stamp.currency;
  const decimal = (minor: string): string => Money.of(BigInt(minor), currency).toDecimal();
  const { total, minor: sum } = await countFigure(tx, workspaceId, stamp, of);
  const found =
    of.figure === 'value'
      ? await dealsOf(tx, workspaceId, stamp, asked, [of.stage, of.state, currency])
      : await leadsOf(tx, workspaceId, stamp, asked, narrowed(of));
  const dealIds = found.flatMap(({ opportunityId }) => opportunityId ?? []);
  const priced = await pricedDeals(tx, caller, dealIds);
  return {
    ...{ stamp, total, currency },
    sum: sum === undefined ? null : decimal(sum),
    ...pageOf(found, limit, cursorAfter, ({ minor, ...lead }) => ({
      ...lead,
      amount: minor === null || !priced.has(lead.opportunityId ?? '') ? null : decimal(minor),
    })),
  };
}

const cursorAfter = ({ enteredAt, leadId, opportunityId }: Found): string =>
  encodeCursor([...[enteredAt.toISOString(), leadId], ...(opportunityId === null ? [] : [opportunityId])]);

/** All days of all leads. */
const EVER = { from: '0001-01-02', to: '9999-12-30', dimension: 'all', value: '' } as const;

function leadsOf(
  tx: Tx,
  workspaceId: string,
  stamp: FunnelStamp,
  { of, limit, cursor }: LeadsAsked,
  { stage, conditions, named = null }: Narrowed,
): Promise<Found[]> {
  const { dimension, value, from, to } = of.figure === 'win-rate' ? EVER : stamp;
  const [at = null, id = null] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  return rows<Found>(tx, leadsPage(stage, dimension, conditions), [
    ...[workspaceId, value, stamp.zone, from, to],
    ...[limit + 1, at, id, named],
  ]);
}

function dealsOf(
  tx: Tx,
  workspaceId: string,
  { dimension, value, zone, from, to }: FunnelStamp,
  { limit, cursor }: LeadsAsked,
  [stage, state, currency]: readonly [stage: FunnelStage, state: 'won' | 'open', currency: string],
): Promise<Found[]> {
  const [at = null, id = null, dealId = null] = decodeCursor(cursor, ['instant', 'id', 'id']) ?? [];
  return rows<Found>(tx, dealsPage(stage, dimension), [
    ...[workspaceId, value, zone, from, to, limit + 1, at, id],
    ...[state === 'open' ? 'pending' : state, currency, dealId],
  ]);
}

interface Narrowed {
  readonly stage: FunnelStage;
  readonly conditions: readonly string[];
  /** What the conditions ask for. */
  readonly named?: string | number | null;
}

const OUTCOMES = { all: [], qualified: ['c.sql_at is not null'], won: ['c.won_at is not null'] } as const;

function narrowed(of: Exclude<Figure, { figure: 'value' }>): Narrowed {
  switch (of.figure) {
    case 'entered':
      return {
        stage: of.stage,
        conditions: [WHENEVER, ...(of.fate ? [fateCondition(of.stage, of.fate)] : [])],
      };
    case 'cohort':
      return {
        stage: of.stage,
        conditions: [DATED, reachedCondition(of.toStage ?? of.stage)],
        named: of.until ?? null,
      };
    case 'speed':
      return {
        stage: 'inquiry',
        conditions: [WHENEVER, DATED, RESPONDED[of.response], ...OUTCOMES[of.outcome]],
      };
    case 'win-rate':
      return { stage: 'opportunity', conditions: [WHENEVER, ENDED[of.ending ?? 'any']] };
    case 'point':
      return {
        stage: of.stage,
        conditions: [DATED, tookCondition(of.stage, of.toStage, of.when)],
        named: of.hours,
      };
  }
}
