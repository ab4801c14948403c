import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { countedBy, isOfMembers } from '../domain/figure.js';
import type { Figure } from '../domain/figure.js';
import { RUNNING, UNDATED } from '../domain/mark.js';
import { stoodSince } from '../domain/map.js';
import { total } from '../domain/sum.js';
import { runningOf, sumsOf } from '../persistence/reports.js';
import { marksBehind } from '../persistence/reports.sql.js';
import { momentOf } from './asked-period.js';
import type { Asked, MapStamp, Moment } from './asked-period.js';
import { assertOfHouse } from './read-passes.js';

export interface FigureAsked extends Asked, Figure {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A lead behind a figure, once for each time it counts. */
export interface LeadBehind {
  readonly leadId: string;
  readonly step: string;
  /** Where it went, who got it (`ana>bea` of two members, by id), or how it ended; empty where that is not told. */
  readonly other: string;
  readonly department: string;
  /** When it counts; ISO 8601. */
  readonly at: string;
  /** What it took, or has taken up to now; null where nobody knows. */
  readonly seconds: number | null;
  readonly isRunning: boolean;
}

export interface LeadsBehind extends Page<LeadBehind> {
  readonly stamp: MapStamp;
  /** As the map tells it. */
  readonly total: number;
}

interface MarkBehind {
  readonly leadId: string;
  readonly place: number;
  readonly day: string;
  readonly at: number;
  readonly step: string;
  readonly other: string;
  readonly department: string;
  readonly bucket: number;
  readonly seconds: number;
}

/** The leads behind a figure of the map, the latest first, read at one moment with the figure itself. */
@Injectable()
export class ListLeads {
  constructor(private readonly database: Database) {}

  /** @throws AppError `journey-map/period`, `journey-map/of-house` of figures that name members, for guests of the house */
  run(caller: Caller, asked: FigureAsked): Promise<LeadsBehind> {
    if (isOfMembers(asked.figure)) assertOfHouse(caller);
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, (tx) => list(tx, workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function list(tx: Tx, workspaceId: string, asked: FigureAsked): Promise<LeadsBehind> {
  const moment = await momentOf(tx, workspaceId, asked);
  const within = withinOf(asked, moment);
  const found = await rows<MarkBehind>(tx, statementOf(asked), parametersOf(workspaceId, within));
  return {
    stamp: moment.stamp,
    total: await totalOf(tx, workspaceId, within),
    ...pageOf(
      found,
      asked.limit,
      (mark) => encodeCursor([mark.day, mark.leadId, mark.place]),
      (mark) => shown(mark, moment.now),
    ),
  };
}

const statementOf = ({ figure, step }: FigureAsked): string =>
  marksBehind({ isStepTold: step !== undefined, isRunning: countedBy(figure).isRunning });

/** One after the other as the statement names them. */
function parametersOf(workspaceId: string, asked: FigureAsked): unknown[] {
  const { kind } = countedBy(asked.figure);
  const { from, to, step, other, department, channel, campaignId, origin } = asked;
  const after = decodeCursor(asked.cursor, ['text', 'id', 'number']) ?? [null, null, null];
  const chosen = [step, other, department, channel, campaignId, origin].map((each) => each ?? null);
  return [workspaceId, from, to, kind, ...chosen, ...after, asked.limit + 1];
}

/** What stands still began some time ago; the rest of the period is not looked at. */
function withinOf(asked: FigureAsked, { today }: Moment): FigureAsked {
  const since = stoodSince(today);
  return countedBy(asked.figure).isOld && since < asked.to ? { ...asked, to: since } : asked;
}

/** As the reports count it: by the sums, not by the marks. */
async function totalOf(tx: Tx, workspaceId: string, asked: FigureAsked): Promise<number> {
  const { kind, isRunning } = countedBy(asked.figure);
  const is = (sum: { readonly step: string; readonly other: string; readonly department: string }): boolean =>
    (asked.step === undefined || sum.step === asked.step) &&
    (asked.other === undefined || sum.other === asked.other) &&
    (asked.department === undefined || sum.department === asked.department);
  const period = { from: asked.from, to: asked.to };
  const running = await runningOf(tx, workspaceId, period, asked, [kind]);
  const done = isRunning ? [] : await sumsOf(tx, workspaceId, period, asked, [kind]);
  return total([...done.filter(is), ...running.filter(is)]);
}

function shown(
  { leadId, step, other, department, at, bucket, seconds }: MarkBehind,
  now: number,
): LeadBehind {
  const isRunning = bucket === RUNNING;
  const took = isRunning ? Math.max(0, now - seconds) : seconds;
  return {
    ...{ leadId, step, other, department, isRunning },
    at: new Date(at * 1_000).toISOString(),
    seconds: bucket === UNDATED ? null : took,
  };
}
