import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../support/stack/index.js';
import type { Program } from '../../support/stack/index.js';
import { counted } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { agree, capture, judgeAnnounced, offer, openRoom, told, untilAllAreOver } from './sla-room.js';
import type { SlaRoom } from './sla-room.js';

const TARGET_MS = 6_000;
const EACH = 2;
const LEADS_AT_ONCE = 250;
/** Longer than a lease. */
const FROZEN_MS = 4_500;

/** Holds each process still past its leases, one after the other, so that whoever holds them is among them. */
async function freezeInTurn(course: Course, servers: readonly Program[]): Promise<void> {
  for (const server of course.random.shuffled(servers)) {
    server.freeze();
    try {
      await sleep(FROZEN_MS + course.random.int(0, 1_000));
    } finally {
      server.resume();
    }
  }
}

async function judgeNumbering(course: Course, { db }: SlaRoom): Promise<void> {
  const unnumbered = (): Promise<number> =>
    counted(db, 'select count(*) from journal_entry where position is null');
  await until('all entries are numbered', async () => (await unnumbered()) === 0).catch(() => undefined);
  const [row] = await db.oracle<{ isDense: boolean }>(
    `select max(position) = count(position) and count(position) = count(distinct position) and count(position) = count(*) as "isDense"
       from journal_entry`,
  );
  course.check(row?.isDense === true, 'the positions of the journal have gaps or double numbers');
}

export const slaZombie: Trial = {
  ...{ row: 25, kind: 'torture', name: 'sla-zombie', unit: 'deadline', needs: ['build', 'linux'] },
  promise:
    'Of three processes each stands still past its leases and comes back: every deadline and alarm is told once, and its manager hears of it once.',
  rounds: { short: 200, long: 5_000 },
  async run(course) {
    const room = await openRoom(course, [{}, {}, {}]);
    const { servers, as, workspace } = room;
    await agree(as('Giulia'), as('Marco'), TARGET_MS);
    let deadlines = 0;
    while (deadlines < course.rounds) {
      const leads = Math.min(LEADS_AT_ONCE, Math.ceil((course.rounds - deadlines) / EACH));
      await offer(as('Giulia'), await capture(as('Giulia'), leads), workspace.teams.sales);
      const before = (await told(room)).breaches;
      deadlines += leads * EACH;
      await freezeInTurn(course, servers);
      await untilAllAreOver(room, TARGET_MS);
      await until('the next are told', async () => (await told(room)).breaches > before, 120_000);
      course.say(`${deadlines} deadlines`);
    }
    await judgeAnnounced(course, room, deadlines);
    await judgeNumbering(course, room);
    for (const { isAlive, pid } of servers) course.check(isAlive, `process ${pid} died`);
    course.remark(
      'Messages in the app are counted; of a mail under way when a process freezes nobody can say whether it left.',
    );
  },
};
