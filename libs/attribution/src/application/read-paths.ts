import { Injectable } from '@nestjs/common';
import { splitAmount } from '#credit';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor } from '#http';
import { AppError, Money } from '#kernel';
import { PATH_MARK } from '../domain/conversion.js';
import type { PathModelName } from '../domain/models.js';
import type { PathChannel, PathCredit, PathRecord } from '../domain/path-credit.js';
import type { CreditStamp } from '../domain/period.js';
import type { CreditFigure } from '../domain/report.js';
import { PATHS_WITH } from '../persistence/paths.sql.js';
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
    const { currency, from, to } = stamp;
    const of = [workspaceId, currency, from, to, channel];
    return behind(asked, stamp, credit, await rows<PathRecord>(tx, PATHS_WITH, of));
  }
}

function behind(
  { model, channel, limit, cursor }: PathsAsked,
  stamp: CreditStamp,
  { channels, probability }: PathCredit,
  paths: readonly PathRecord[],
): PathsBehindCell {
  const figure = figures(stamp.currency);
  const own = channels.find((each) => each.channel === channel) ?? { ...NOBODY, channel };
  const parts = model === 'shapley' ? partsOf(paths, own, stamp.currency) : null;
  const [begin = 0] = decodeCursor(cursor, ['number']) ?? [];
  const end = begin + limit;
  return {
    ...{ stamp, model, channel, value: figure(own.conversions, own.minor), probability },
    sum: parts === null ? byFormula(channels, own, figure) : sumOf(parts, figure),
    shared: figure(total(channels), minorOf(channels)),
    without: probability === null ? null : probability * (1 - (own.removalEffect ?? 0)),
    channels: toldChannels(channels, figure),
    total: paths.length,
    won: paths.reduce((sum, { conversions }) => sum + conversions, 0),
    lost: paths.reduce((sum, { nulls }) => sum + nulls, 0),
    items: paths
      .slice(begin, end)
      .map((each, place) => toldPath(each, parts?.[begin + place] ?? null, figure)),
    nextCursor: end < paths.length ? encodeCursor([end]) : null,
  };
}

const NOBODY = { conversions: 0, minor: 0n, removalEffect: null };

const toldChannels = (channels: readonly PathChannel[], figure: ToFigure): ChannelOfPaths[] =>
  channels
    .toSorted((one, other) => other.conversions - one.conversions || (one.channel < other.channel ? -1 : 1))
    .map(({ channel, removalEffect, conversions, minor }) => ({
      ...{ channel, removalEffect, ...figure(conversions, minor) },
    }));

const toldPath = (
  { path, conversions, value, nulls }: PathRecord,
  part: Part | null,
  figure: ToFigure,
): PathBehind => ({
  ...{ path: path.split(PATH_MARK), won: conversions, lost: nulls },
  amount: figure(0, BigInt(value)).amount,
  part: part && figure(part.conversions, part.minor),
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
const sumOf = (parts: readonly Part[], figure: ToFigure): CreditFigure =>
  figure(total(parts), minorOf(parts));

/** Each way in equal parts to the channels on it; the cents of the figure are shared out over the ways by what they are worth. */
function partsOf(paths: readonly PathRecord[], own: PathChannel, currency: string): readonly Part[] {
  const distinct = paths.map(({ path }) => new Set(path.split(PATH_MARK)).size);
  const weights = paths.map(({ value }, place) => Math.max(0, value) / distinct[place]!);
  const hasWorth = weights.some((weight) => weight > 0);
  const amounts = hasWorth ? splitAmount(Money.of(own.minor, currency), weights) : [];
  return paths.map(({ conversions }, place) => ({
    conversions: conversions / distinct[place]!,
    minor: amounts[place]?.minor ?? 0n,
  }));
}

/** Everything that is shared, by the removal effect of the channel over those of all; cents go as the report gives them. */
function byFormula(channels: readonly PathChannel[], own: PathChannel, figure: ToFigure): CreditFigure {
  const effects = channels.reduce((sum, { removalEffect }) => sum + (removalEffect ?? 0), 0);
  const share = effects === 0 ? 0 : (own.removalEffect ?? 0) / effects;
  const others = channels.filter(({ channel }) => channel !== own.channel);
  return figure(total(channels) * share, minorOf(channels) - minorOf(others));
}
