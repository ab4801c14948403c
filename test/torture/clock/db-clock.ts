import { counted, patiently } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { FalseClock } from './false-clock.js';
import { agree, capture, judgeEnds, offer, openRoom, untilAllAreOver } from './sla-room.js';
import type { SlaRoom } from './sla-room.js';

const TARGET_MS = 10_000;
const LEADS = 10;
const STEP_S = 300;
/** The clock shows so much more than the true time, so that what was agreed is in force however far it steps back. */
const AHEAD_S = 2 * STEP_S;

interface Stamp {
  readonly epoch: string;
  readonly revision: number;
  readonly asOf: string;
}

/** What a board shows never goes back. */
async function judgeBoard(course: Course, { as }: SlaRoom, seen: Stamp[]): Promise<void> {
  for (const server of [0, 1]) {
    const { body } = await as('Marco', server).get<Stamp>('/boards/funnel');
    const last = seen[server];
    course.check(
      !last || (body.epoch === last.epoch && body.revision >= last.revision),
      `the board of server ${server} went back from ${last?.revision} to ${body.revision}`,
    );
    seen[server] = body;
  }
}

const NEGATIVE: Readonly<Record<string, string>> = {
  'hand-overs decided before they were offered':
    'select count(*) from handover where decided_at < offered_at',
  'owners that left before they came': 'select count(*) from ownership where to_at < from_at',
  'durations of promises below nothing':
    'select count(*) from obligation where elapsed_ms < 0 or late_by_ms < 0',
  'promises that ended before they began':
    'select count(*) from obligation where coalesce(fulfilled_at, ended_at) < started_at',
  'leads that went on before they came': `select count(*) from lead_course where mql_at < inquiry_at or sal_at < mql_at or sql_at < sal_at`,
  'entries of a lead that happened before the one before': `select count(*) from (
     select occurred_at < lag(occurred_at) over (partition by lead_id order by ordinal) as is_back from journal_entry
      where lead_id is not null and type like 'handover.%') as e where is_back`,
  'doubled positions': 'select count(position) - count(distinct (workspace_id, position)) from journal_entry',
  'gaps of positions': 'select max(position) - count(position) from journal_entry',
  'breaches told twice': `select count(*) - count(distinct subject_id) from journal_entry where type = 'obligation.breached'`,
  'breaches not dated by their deadline': `select count(*) from journal_entry e join obligation o on o.id = e.subject_id
     where e.type = 'obligation.breached' and e.occurred_at <> o.due_at`,
};

async function judgeRows(course: Course, { db }: SlaRoom): Promise<void> {
  for (const [what, sql] of Object.entries(NEGATIVE)) {
    const count = await counted(db, sql);
    course.check(count === 0, `${count} ${what}`);
  }
}

/** The times the product tells of its funnel are none below nothing. */
async function judgeTimes(course: Course, { as }: SlaRoom): Promise<void> {
  const day = (plus: number): string => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10);
  const query = `fromStage=inquiry&toStage=sal&from=${day(-2)}&to=${day(1)}`;
  const { status, body } = await as('Marco').get<{ points: { hours: number }[] }>(
    `/funnel/time-to-stage?${query}`,
  );
  course.check(
    status === 200 && body.points.every(({ hours }) => hours >= 0),
    `times to a stage: ${status} ${JSON.stringify(body)}`,
  );
}

export const dbClock: Trial = {
  ...{ row: 27, kind: 'torture', name: 'db-clock', unit: 'step', needs: ['build', 'faketime', 'linux'] },
  promise:
    'The clock of the database is set back five minutes in the middle of work, and forward again: no duration is negative, nothing is told twice or breached wrongly, no board goes back.',
  rounds: { short: 4, long: 60 },
  async run(course) {
    const clock = new FalseClock(course.home, 'database');
    const room = await openRoom(course, [{}, {}], { env: clock.env });
    const { db, as, workspace } = room;
    const [truth] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
    clock.set(-STEP_S);
    const [set] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
    clock.set(0);
    if (Number(set?.at) > Number(truth?.at)) throw new Error('The clock of the database cannot be set here.');
    await agree(as('Giulia'), as('Marco'), TARGET_MS);
    clock.set(AHEAD_S);
    const seen: Stamp[] = [];
    const accept = (id: string) => {
      const asked = as('Marco', course.random.int(0, 1));
      return patiently(() => asked.post(`/handovers/${id}/acceptance`));
    };
    for (let round = 0; round < course.rounds; round += 1) {
      const leadIds = await capture(as('Giulia'), LEADS);
      const handoverIds = await offer(as('Giulia'), leadIds, workspace.teams.sales);
      await judgeBoard(course, room, seen);
      clock.set(AHEAD_S - STEP_S);
      for (const id of handoverIds.slice(0, LEADS / 2)) {
        const { status } = await accept(id);
        course.check(status === 200, `an acceptance was answered with ${status}`);
      }
      const others = await capture(as('Giulia', 1), LEADS);
      const later = await offer(as('Giulia', 1), others, workspace.teams.sales);
      for (const id of later.slice(0, LEADS / 2)) {
        const { status } = await accept(id);
        course.check(status === 200, `an acceptance was answered with ${status}`);
      }
      await judgeBoard(course, room, seen);
      clock.set(AHEAD_S);
      await untilAllAreOver(room, TARGET_MS);
      course.say(`${round + 1} steps`);
    }
    await judgeBoard(course, room, seen);
    await judgeEnds(course, room, 2 * 2 * LEADS * course.rounds);
    await judgeRows(course, room);
    await judgeTimes(course, room);
    course.remark(
      'PostgreSQL ends statements that run while its clock is set forward; whoever asked is told to ask again (503), and does.',
    );
  },
};
