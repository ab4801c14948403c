import type {
  CreditFigure,
  CreditReport,
  CreditRow,
  DealState,
  SpendSum,
  SpendSummary,
} from './credit-types.js';

/** What tells a row from the others; all null for spend that belongs to no row of credit. */
export type RowPlace = Pick<CreditRow, 'campaignId' | 'campaign' | 'assetId' | 'asset'> & {
  readonly channel: string | null;
};

/**
 * What stands beside a row as its cost. `none`: nobody recorded any. `shared`: it is of a campaign that has several rows, or of no campaign,
 * and cannot be parted between them.
 */
export type RowSpend =
  { readonly kind: 'known'; readonly sum: SpendSum } | { readonly kind: 'none' | 'shared' };

export interface TableRow extends RowPlace {
  readonly key: string;
  /** One per model, in their order; null where the model credits it with nothing. */
  readonly cells: readonly (CreditFigure | null)[];
  /** Won deals it met, each counted whole. */
  readonly met: CreditFigure | null;
  /** Null where rows have no cost: by asset, of open deals, and for those who are not told. */
  readonly spend: RowSpend | null;
}

interface Asked {
  readonly report: CreditReport;
  readonly state: DealState;
  readonly spend: SpendSummary | undefined;
}

const keyOf = ({ channel, campaignId, assetId }: RowPlace): string =>
  [channel, campaignId, assetId].map((part) => part ?? '').join(' ');

/** Everything a model credits, and what cost money without being credited; the most by the first model first. */
export function tableRows({ report, state, spend }: Asked): readonly TableRow[] {
  const splits = report.models.map((model) => model[state]?.credited ?? []);
  const influenced = state === 'won' ? report.influenced : [];
  const places = new Map<string, RowPlace>([...splits, influenced].flat().map((row) => [keyOf(row), row]));
  const byPlace = splits.map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const met = new Map(influenced.map((row) => [keyOf(row), row]));
  const costs = state === 'won' && report.by !== 'asset' ? spend : undefined;
  const credited = [...places].map(([key, place]): TableRow => ({
    ...placeOf(place),
    key,
    cells: byPlace.map((rows) => rows.get(key) ?? null),
    met: met.get(key) ?? null,
    spend: costs === undefined ? null : spendOf(place, [...places.values()], costs),
  }));
  const rows = credited.toSorted(
    (one, other) => worthOf(other) - worthOf(one) || compare(one.key, other.key),
  );
  return costs === undefined ? rows : [...rows, ...unCredited(costs, [...places.values()], splits.length)];
}

const placeOf = ({ channel, campaignId, campaign, assetId, asset }: RowPlace): RowPlace => ({
  ...{ channel, campaignId, campaign, assetId, asset },
});

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

const worthOf = ({ cells }: TableRow): number =>
  Math.max(...cells.map((cell) => Number(cell?.amount ?? 0)), 0);

const spendKey = (place: RowPlace, by: SpendSummary['by']): string | null =>
  by === 'channel' ? place.channel : place.campaignId;

function spendOf(place: RowPlace, places: readonly RowPlace[], { by, rows }: SpendSummary): RowSpend {
  const key = spendKey(place, by);
  const sum = rows.find((row) => row.key === key);
  if (sum === undefined) return { kind: 'none' };
  const isShared = key === null || places.filter((each) => spendKey(each, by) === key).length > 1;
  return isShared ? { kind: 'shared' } : { kind: 'known', sum };
}

/** Money that went where no model credits anything: left out, it would make the rest look better than it is. */
function unCredited({ by, rows }: SpendSummary, places: readonly RowPlace[], models: number): TableRow[] {
  const known = new Set(places.map((place) => spendKey(place, by)));
  return rows
    .filter(({ key }) => !known.has(key))
    .map((row): TableRow => {
      const { key, campaign } = row;
      return {
        key: `spend ${key ?? ''}`,
        channel: by === 'channel' ? key : null,
        campaignId: by === 'campaign' ? key : null,
        campaign: campaign?.name ?? null,
        ...{ assetId: null, asset: null, met: null },
        cells: Array.from({ length: models }, () => null),
        spend: { kind: 'known', sum: row },
      };
    });
}

/** What came back for what was spent; null where nothing was spent, or part of it has no known worth. */
export function returnOf(
  amount: string,
  spend: SpendSum,
): { readonly roas: number; readonly roi: number } | null {
  const cost = Number(spend.amount);
  if (cost <= 0 || spend.unconverted.length > 0) return null;
  const roas = Number(amount) / cost;
  return { roas, roi: roas - 1 };
}
