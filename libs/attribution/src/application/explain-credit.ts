import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { invalidField, Money } from '#kernel';
import { pricedDeals } from '#revenue';
import { WHOLE } from '../domain/whole.js';
import type { ConversionState } from '../domain/conversion.js';
import { PATH_MODELS, RULE_MODELS } from '../domain/models.js';
import type { ModelName, PathModelName, RuleModelName } from '../domain/models.js';
import { levelOf } from '../domain/period.js';
import type { CreditStamp, Grouping } from '../domain/period.js';
import { behindCell, COUNTED_IN_PERIOD, creditOfPeriod, sumOfCell } from '../persistence/reports.sql.js';
import type { CELLS } from '../persistence/reports.sql.js';
import { INFLUENCED, NO_ID, SIDES } from '../domain/period.js';
import type { SideName } from '../domain/period.js';
import { readStamp } from './read-stamp.js';
import type { AskedPeriod } from './read-stamp.js';
import type { Counted, Rolled } from './shown-figures.js';

/** What nobody is credited for is explained of every model; rows of models of paths by `ReadPaths`. */
export type ExplainedName = ModelName | SideName | typeof INFLUENCED;

/** A cell of a report: a row of a model, what it leaves untouched, whom a row met (`influenced`), or a side of the whole. */
export interface CellAsked extends AskedPeriod {
  /** A model; reach; or, without a channel, one of the sides: all deals, those that were sourced, those that were influenced. */
  readonly model: ExplainedName;
  readonly state: ConversionState;
  readonly by: Grouping;
  /** Left out for what is untouched. */
  readonly channel?: string | undefined;
  /** Left out for touches of none. */
  readonly campaignId?: string | undefined;
  readonly assetId?: string | undefined;
  /** Channels joined by `>`: of all deals those that went this way. */
  readonly path?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface DealBehind {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly day: string;
  readonly conversions: number;
  /** Null for those who may not see amounts of deals, or not this deal. */
  readonly amount: string | null;
}

export interface CreditExplained {
  readonly stamp: CreditStamp;
  /** What the report says. */
  readonly value: { readonly conversions: number; readonly amount: string };
  /** What the deals come to together: the same, always. */
  readonly sum: { readonly conversions: number; readonly amount: string };
  /** Deals in all. */
  readonly total: number;
  readonly items: readonly DealBehind[];
  readonly nextCursor: string | null;
}

interface Sum {
  readonly share: string;
  readonly minor: string;
}

/** The deals behind a cell of a report, page by page, read at one moment with the cell itself. */
@Injectable()
export class ExplainCredit {
  constructor(private readonly database: Database) {}

