import { setTimeout as sleep } from 'node:timers/promises';
import { counted } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { FalseClock } from './false-clock.js';
import { agree, capture, judgeEnds, offer, openRoom, untilAllAreOver } from './sla-room.js';
import type { SlaRoom } from './sla-room.js';

const TARGET_MS = 8_000;
const LEADS = 20;
/** Answered of each round; the others never. */
const ANSWERED = LEADS / 2;
const HOUR_S = 3_600;
const JUMPS_S = [2 * HOUR_S, -2 * HOUR_S, 24 * HOUR_S, -24 * HOUR_S];
/** A told time lies so near the clock of the database, a busy machine included (ms). */
const NEAR_MS = 1_500;

/** How far from the clock of the database that time is which the servers tell (ms). */
async function judgeTold(course: Course, { db, as, servers }: SlaRoom): Promise<number> {
  let worst = 0;
  for (const server of servers.keys()) {
    for (const path of ['/session', '/boards/funnel']) {
      const [before] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
      const { body } = await as('Marco', server).get<{ serverTime: string }>(path);
      const [after] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
      const told = Date.parse(body.serverTime);
      const off = Math.max(Number(before?.at) - told, told - Number(after?.at), 0);
      worst = Math.max(worst, off);
      course.check(off <= NEAR_MS, `${path} of server ${server} is ${off} ms off the clock of the database`);
    }
  }
  return worst;
}

/** Nothing was dated by another clock than that of the database, nothing broken early or wrongly. */
async function judgeDates(course: Course, { db }: SlaRoom): Promise<void> {
  const early = await counted(
    db,
    `select count(*) from journal_entry e join obligation o on o.workspace_id = e.workspace_id and o.id = e.subject_id
      where e.type = 'obligation.breached' and (e.recorded_at < o.due_at or e.occurred_at <> o.due_at)`,
  );
  course.check(early === 0, `${early} breaches were told early or are not dated by their deadline`);
  const astray = await counted(
    db,
    `select count(*) from journal_entry where recorded_at > clock_timestamp() or recorded_at < clock_timestamp() - interval '1 hour'
        or occurred_at > recorded_at or occurred_at < clock_timestamp() - interval '1 hour'`,
  );
  course.check(astray === 0, `${astray} entries are not dated by the clock of the database`);
}

export const clockSkew: Trial = {
  ...{ row: 26, kind: 'torture', name: 'clock-skew', unit: 'jump', needs: ['build', 'faketime', 'linux'] },
  promise:
    'The clocks of the server processes jump by hours and days: the clock of the database dates, decides and is told; nothing is breached early, late or wrongly.',
  rounds: { short: 4, long: 60 },
  async run(course) {
    const clocks = ['one', 'other'].map((name) => new FalseClock(course.home, name));
    const room = await openRoom(
      course,
      clocks.map(({ env }) => env),
    );
    const { as, workspace } = room;
    await agree(as('Giulia'), as('Marco'), TARGET_MS);
    let worst = 0;
    for (let round = 0; round < course.rounds; round += 1) {
      const jump = JUMPS_S[round % JUMPS_S.length] as number;
      const handoverIds = await offer(
        as('Giulia'),
        await capture(as('Giulia', 1), LEADS),
        workspace.teams.sales,
      );
      clocks.forEach((clock) => clock.set(course.random.chance(0.7) ? jump : 0));
      for (const id of handoverIds.slice(0, ANSWERED)) {
        const { status } = await as('Marco', course.random.int(0, 1)).post(`/handovers/${id}/acceptance`);
        course.check(status === 200, `an acceptance was answered with ${status}`);
      }
      worst = Math.max(worst, await judgeTold(course, room));
      clocks.forEach((clock) => clock.set(course.random.pick([0, ...JUMPS_S])));
      await untilAllAreOver(room, TARGET_MS);
      // What has just become due is looked for each second.
      await sleep(1_000);
      course.say(`${round + 1} jumps`);
    }
    // Of each lead it was promised that it be accepted, and that somebody be in touch.
    await judgeEnds(course, room, 2 * LEADS * course.rounds);
    await judgeDates(course, room);
    course.figure('told time beside the clock of the database', worst, 'ms', { atMost: 1_000 });
  },
};
