import { Injectable } from '@nestjs/common';
import type { CreditedSum } from '#attribution';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import type { StageCount } from '#funnel';
import { campaignsByIds } from '#journey';
import { groupBy, Money } from '#kernel';
import { measuredShare } from '#credit';
import { sumOf } from '#spend';
import type { DayCost } from '#spend';
import { returnFigures } from '../domain/return-figures.js';
import type { DealsFigure, Grouping, ReturnReport, ReturnRow } from '../domain/report.js';
import { needsOf } from '../domain/settings.js';
import type { ReturnSettings } from '../domain/settings.js';
import { currentSettings } from '../persistence/settings.js';
import { gatherReturns } from './gather-returns.js';
import type { Gathered, GatherAsked } from './gather-returns.js';
import { assertDays } from './return-errors.js';
import { stampOf } from './stamp-of.js';

export interface ReturnsAsked extends GatherAsked {
  readonly by: Grouping;
}

/** What marketing cost against what came of it, by channel or campaign. */
@Injectable()
export class ReadReport {
  constructor(private readonly database: Database) {}

  /** @throws AppError `returns/days` */
  run(caller: Caller, asked: ReturnsAsked): Promise<ReturnReport> {
    assertDays(asked.from, asked.to);
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(tx: Tx, caller: Caller, asked: ReturnsAsked): Promise<ReturnReport> {
  const { workspaceId } = caller;
  const { by } = asked;
  const gathered = await gatherReturns(tx, workspaceId, asked, by);
  const kept = await currentSettings(tx, workspaceId);
  const rows = rowsOf(gathered, by);
  const names = await namesOf(
    tx,
    workspaceId,
    by,
    rows.map(({ key }) => key),
  );
  const { margin } = kept.settings;
  const { currency } = gathered.span;
  const { all } = gathered.credit;
  const shown = (facts: RawRow): ReturnRow => rowOf(facts, gathered, kept.settings, names);
  return {
    ...{ stamp: stampOf(caller, asked, gathered), by, settings: kept, needs: needsOf(kept.settings) },
    breakEvenRoas: margin === null ? null : 1 / margin,
    rows: rows.map(shown).sort(mostSpentFirst),
    total: shown({
      key: '',
      days: gathered.span.days,
      counts: gathered.countsOfAll ?? NO_LEADS,
      credit: all,
    }),
    untouched: {
      conversions: all.deals - all.conversions,
      amount: Money.of(BigInt(all.dealsMinor) - BigInt(all.minor), currency).toDecimal(),
    },
  };
}

interface RawRow {
  readonly key: string;
  readonly days: readonly DayCost[];
  readonly counts: StageCount;
  readonly credit: Omit<CreditedSum, 'deals' | 'dealsMinor' | 'squares'>;
}

const NO_LEADS: StageCount = { key: '', inquiry: 0, mql: 0, sal: 0, sql: 0, opportunity: 0, won: 0 };
const NO_DEALS: RawRow['credit'] = {
  ...{ key: '', conversions: 0, minor: '0', sourced: 0, sourcedMinor: '0' },
  ...{ influenced: 0, influencedMinor: '0' },
};

/** One row for each key that cost, brought or is credited something. */
function rowsOf({ span, activity, credit }: Gathered, by: Grouping): RawRow[] {
  const keyOf = ({ channel, campaignId }: DayCost): string =>
    by === 'channel' ? channel : (campaignId ?? '');
  const spent = groupBy(span.days, keyOf);
  const counted = new Map(activity.counts[by].map((each) => [each.key, each]));
  const credited = new Map(credit.rows.map((each) => [each.key, each]));
  return [...new Set([...spent.keys(), ...counted.keys(), ...credited.keys()])].map((key) => ({
    key,
    days: spent.get(key) ?? [],
    counts: counted.get(key) ?? NO_LEADS,
    credit: credited.get(key) ?? NO_DEALS,
  }));
}

interface Name {
  readonly campaign: string | null;
  readonly channel: string | null;
}

async function namesOf(
  tx: Tx,
  workspaceId: string,
  by: Grouping,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Name>> {
  if (by === 'channel') return new Map(keys.map((channel) => [channel, { channel, campaign: null }]));
  const campaigns = await campaignsByIds(
    tx,
    workspaceId,
    keys.filter((key) => key !== ''),
  );
  return new Map([...campaigns].map(([id, { name, channel }]) => [id, { channel, campaign: name }]));
}

function rowOf(
  { key, days, counts, credit }: RawRow,
  { span: { currency }, activity }: Gathered,
  settings: ReturnSettings,
  names: ReadonlyMap<string, Name>,
): ReturnRow {
  const money = (minor: bigint | string): string => Money.of(BigInt(minor), currency).toDecimal();
  const deals = (conversions: number, minor: string): DealsFigure => ({ conversions, amount: money(minor) });
  const spend = sumOf(days).reportingMinor;
  const unmeasured = sumOf(days.filter((day) => !activity.isMeasured(day))).reportingMinor;
  const stages = countsOf(counts);
  const facts = { spend: Number(spend), counts: stages, deals: credit.conversions };
  return {
    ...{ key, campaign: null, channel: null, ...names.get(key), spend: money(spend) },
    measuredShare: measuredShare([
      { spend: Number(spend - unmeasured), isMeasured: true },
      { spend: Number(unmeasured), isMeasured: false },
    ]),
    ...{ unmeasured: money(unmeasured), counts: stages },
    credited: deals(credit.conversions, credit.minor),
    sourced: deals(credit.sourced, credit.sourcedMinor),
    influenced: deals(credit.influenced, credit.influencedMinor),
    ...returnFigures({ ...facts, revenue: Number(credit.minor) }, settings, currency),
  };
}

const countsOf = ({ inquiry, mql, sal, sql, won }: StageCount): ReturnRow['counts'] => ({
  ...{ lead: inquiry, mql, sal, sql, won },
});

const mostSpentFirst = (one: ReturnRow, other: ReturnRow): number =>
  Number(other.spend) - Number(one.spend) ||
  Number(other.credited.amount) - Number(one.credited.amount) ||
  (one.key < other.key ? -1 : 1);
