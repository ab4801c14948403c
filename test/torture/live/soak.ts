import { setTimeout as sleep } from 'node:timers/promises';
import { SocketCrowd } from '../../../libs/live/src/test-support/socket-crowd.js';
import type { Course, Trial } from '../lib/trial.js';
import { sessionsOf } from './crowd.js';
import { slopeOf } from '../../../bench/lib/statistics.js';
import { openFiles, quantile, residentMb } from './process-facts.js';
import { BOARD, captureLead, openScene } from './scene.js';
import type { Scene } from './scene.js';

const PER_SECOND = 50;
const SOCKETS = 500;
const MEMBERS = 50;
/** The first part, in which a process fills its caches and compiles what is hot. */
const WARM_UP = 1 / 3;
const HOUR_S = 3_600;
/** A run of so many seconds tells how memory grows; in a shorter one only a leak would be seen. */
const TELLING_S = 600;
const HALF_HOUR_S = 1_800;
/** What a young process may still take up within a short run after a third of it (MB): some 40 kB for each capture would be more. */
const MOST_GROWN = 100;
/** Captures on their way at most: on a machine that is too busy they come later, instead of opening ever more lines. */
const MOST_UNDER_WAY = 40;
/** Sockets of HTTP and of the pool come and go; files that leak grow with the requests. */
const FILES_APART = 60;

interface Sample {
  readonly atS: number;
  readonly mb: number;
  readonly files: number;
}

/** Row 57: the same for as long as it runs. */
export const soak: Trial = {
  ...{ row: 57, kind: 'torture', name: 'soak', unit: 'second', needs: ['build', 'linux'] },
  promise:
    'Under a steady load with sockets open, memory, open files, response times and tables stay as they are, however long it goes on.',
  rounds: { short: 90, long: 86_400 },
  run: async (course) => {
    const scene = await openScene(course);
    const headers = await sessionsOf(scene, MEMBERS);
    const crowd = await SocketCrowd.open({
      url: scene.watched.url,
      count: SOCKETS,
      headers,
      boards: [BOARD],
    });
    course.cleanup.add(() => crowd.close());
    const load = new Load(scene);
    course.cleanup.add(() => load.stop());
    const samples = await watch(course, scene, crowd);
    await load.stop();
    judge(course, scene, { samples, load, crowd });
    await judgeTables(course, scene);
  },
};

/** Captures at a steady rate, whether or not the last ones have been answered. */
class Load {
  /** Per capture, when it began (s of the process) and how long it took (ms). */
  readonly taken: (readonly [atS: number, ms: number])[] = [];
  refused = 0;
  private isStopped = false;
  private readonly open = new Set<Promise<void>>();
  private readonly running: Promise<void>;

  constructor(private readonly scene: Scene) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
    await Promise.all(this.open);
  }

  private async run(): Promise<void> {
    const from = performance.now();
    for (let sent = 0; !this.isStopped; sent += 1) {
      await sleep(Math.max(0, from + (sent * 1_000) / PER_SECOND - performance.now()));
      if (this.open.size >= MOST_UNDER_WAY) await Promise.race(this.open);
      const one: Promise<void> = this.one().finally(() => this.open.delete(one));
      this.open.add(one);
    }
  }

  private async one(): Promise<void> {
    const { watched, workspace } = this.scene;
    const from = performance.now();
    const isTaken = await captureLead(watched.url, workspace.members.Giulia).catch(() => false);
    if (isTaken) this.taken.push([from / 1_000, performance.now() - from]);
    else this.refused += 1;
  }
}

async function watch(course: Course, { watched }: Scene, crowd: SocketCrowd): Promise<Sample[]> {
  const samples: Sample[] = [];
  const every = Math.max(1, Math.round(course.rounds / 500));
  for (let second = 0; second < course.rounds; second += every) {
    await sleep(every * 1_000);
    crowd.take();
    samples.push({
      atS: performance.now() / 1_000,
      mb: residentMb(watched.pid),
      files: openFiles(watched.pid),
    });
    if (second % (30 * every) === 0)
      course.say(`${second} s: ${Math.round(samples.at(-1)?.mb ?? 0)} MB, ${samples.at(-1)?.files} files`);
  }
  return samples;
}

function judge(
  course: Course,
  { watched }: Scene,
  { samples, load, crowd }: { samples: Sample[]; load: Load; crowd: SocketCrowd },
): void {
  const { violations, lost, refused } = crowd.report;
  course.check(watched.isAlive, 'The process has ended.');
  course.check(load.refused === 0, `${load.refused} captures were refused`);
  course.check(violations === 0, `${violations} changes did not begin where a socket stood`);
  course.check(lost + refused === 0, `${lost} sockets were lost, ${refused} refused`);
  judgeProcess(course, samples.slice(Math.round(samples.length * WARM_UP)));
  const half = load.taken.length >> 1;
  const p99Of = (part: Load['taken']): number =>
    quantile(
      part.map(([, ms]) => ms),
      0.99,
    );
  course.figure('captures', load.taken.length, 'captures');
  const before = p99Of(load.taken.slice(0, half));
  course.figure('p99 of the first half', before, 'ms');
  course.figure('p99 of the second half', p99Of(load.taken.slice(half)), 'ms', { atMost: 1.5 * before });
}

/** What it held once it was warm. */
function judgeProcess(course: Course, settled: readonly Sample[]): void {
  const [first, last] = [settled[0], settled.at(-1)];
  if (!first || !last) throw new RangeError('Too short to tell anything.');
  course.check(
    last.files - first.files <= FILES_APART,
    `open files grew from ${first.files} to ${last.files}`,
  );
  course.figure('memory at the end', last.mb, 'MB', { atMost: 450 });
  const half = settled.length >> 1;
  const grown = meanOf(settled.slice(half)) - meanOf(settled.slice(0, half));
  course.check(grown <= MOST_GROWN || course.rounds >= TELLING_S, `memory grew by ${Math.round(grown)} MB`);
  course.figure('memory of the second half beyond the first', grown, 'MB');
  const perSecond = slopeOf(settled.map(({ atS, mb }) => [atS, mb]));
  if (course.isLong) course.figure('memory per hour', perSecond * HOUR_S, 'MB/h', { atMost: 1 });
  else if (course.rounds >= TELLING_S)
    course.figure('memory per 30 minutes', perSecond * HALF_HOUR_S, 'MB', { atMost: 5 });
  else
    course.remark(
      'A minute or two tell no slope of memory, but a leak; ten minutes are a run by hand (--rounds 600), a day is the long run.',
    );
}

const meanOf = (samples: readonly Sample[]): number =>
  samples.reduce((sum, { mb }) => sum + mb, 0) / Math.max(1, samples.length);

/** Dead rows that lie about, and what journal and sums cost per lead. */
async function judgeTables(course: Course, { db }: Scene): Promise<void> {
  const [tables] = await db.oracle<{ dead: number; live: number }>(
    'select coalesce(sum(n_dead_tup), 0)::float8 as dead, coalesce(sum(n_live_tup), 0)::float8 as live from pg_stat_user_tables',
  );
  course.figure('dead rows per living row', (tables?.dead ?? 0) / Math.max(1, tables?.live ?? 0), 'rows');
  const [size] = await db.oracle<{ mb: number }>(
    'select pg_database_size(current_database()) / 1048576.0::float8 as mb',
  );
  course.figure('database', size?.mb ?? 0, 'MB');
}
