import { until } from '../../support/stack/index.js';
import type { Program } from '../../support/stack/index.js';
import { startForgetful } from '../lib/open-workspace.js';
import type { Trial } from '../lib/trial.js';
import { agree, capture, judgeAnnounced, offer, openRoom, told, untilAllAreOver } from './sla-room.js';

const TARGET_MS = 6_000;
/** Deadlines of one lead: to accept it, and to be in touch. */
const EACH = 2;
const WITHIN_S = 5;

export const slaDowntime: Trial = {
  ...{ row: 24, kind: 'torture', name: 'sla-downtime', unit: 'deadline', needs: ['build'] },
  promise:
    'Deadlines that pass while no process runs are announced once each when one returns, dated by the deadline and not by the return, with each alarm once.',
  rounds: { short: 500, long: 2_000 },
  async run(course) {
    const room = await openRoom(course, [{}]);
    const { db, servers, as, workspace } = room;
    await agree(as('Giulia'), as('Marco'), TARGET_MS);
    const leads = Math.ceil(course.rounds / EACH);
    await offer(as('Giulia'), await capture(as('Giulia'), leads), workspace.teams.sales);
    await until('the first are told', async () => (await told(room)).breaches >= 25);
    await (servers[0] as Program).kill();
    const before = await told(room);
    course.check(before.breaches < leads * EACH, 'none was left when the process was killed');
    course.say(`killed after ${before.breaches} breaches; waiting until all deadlines have passed`);
    await untilAllAreOver(room, TARGET_MS);
    await startForgetful(course, db);
    const [ready] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
    await judgeAnnounced(course, room, leads * EACH);
    const [last] = await db.oracle<{ at: Date }>(
      `select max(recorded_at) as at from journal_entry where type like 'obligation.%'`,
    );
    const seconds = Math.max(0, Number(last?.at) - Number(ready?.at)) / 1_000;
    course.figure('the last is announced after the start', seconds, 's', { atMost: WITHIN_S });
  },
};
