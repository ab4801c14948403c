import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { machineMs } from '../libs/live/src/test-support/socket-crowd.js';
import type { CrowdReport, Receipt } from '../libs/live/src/test-support/socket-crowd.js';
import { settle } from './lib/backlog.js';
import { commitsAfter, headOf, leadsIn } from './lib/commits.js';
import type { Commit } from './lib/commits.js';
import type { Course } from './lib/bench.js';
import type { Ground } from './lib/ground.js';
import type { LiveRoom } from './lib/live-room.js';
import { MemoryWatch } from './lib/memory.js';
import { processorMicros } from './lib/processor-time.js';
import type { Side } from './lib/rounds.js';
import type { ServerProcess } from './lib/server-process.js';
import type { SocketProcess } from './lib/socket-process.js';
import { nextBody } from './lib/submissions.js';
import { Trickle } from './lib/trickle.js';
import type { TrickleResult } from './lib/trickle.js';

/** Changes a second of the crowded part of a round. */
export const PER_SECOND = 200;
/** Lone changes a round, one after the other. */
const LONE_CHANGES = 20;
/** Between two lone changes, so that each is alone (ms). */
const PAUSE_MS = 300;
/** A change that a socket has not seen by then is lost (ms). */
const PATIENCE_MS = 10_000;
const CELL = 'now.inquiry';

export interface Alone {
  readonly trickle: TrickleResult;
  readonly serverMicros: number | undefined;
}

export interface Watched extends Alone {
  /** Until all sockets showed the board (ms). */
  readonly openedMs: number;
  /** Lone changes: start of the HTTP call to receipt, per socket and change (ms); and how many never saw one. */
  readonly lone: readonly number[];
  readonly missed: number;
  /** From the first socket to the last one, per lone change (ms). */
  readonly spreads: readonly number[];
  /** Commit to receipt of a board that has it, per socket and change (ms). */
  readonly lags: Float64Array;
  /** Of the crowded part. */
  readonly messages: number;
  readonly memoryMb: number;
  readonly report: CrowdReport;
  /** A lone change as it went over the wire. */
  readonly sample: string;
}

export interface Floor {
  readonly spreads: readonly number[];
  readonly microsPerMessage: number | undefined;
  readonly report: CrowdReport;
}

export interface Stage {
  readonly room: LiveRoom;
  readonly sockets: SocketProcess;
  readonly ground: Ground;
  readonly course: Course;
  readonly count: number;
}

/** Captures at a steady rate and nobody watching. */
export const aloneSide = ({ room, ground, course }: Stage): Side<Alone> => ({
  name: 'no sockets',
  round: async () => {
    await settle(ground.admin, room.workspaceId);
    return underLoad(room, course);
  },
});

/** Lone changes, then captures at a steady rate, with so many sockets on the board. */
export const watchedSide = ({ room, sockets, ground, course, count }: Stage): Side<Watched> => ({
  name: `${count} sockets`,
  round: async () => {
    await settle(ground.admin, room.workspaceId);
    const memory = new MemoryWatch(room.server.pid);
    const from = performance.now();
    await sockets.open({ url: room.server.url, count, headers: room.watchers, boards: ['funnel'] });
    const openedMs = performance.now() - from;
    const lone = await loneChanges(room, sockets, ground.admin, count);
    const [position, load] = [await headOf(ground.admin, room.workspaceId), await underLoad(room, course)];
    await settle(ground.admin, room.workspaceId);
    await sleep(1_000);
    const receipts = await sockets.take();
    const lags = lagsOf(receipts, await commitsAfter(ground.admin, room.workspaceId, position), count);
    const report = await sockets.close();
    const messages = receipts.reduce((sum, { times }) => sum + times.filter((time) => time > 0).length, 0);
    return { ...load, ...lone, openedMs, lags, messages, memoryMb: memory.stop().most, report };
  },
});

