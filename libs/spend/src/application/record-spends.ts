import { Injectable } from '@nestjs/common';
import type { NewEntry, SpendKind } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Journal } from '#journal';
import { impersonal } from '#journey';
import { newId } from '#kernel';
import { minorOf } from '../domain/amount.js';
import { keepSpends, spendsOfRecords } from '../persistence/spends.js';
import type { KeptSpend, WantedSpend } from '../persistence/spends.js';
import type { By } from './by.js';
import { withOwnIds } from './own-ids.js';
import { placeSpends } from './place-spends.js';
import type { Placed, Placing } from './place-spends.js';
import { spendEntry, toldOf } from './spend-entry.js';
import { assertSpan } from './spend-errors.js';

/** One amount as somebody says it. */
export interface SpendInput extends Placing {
  readonly kind: SpendKind;
  readonly label?: string | null | undefined;
  /** Days that exist, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** A decimal such as `1200.50`. */
  readonly amount: string;
  /** ISO 4217; the workspace's own when left out. */
  readonly currency?: string | null | undefined;
  readonly evidence?: string | null | undefined;
  /** The system it comes from, and its id there; without an id it is an amount of its own. */
  readonly source: string;
  readonly externalId?: string | null | undefined;
}

export interface RecordedSpend {
  readonly id: string;
  /** `corrected`: known, and now said otherwise; `duplicate`: known as it is, or said again further down the list. */
  readonly status: 'recorded' | 'corrected' | 'duplicate';
}

export interface RecordingOptions {
  /** The import whose rows these are: those without an id are told apart by what they are for and by their order. */
  readonly importId?: string;
  /** Where each stands in the request, for errors. */
  readonly pointerOf?: (index: number) => string;
}

/**
 * Records what marketing cost: all of the list or nothing of it, each record of a source once. One that comes again changes nothing;
 * with another amount, other days or another purpose it is corrected, and what stood before is kept. Of several in one list the last counts.
 */
@Injectable()
export class RecordSpends {
  constructor(private readonly journal: Journal) {}

  /**
   * In their order.
   * @throws AppError `spend/unplaced`, `spend/unknown-campaign`, `spend/days`, `spend/too-long`, `spend/amount`, `money/amount`, `money/currency`
   */
  async run(
    tx: Tx,
    by: By,
    inputs: readonly SpendInput[],
    { importId, pointerOf = (index) => `/${index}` }: RecordingOptions = {},
  ): Promise<RecordedSpend[]> {
    const { workspaceId, memberId } = by;
    const { currency } = await thisWorkspace(tx);
    const placed = await placeSpends(tx, workspaceId, inputs, pointerOf);
    const said = inputs.map((input, index) =>
      wantedOf(input, placed[index] as Placed, currency, pointerOf(index)),
    );
    const wanted = importId === undefined ? said : await withOwnIds(tx, workspaceId, importId, said);
    const at = await databaseInstant(tx);
    const last = lastOfEach(wanted);
    const kept = await keepSpends(tx, workspaceId, last, { at, memberId, importId: importId ?? null });
    await this.tell(tx, by, at, last, kept);
    return answersOf(tx, workspaceId, wanted, kept);
  }

  private async tell(
    tx: Tx,
    by: By,
    at: Date,
    wanted: readonly WantedSpend[],
    kept: readonly KeptSpend[],
  ): Promise<void> {
    const said = new Map(wanted.map((each) => [recordOf(each), each]));
    const entries = kept.flatMap((each): NewEntry[] => {
      const now = said.get(recordOf(each));
      if (!now || !isNews(each, now)) return [];
      const [told, of] = [toldOf(now), { kind: 'spend', id: each.id, at } as const];
      const { id: spendId, revision, before } = each;
      return before === null
        ? [spendEntry('spend.recorded', by, of, { spendId, ...told })]
        : [spendEntry('spend.corrected', by, of, { spendId, revision, ...told, before: toldOf(before) })];
    });
    if (entries.length > 0) await this.journal.append(tx, by.workspaceId, entries);
  }
}

function wantedOf(input: SpendInput, placed: Placed, own: string, pointer: string): WantedSpend {
  const { from: fromOn, to: toOn, kind, amount, source, externalId = null } = input;
  const currency = input.currency ?? own;
  assertSpan(fromOn, toOn, `${pointer}/to`);
  return {
    ...{ id: newId<'spend'>(), source, externalId, ...placed, kind, fromOn, toOn, currency },
    amountMinor: minorOf(amount, currency, pointer),
    label: impersonal(input.label),
    evidence: impersonal(input.evidence),
  };
}

/** What is known by an id of its source; an amount of its own is known by its own id. */
const recordOf = ({ id, source, externalId }: Pick<WantedSpend, 'id' | 'source' | 'externalId'>): string =>
  externalId === null ? id : JSON.stringify([source, externalId]);

const lastOfEach = (wanted: readonly WantedSpend[]): WantedSpend[] => [
  ...new Map(wanted.map((each) => [recordOf(each), each])).values(),
];

/** Rows that an import only says again are kept with their import, and are no news. */
const isNews = ({ id, before }: KeptSpend, wanted: WantedSpend): boolean =>
  before !== null || id === wanted.id;

async function answersOf(
  tx: Tx,
  workspaceId: string,
  wanted: readonly WantedSpend[],
  kept: readonly KeptSpend[],
): Promise<RecordedSpend[]> {
  const known = new Map(kept.map((each) => [recordOf(each), each]));
  const unchanged = wanted.filter((each) => !known.has(recordOf(each)));
  const found = unchanged.length === 0 ? [] : await spendsOfRecords(tx, workspaceId, unchanged);
  const idOf = new Map(found.map((each) => [recordOf(each), each.id]));
  const last = new Set(lastOfEach(wanted).map(({ id }) => id));
  return wanted.map((each): RecordedSpend => {
    const now = known.get(recordOf(each));
    const id = now?.id ?? idOf.get(recordOf(each)) ?? each.id;
    if (!now || !last.has(each.id) || !isNews(now, each)) return { id, status: 'duplicate' };
    return { id, status: now.before === null ? 'recorded' : 'corrected' };
  });
}
