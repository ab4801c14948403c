import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { AppError, Money } from '#kernel';
import { PATH_MARK } from '../domain/conversion.js';
import type { PathModelName } from '../domain/models.js';
import type { PathChannel, PathCredit } from '../domain/path-credit.js';
import type { CreditStamp } from '../domain/period.js';
import type { CreditFigure } from '../domain/report.js';
import { PARTED_WAYS, WHOLE_WAYS } from '../persistence/paths.sql.js';
import { CreditPaths } from './paths/credit-paths.js';
import { readStamp } from './read-stamp.js';
import type { AskedPeriod } from './read-stamp.js';

/** What a model of paths credits a channel with. */
export interface PathsAsked extends AskedPeriod {
  readonly model: PathModelName;
  readonly channel: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A channel as the model sees it, beside the others. */
export interface ChannelOfPaths extends CreditFigure {
  readonly channel: string;
  /** What part of the chance to convert is lost without it; null of Shapley. */
  readonly removalEffect: number | null;
}

/** A way the channel takes part in. */
export interface PathBehind {
  readonly path: readonly string[];
  readonly won: number;
  readonly lost: number;
  /** What its won deals are worth. */
  readonly amount: string;
  /** What of it the channel is given, by Shapley; a chain credits no path by itself. */
  readonly part: CreditFigure | null;
}

export interface PathsBehindCell {
  readonly stamp: CreditStamp;
  readonly model: PathModelName;
  readonly channel: string;
  /** What the report says. */
  readonly value: CreditFigure;
  /** What the parts come to together, or the formula gives: the same, always. */
  readonly sum: CreditFigure;
  /** What was won on paths with channels: what the model shares out. */
  readonly shared: CreditFigure;
  readonly probability: number | null;
  /** The chance that is left without the channel. */
  readonly without: number | null;
  /** All channels, the most credited first; together they are what is shared. */
  readonly channels: readonly ChannelOfPaths[];
  /** Paths in all, and the deals on them. */
  readonly total: number;
  readonly won: number;
  readonly lost: number;
  readonly items: readonly PathBehind[];
  readonly nextCursor: string | null;
}

/** What is behind a figure of Markov or Shapley: the ways the channel takes part in, and how the figure comes of them. */
@Injectable()
export class ReadPaths {
  constructor(
    private readonly database: Database,
    private readonly paths: CreditPaths,
  ) {}

  /** @throws AppError `credit/period`, `credit/computing` while a thread is at it */
  run(caller: Caller, asked: PathsAsked): Promise<PathsBehindCell> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => this.read(tx, caller.workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }

  private async read(tx: Tx, workspaceId: string, asked: PathsAsked): Promise<PathsBehindCell> {
    const { model, channel } = asked;
    const stamp = await readStamp(tx, workspaceId, asked);
    const { answers } = await this.paths.run(tx, workspaceId, stamp, [model]);
    const credit = answers.get(model);
    if (!credit)
      throw new AppError(
        'unavailable',
        'credit/computing',
        'The model is being computed; ask again shortly.',
      );
    const own = credit.channels.find((each) => each.channel === channel) ?? { ...NOBODY, channel };
    return behind(asked, stamp, credit, { own, ways: await waysOf(tx, workspaceId, stamp, asked, own) });
  }
}

/** A way as it is kept, beside what all of them come to. */
interface WayRecord {
  readonly total: number;
  readonly wonInAll: number;
  readonly lostInAll: number;
  readonly partInAll: number;
  readonly minorInAll: string;
  /** Null where no way is left. */
  readonly digest: string | null;
  readonly path: string;
  readonly won: number;
  readonly lost: number;
  readonly value: string;
  /** What of it the channel is given; null of a chain. */
  readonly part: number | null;
  readonly minor: string | null;
}

/** One page of ways and one way more, the most won first; the sums of all are with each. */
function waysOf(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditStamp,
  { model, channel, limit, cursor }: PathsAsked,
  { minor }: PathChannel,
): Promise<WayRecord[]> {
  const after = decodeCursor(cursor, ['number', 'number', 'text']) ?? [null, null, null];
  const of = [workspaceId, currency, from, to, channel, minor.toString(), ...after, limit + 1];
  return rows(tx, model === 'shapley' ? PARTED_WAYS : WHOLE_WAYS, of);
}

function behind(
  { model, channel, limit }: PathsAsked,
  stamp: CreditStamp,
  { channels, probability }: PathCredit,
  { own, ways }: { readonly own: PathChannel; readonly ways: readonly WayRecord[] },
): PathsBehindCell {
  const figure = figures(stamp.currency);
  const { total: count, wonInAll, lostInAll, partInAll, minorInAll } = ways[0]!;
  const { items, nextCursor } = pageOf(
    ways.filter(({ digest }) => digest !== null),
    limit,
    ({ won, lost, digest }) => encodeCursor([won, lost, digest!]),
    (each) => toldPath(each, figure),
  );
  return {
    ...{ stamp, model, channel, value: figure(own.conversions, own.minor), probability },
    sum: model === 'shapley' ? figure(partInAll, BigInt(minorInAll)) : byFormula(channels, own, figure),
    shared: figure(total(channels), minorOf(channels)),
    without: probability === null ? null : probability * (1 - (own.removalEffect ?? 0)),
    channels: toldChannels(channels, figure),
    ...{ total: count, won: wonInAll, lost: lostInAll, items, nextCursor },
  };
}

const NOBODY = { conversions: 0, minor: 0n, removalEffect: null };

const toldChannels = (channels: readonly PathChannel[], figure: ToFigure): ChannelOfPaths[] =>
  channels
    .toSorted((one, other) => other.conversions - one.conversions || (one.channel < other.channel ? -1 : 1))
    .map(({ channel, removalEffect, conversions, minor }) => ({
      ...{ channel, removalEffect, ...figure(conversions, minor) },
    }));

const toldPath = ({ path, won, lost, value, part, minor }: WayRecord, figure: ToFigure): PathBehind => ({
  ...{ path: path.split(PATH_MARK), won, lost },
  amount: figure(0, BigInt(value)).amount,
  part: part === null || minor === null ? null : figure(part, BigInt(minor)),
});

type ToFigure = (conversions: number, minor: bigint) => CreditFigure;

const figures =
  (currency: string): ToFigure =>
  (conversions, minor) => ({ conversions, amount: Money.of(minor, currency).toDecimal() });

interface Part {
  readonly conversions: number;
  readonly minor: bigint;
}

const total = (parts: readonly Part[]): number =>
  parts.reduce((sum, { conversions }) => sum + conversions, 0);
const minorOf = (parts: readonly Part[]): bigint => parts.reduce((sum, { minor }) => sum + minor, 0n);

/** Everything that is shared, by the removal effect of the channel over those of all; cents go as the report gives them. */
function byFormula(channels: readonly PathChannel[], own: PathChannel, figure: ToFigure): CreditFigure {
  const effects = channels.reduce((sum, { removalEffect }) => sum + (removalEffect ?? 0), 0);
  const share = effects === 0 ? 0 : (own.removalEffect ?? 0) / effects;
  const others = channels.filter(({ channel }) => channel !== own.channel);
  return figure(total(channels) * share, minorOf(channels) - minorOf(others));
}