/** The same crowd on a bare server that sends each of them a text of the same length. */
export const floorSide = (
  { sockets, course, count }: Stage,
  server: ServerProcess,
  sampleOf: () => string,
): Side<Floor> => ({
  name: 'bare ws',
  round: async () => {
    await sockets.open({ url: server.url, count, headers: [{}], boards: ['funnel'] });
    let revision = 0;
    const send = async (): Promise<boolean> => {
      const text = renumbered(sampleOf(), revision, revision + 1);
      revision += 1;
      return (await fetch(server.url, { method: 'POST', body: text })).ok;
    };
    const spreads: number[] = [];
    for (let change = 0; change < LONE_CHANGES; change += 1) {
      await send();
      await sleep(PAUSE_MS);
      spreads.push(...(await sockets.take()).map(spreadOfReceipt));
    }
    const before = processorMicros(server.pid);
    // One after the other, for two on their way may overtake each other.
    let last = Promise.resolve(true);
    const trickle = new Trickle(() => (last = last.then(send)), 10);
    await sleep(course.seconds * 1_000);
    const { sent } = await trickle.stop();
    await sleep(500);
    const after = processorMicros(server.pid);
    await sockets.take();
    const micros = before === undefined || after === undefined ? undefined : after - before;
    const microsPerMessage = micros === undefined ? undefined : micros / (sent * count);
    return { spreads, microsPerMessage, report: await sockets.close() };
  },
});

const renumbered = (text: string, from: number, to: number): string =>
  text.replace(/"from":\d+,"to":\d+/, `"from":${from},"to":${to}`).replace(/"epoch":"[^"]*"/, '"epoch":""');

async function underLoad(room: LiveRoom, { seconds }: Course): Promise<Alone> {
  const before = processorMicros(room.server.pid);
  const trickle = new Trickle(() => capture(room), PER_SECOND);
  await sleep(seconds * 1_000);
  const given = await trickle.stop();
  const after = processorMicros(room.server.pid);
  return {
    trickle: given,
    serverMicros: before === undefined || after === undefined ? undefined : after - before,
  };
}

/** Captures a lead of somebody new; true when it was taken. */
export async function capture({ server, headers }: Pick<LiveRoom, 'server' | 'headers'>): Promise<boolean> {
  const response = await fetch(`${server.url}/api/v1/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: nextBody(1),
  });
  await response.arrayBuffer();
  return response.ok;
}

async function loneChanges(
  room: LiveRoom,
  sockets: SocketProcess,
  admin: Client,
  count: number,
): Promise<Pick<Watched, 'lone' | 'missed' | 'spreads' | 'sample'>> {
  const [lone, spreads]: [number[], number[]] = [[], []];
  let [missed, sample] = [0, ''];
  let leads = await leadsIn(admin, room.workspaceId);
  for (let change = 0; change < LONE_CHANGES; change += 1) {
    await sleep(PAUSE_MS);
    await sockets.take();
    leads += 1;
    const from = machineMs();
    if (!(await capture(room))) throw new Error('A capture was refused.');
    missed += count - (await sockets.until({ cell: CELL, value: leads, count, withinMs: PATIENCE_MS }));
    const receipts = (await sockets.take()).filter(({ change: { cells } }) => Number(cells[CELL]) >= leads);
    const times = firstTimes(receipts, count);
    lone.push(...times.map((time) => time - from));
    spreads.push(Math.max(...times) - Math.min(...times));
    sample = `42/live,${JSON.stringify(['change', receipts[0]?.change])}`;
  }
  return { lone, missed, spreads, sample };
}

const firstTimes = (receipts: readonly Receipt[], count: number): number[] =>
  Array.from({ length: count }, (_, index) =>
    Math.min(...receipts.map(({ times }) => times[index] ?? Number.NaN).filter((time) => time > 0)),
  ).filter(Number.isFinite);

function spreadOfReceipt({ times }: Receipt): number {
  const had = [...times].filter((time) => time > 0);
  return Math.max(...had) - Math.min(...had);
}

/** For each socket and commit, how long until its board had it. */
/** Commit to receipt of a board that has it, per socket and change (ms); infinite for what never came. */
export function lagsOf(
  receipts: readonly Receipt[],
  commits: readonly Commit[],
  count: number,
): Float64Array {
  const lags: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const seen = receipts
      .map(({ change: { to }, times }) => ({ to, at: times[index] ?? Number.NaN }))
      .filter(({ at }) => at > 0);
    let next = 0;
    for (const { position, at } of commits) {
      while (next < seen.length && (seen[next]?.to ?? 0) < position) next += 1;
      lags.push((seen[next]?.at ?? Number.POSITIVE_INFINITY) - at);
    }
  }
  return Float64Array.from(lags);
}