  /** @throws AppError `credit/period`, `credit/cell` for a row that is not explained by its deals */
  run(caller: Caller, asked: CellAsked): Promise<CreditExplained> {
    assertExplained(asked);
    return this.database.withWorkspace(caller.workspaceId, (tx) => explain(tx, caller, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function explain(tx: Tx, caller: Caller, asked: CellAsked): Promise<CreditExplained> {
  const { workspaceId } = caller;
  const stamp = await readStamp(tx, workspaceId, asked);
  const cell = cellOf(asked);
  const of = parametersOf(workspaceId, stamp, asked);
  const [after = null] = decodeCursor(asked.cursor, ['id']) ?? [];
  const behind = await rows<Sum & { id: string; leadId: string; day: string }>(tx, behindCell(cell), [
    ...of,
    ...[after, asked.limit + 1],
  ]);
  const [sum] = await rows<Sum & { total: number }>(tx, sumOfCell(cell), of);
  const figure = ({ share, minor }: Sum): { conversions: number; amount: string } => ({
    conversions: Number(share) / WHOLE,
    amount: Money.of(BigInt(minor), stamp.currency).toDecimal(),
  });
  const priced = await pricedDeals(
    tx,
    caller,
    behind.map(({ id }) => id),
  );
  return {
    stamp,
    value: figure(await valueOf(tx, workspaceId, stamp, asked, sum!)),
    sum: figure(sum!),
    total: sum!.total,
    ...pageOf(
      behind,
      asked.limit,
      ({ id }) => encodeCursor([id]),
      ({ id, leadId, day, ...part }): DealBehind => {
        const { conversions, amount } = figure(part);
        return { opportunityId: id, leadId, day, conversions, amount: priced.has(id) ? amount : null };
      },
    ),
  };
}

function assertExplained({ model, channel, path }: CellAsked): void {
  if (channel !== undefined && (isSide(model) || isPath(model)))
    throw invalidField(
      'credit/cell',
      '/channel',
      'Ask /credit/paths for what a model of paths credits a channel with; sides are of all channels.',
    );
  if (path !== undefined && model !== 'total')
    throw invalidField('credit/cell', '/path', 'Deals of a path are asked for with the model “total”.');
}

const isSide = (model: ExplainedName): model is SideName => (SIDES as readonly string[]).includes(model);
const isPath = (model: ExplainedName): model is PathModelName =>
  (PATH_MODELS as readonly string[]).includes(model);

const cellOf = ({ model, channel, path }: CellAsked): keyof typeof CELLS => {
  if (path !== undefined || isPath(model)) return 'way';
  if (isSide(model)) return model;
  if (model === INFLUENCED) return channel === undefined ? 'influenced' : 'reached';
  return channel === undefined ? 'untouched' : 'credited';
};

/** One after the other as the statements name them. */
function parametersOf(
  workspaceId: string,
  { currency, from, to }: CreditStamp,
  { model, state, by, channel, campaignId, assetId, path }: CellAsked,
): unknown[] {
  const place = RULE_MODELS.indexOf(model as RuleModelName) + 1;
  const level = channel === undefined ? 1 : levelOf(by);
  const [campaign, asset] = [
    level >= 2 ? (campaignId ?? NO_ID) : null,
    level >= 3 ? (assetId ?? NO_ID) : null,
  ];
  // What models of paths credit to nobody came on no path at all.
  const way = isPath(model) ? '' : (path ?? null);
  return [workspaceId, state, currency, from, to, place, channel ?? way, campaign, asset];
}

/** The figure as the report tells it: by the sums, not by the deals. What no sum holds, such as one path, is told by its deals. */
async function valueOf(
  tx: Tx,
  workspaceId: string,
  stamp: CreditStamp,
  asked: CellAsked,
  sum: Sum,
): Promise<Sum> {
  if (asked.path !== undefined || isPath(asked.model)) return sum;
  const all = await countedOf(tx, workspaceId, stamp, asked.state);
  if (isSide(asked.model) || (asked.model === INFLUENCED && asked.channel === undefined))
    return sideOf(all, asked.model);
  const rolled = await rolledOf(tx, workspaceId, stamp, asked);
  if (asked.channel !== undefined) return rolled.find((each) => isOfCell(each, asked)) ?? NOTHING;
  const credited = (one: keyof Sum): bigint => rolled.reduce((total, each) => total + BigInt(each[one]), 0n);
  const whole = sideOf(all, 'total');
  return {
    share: (BigInt(whole.share) - credited('share')).toString(),
    minor: (BigInt(whole.minor) - credited('minor')).toString(),
  };
}

const NOTHING: Sum = { share: '0', minor: '0' };

function sideOf(all: Counted | undefined, side: ExplainedName): Sum {
  if (all === undefined) return NOTHING;
  const [conversions, minor] = {
    sourced: [all.sourced, all.sourcedMinor] as const,
    influenced: [all.influenced, all.influencedMinor] as const,
  }[side as 'sourced' | 'influenced'] ?? [all.conversions, all.minor];
  return { share: (BigInt(conversions) * BigInt(WHOLE)).toString(), minor };
}

async function countedOf(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditStamp,
  state: ConversionState,
): Promise<Counted | undefined> {
  const counted = await rows<Counted>(tx, COUNTED_IN_PERIOD, [workspaceId, from, to]);
  return counted.find((each) => each.state === state && each.currency === currency);
}

function rolledOf(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditStamp,
  { model, channel, by, state }: CellAsked,
): Promise<Rolled[]> {
  const level = channel === undefined ? 1 : levelOf(by);
  const of = creditOfPeriod([model as RuleModelName | typeof INFLUENCED], [state]);
  return rows(tx, of, [workspaceId, level, currency, from, to]);
}

const isOfCell = (row: Rolled, { by, channel, campaignId = NO_ID, assetId = NO_ID }: CellAsked): boolean =>
  row.channel === channel &&
  (levelOf(by) < 2 || row.campaignId === campaignId) &&
  (levelOf(by) < 3 || row.assetId === assetId);
