import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Course } from './lib/bench.js';
import type { Ground } from './lib/ground.js';
import { familyMicros, processorMicros } from './lib/processor-time.js';
import type { Side } from './lib/rounds.js';

/** Deadlines a second. */
export const RATE = 200;
/** The seconds of the round that warms up. */
const WARM_SECONDS = 5;
/** Until the first deadline of a round: time to write what falls due in it. */
const AHEAD_MS = 10_000;
/** Longest wait for the last of them; what is later is a fault. */
const PATIENCE_MS = 30_000;

export interface AnnouncingRound {
  readonly deadlines: number;
  /** Of them told, and those told once and with their deadline as their time. */
  readonly told: number;
  readonly right: number;
  /** Milliseconds from the deadline until the commit that tells it. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** Processor time per deadline (µs), with what boards and notifications cost afterwards; undefined where the system does not tell. */
  readonly processMicros: number | undefined;
  readonly databaseMicros: number | undefined;
}

/** Whoever announces, product or floor. */
export interface Announcer {
  readonly name: string;
  readonly pid: number;
  readonly client: Client;
  /** Writes so many clocks that end at random instants of the stretch, and notes their ids in `armed`. */
  arm(count: number, stretch: { readonly from: Date; readonly to: Date }): Promise<void>;
  /** Reads lateness and rightness of what is in `armed`. */
  readonly outcome: string;
  settle(): Promise<void>;
}

interface Told {
  readonly deadlines: number;
  readonly told: number;
  readonly right: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** A round: so many seconds in which deadlines fall, after a checkpoint and with nothing left to do. */
export const announcing = (announcer: Announcer, ground: Ground, course: Course): Side<AnnouncingRound> => ({
  name: announcer.name,
  round: async (number) => {
    const seconds = number === 0 ? Math.min(WARM_SECONDS, course.seconds) : course.seconds;
    const { client } = announcer;
    await announcer.settle();
    await ground.admin.query('checkpoint');
    await client.query('drop table if exists armed');
    await client.query('create temp table armed (id uuid primary key, due_at timestamptz(3) not null)');
    const from = new Date(Date.now() + AHEAD_MS);
    const to = new Date(from.getTime() + seconds * 1_000);
    await announcer.arm(RATE * seconds, { from, to });
    if (Date.now() > from.getTime() - 1_000) throw new Error('Writing what falls due took too long.');
    await sleep(from.getTime() - Date.now());
    const before = processors(announcer, ground);
    await sleep(to.getTime() - Date.now());
    const told = await untilTold(announcer);
    await announcer.settle();
    const [processMicros, databaseMicros] = processors(announcer, ground).map((after, index) => {
      const earlier = before[index];
      return after === undefined || earlier === undefined ? undefined : (after - earlier) / told.deadlines;
    });
    return { ...told, processMicros, databaseMicros };
  },
});

const processors = ({ pid }: Announcer, { postmasterPid }: Ground): (number | undefined)[] => [
  processorMicros(pid),
  familyMicros(postmasterPid),
];

async function untilTold({ client, outcome }: Announcer): Promise<Told> {
  const from = performance.now();
  for (;;) {
    const { rows } = await client.query<Told>(outcome);
    const [told] = rows;
    if (!told) throw new Error('Nothing was armed.');
    if (told.told === told.deadlines || performance.now() - from > PATIENCE_MS) return told;
    await sleep(250);
  }
}
