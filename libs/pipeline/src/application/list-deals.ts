import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { thisWorkspace } from '#identity';
import { invalidField, Money } from '#kernel';
import { dealNames, dealsInSight, pricedDeals } from '#revenue';
import { closedDeals, openDeals, pageOfDeals, partOf, sumOfDeals } from '../persistence/deals.sql.js';
import { conditionsOf } from './deal-conditions.js';
import type { DealsAsked } from './deal-conditions.js';
import { readDirectory } from './directory.js';
import type { Directory } from './directory.js';
import { openScope } from './open-deals.js';
import { todayOf } from './today.js';

export interface PipelineDeal {
  readonly opportunityId: string;
  readonly leadId: string;
  /** Null for those out of whose reach the deal is. */
  readonly name: string | null;
  readonly stage: string;
  /** When it closed; of open deals when they were opened, null where nobody said. */
  readonly day: string | null;
  readonly agent: string | null;
  readonly region: string | null;
  /** Its part of the figure, in the currency of the figure; null where it has none, and for those who may not see amounts of deals, or not this deal. */
  readonly amount: string | null;
  /** In its own currency, where that could not be told in the other. */
  readonly foreign: { readonly amount: string; readonly currency: string } | null;
}

export interface PipelineDeals {
  readonly currency: string;
  /** Deals in all, and what they come to: the same as the figure, always. */
  readonly total: number;
  readonly sum: string;
  /** By their ids. */
  readonly items: readonly PipelineDeal[];
  readonly nextCursor: string | null;
}

interface Behind {
  readonly id: string;
  readonly leadId: string;
  readonly day: string | null;
  readonly stage: string;
  readonly agentId: string | null;
  readonly region: string;
  readonly currency: string;
  readonly own: string | null;
  readonly minor: string | null;
}

/** The deals behind a figure of the pipeline, page by page, read at one moment with their sum. */
@Injectable()
export class ListDeals {
  constructor(private readonly database: Database) {}

  /** @throws AppError `pipeline/period` for closed deals of no stretch of days */
  run(caller: Caller, asked: DealsAsked): Promise<PipelineDeals> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => list(tx, caller, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function list(tx: Tx, caller: Caller, asked: DealsAsked): Promise<PipelineDeals> {
  const { workspaceId } = caller;
  const directory = await readDirectory(tx, workspaceId);
  const { currency } = await thisWorkspace(tx);
  const { sql, parameters } = await statement(tx, workspaceId, asked, { directory, currency });
  const [after = null] = decodeCursor(asked.cursor, ['id']) ?? [];
  const found = await rows<Behind>(tx, pageOfDeals(sql, parameters.length + 1), [
    ...parameters,
    after,
    asked.limit + 1,
  ]);
  const [sum] = await rows<{ total: number; minor: string }>(tx, sumOfDeals(sql), parameters);
  const ids = found.map(({ id }) => id);
  const names = await dealNames(tx, workspaceId, [...(await dealsInSight(tx, caller, ids))]);
  const priced = await pricedDeals(tx, caller, ids);
  const shown = (deal: Behind): PipelineDeal => ({
    ...{
      opportunityId: deal.id,
      leadId: deal.leadId,
      name: names.get(deal.id) ?? null,
      stage: deal.stage,
      day: deal.day,
    },
    agent: directory.nameOf(deal.agentId),
    region: directory.regionOf(deal.agentId, deal.region) || null,
    ...(priced.has(deal.id) ? amountsOf(deal, currency) : { amount: null, foreign: null }),
  });
  return {
    ...{ currency, total: sum!.total, sum: Money.of(BigInt(sum!.minor), currency).toDecimal() },
    ...pageOf(found, asked.limit, ({ id }) => encodeCursor([id]), shown),
  };
}

const amountsOf = (
  { minor, own, currency: code }: Behind,
  currency: string,
): Pick<PipelineDeal, 'amount' | 'foreign'> => ({
  amount: minor === null ? null : Money.of(BigInt(minor), currency).toDecimal(),
  foreign:
    minor === null && own !== null
      ? { amount: Money.of(BigInt(own), code).toDecimal(), currency: code }
      : null,
});

async function statement(
  tx: Tx,
  workspaceId: string,
  asked: DealsAsked,
  { directory, currency }: { readonly directory: Directory; readonly currency: string },
): Promise<{ readonly sql: string; readonly parameters: readonly unknown[] }> {
  if (asked.state === 'open') {
    const asOf = asked.asOf ?? (await todayOf(tx, await databaseInstant(tx)));
    const { parameters } = await openScope(tx, workspaceId, asOf);
    const { conditions, values } = conditionsOf(asked, directory, parameters.length + 1);
    return { sql: openDeals(conditions), parameters: [...parameters, ...values] };
  }
  const { from, to, state, product } = asked;
  if (from === undefined || to === undefined || from > to)
    throw invalidField(
      'pipeline/period',
      '/to',
      'Choose a last day that is not before the first, within ten years of it.',
    );
  const of = [workspaceId, from, to, currency, state];
  const { conditions, values } = conditionsOf(asked, directory, of.length + 1);
  const all = [...of, ...values];
  if (product === undefined) return { sql: closedDeals('d.amount_minor', conditions), parameters: all };
  return { sql: closedDeals(partOf(all.length + 1), conditions), parameters: [...all, product] };
}
