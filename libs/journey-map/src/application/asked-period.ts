import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { readerStanding } from '#journal';
import { invalidField } from '#kernel';
import { localDate } from '#sla';
import type { MarkKind } from '../domain/mark.js';
import { secondOf } from '../domain/stays.js';
import type { Facts } from '../domain/map.js';
import type { Period } from '../domain/period.js';
import { runningOf, sumsOf } from '../persistence/reports.js';
import type { Chosen } from '../persistence/reports.js';
import { STANDING } from '../persistence/reports.sql.js';
import { MAP_READER } from './follow-journal.js';

/** A period and which leads, as a caller names them. */
export interface Asked extends Period, Chosen {}

/** What every figure depends on. */
export interface MapStamp extends Period {
  /** Of the journal: everything up to it is in the figures. */
  readonly position: number;
  /** Goes up with every change of the map. */
  readonly revision: string;
  /** What is running is told up to then; ISO 8601. */
  readonly asOf: string;
  /** The journal is still being read, or touches changed: figures are partial for some seconds yet. */
  readonly isSettling: boolean;
}

export interface Moment {
  readonly stamp: MapStamp;
  readonly now: number;
  readonly today: string;
}

/**
 * The moment figures are told of.
 * @throws AppError `journey-map/period` when the period ends before it begins, `journey-map/one-choice` when leads are chosen by more
 * than one of channel, origin and campaign
 */
export async function momentOf(tx: Tx, workspaceId: string, asked: Asked): Promise<Moment> {
  const { from, to } = asked;
  assertOneChoice(asked);
  if (from > to)
    throw invalidField('journey-map/period', '/to', 'Choose a last day that is not before the first.');
  const [at, { zone }] = [await databaseInstant(tx), await thisWorkspace(tx)];
  const [standing] = await rows<{ revision: string; isNoted: boolean }>(tx, STANDING, [workspaceId]);
  const { position, isFarBehind } = await readerStanding(tx, workspaceId, MAP_READER);
  return {
    stamp: {
      ...{ from, to, position, revision: standing?.revision ?? '0', asOf: at.toISOString() },
      isSettling: isFarBehind || (standing?.isNoted ?? false),
    },
    now: secondOf(at.getTime()),
    today: localDate(zone, at.getTime()),
  };
}

/** Figures are kept for all leads and by each of these, not by several together. */
function assertOneChoice({ channel, origin, campaignId }: Asked): void {
  if ([channel, origin, campaignId].filter((each) => each !== undefined).length > 1)
    throw invalidField(
      'journey-map/one-choice',
      '/campaignId',
      'Choose leads by a channel, an origin or a campaign, one of them at a time.',
    );
}

const OF_MAP: readonly MarkKind[] = ['visit', 'held', 'reached'];
const OF_FRICTIONS: readonly MarkKind[] = [
  'visit',
  'held',
  'handoff',
  'rework',
  'pingpong',
  'loss',
  'outcome',
];
const OF_PASSES: readonly MarkKind[] = ['pass', 'passback'];
export const KINDS = { map: OF_MAP, frictions: OF_FRICTIONS, passes: OF_PASSES };

/** What the sums say of a period; two statements. */
export async function factsOf(
  tx: Tx,
  workspaceId: string,
  asked: Asked,
  { now, today }: Moment,
  kinds: readonly MarkKind[],
): Promise<Facts> {
  const period = { from: asked.from, to: asked.to };
  const done = await sumsOf(tx, workspaceId, period, asked, kinds);
  return { done, running: await runningOf(tx, workspaceId, period, asked, kinds), now, today };
}
