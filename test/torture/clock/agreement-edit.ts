import { WEEKDAYS } from '#calendar';
import { DAY_MS, HOUR_MS } from '#kernel';
import { until } from '../../support/stack/index.js';
import { counted } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { FalseClock } from './false-clock.js';
import { agree, capture, duty, offer, openRoom } from './sla-room.js';
import type { SlaRoom } from './sla-room.js';

const BEFORE_MS = 20 * HOUR_MS;
const AFTER_MS = 10 * HOUR_MS;
/** The hour of the day it begins at: the amendment takes effect at midnight, while what was promised before still runs. */
const BEGIN_MS = 22 * HOUR_MS;

const OFF = (ms: string): string =>
  `select count(*) from obligation where lead_id = any($1) and extract(epoch from due_at - started_at) * 1000 <> ${ms}`;

/** How many promises on these leads are not due at the target of a version, to the millisecond. */
const off = ({ db }: SlaRoom, leadIds: readonly string[], targetMs: number): Promise<number> =>
  counted(db, OFF('$2'), [[...leadIds], targetMs]);

interface Drawn {
  readonly id: string;
  readonly versionId: string;
}

const weekOf = (close: string): object => ({
  zone: 'UTC',
  week: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [{ open: '00:00', close }]])),
  ...{ holidaySets: [], ownDates: [] },
});

/** A calendar of the workspace that never closes. */
async function drawCalendar({ as }: SlaRoom): Promise<Drawn> {
  const { status, body } = await as('Olga').post<Drawn>('/calendars', {
    ...{ name: 'Round the clock', drawing: weekOf('24:00') },
  });
  if (status !== 201) throw new Error(`The calendar was refused: ${JSON.stringify(body)}`);
  return body;
}

/** From now on it says that nobody works after one in the night: what it was signed with stays. */
async function closeCalendar(course: Course, { as }: SlaRoom, { id }: Drawn): Promise<void> {
  const wish = { name: 'Round the clock', drawing: weekOf('01:00'), note: 'Nights only' };
  const { status, body } = await as('Olga').put(`/calendars/${id}`, wish, { 'if-match': '"1"' });
  course.check(status === 200, () => `the calendar was not changed: ${JSON.stringify(body)}`);
  const { body: shown } = await as('Olga').get<{ changes: object[] }>(
    `/calendars/${id}/versions/2/difference`,
  );
  course.check(shown.changes.length > 0, 'the change of the calendar shows no difference');
}

async function amend(
  { as }: SlaRoom,
  agreementId: string,
  on: string,
  calendarVersionId: string,
): Promise<void> {
  const terms = {
    period: { unit: 'month', zone: 'UTC' },
    clauses: ['accept', 'contact'].map((kind) => duty(kind, AFTER_MS)),
  };
  const calendars = { default: { calendarVersionId } };
  await as('Giulia').post(`/agreements/${agreementId}/versions`, { terms, calendars });
  const version = `/agreements/${agreementId}/versions/2`;
  await as('Giulia').post(`${version}/proposal`);
  await as('Giulia').post(`${version}/signature`, { side: 'marketing' });
  await as('Marco').post(`${version}/signature`, { side: 'sales' });
  const { status, body } = await as('Marco').post(`${version}/activation`, { effectiveOn: on });
  if (status !== 200) throw new Error(`The amendment was not put in force: ${JSON.stringify(body)}`);
}

interface Preview {
  readonly fingerprint: string;
  readonly rebased: number;
  readonly examples: readonly { readonly dueAt: string; readonly newDueAt: string }[];
}

/** The explicit re-base shows what it will do, does that and nothing else, and is told in the name of whoever ordered it. */
async function judgeRebasing(
  course: Course,
  room: SlaRoom,
  agreementId: string,
  leadIds: readonly string[],
): Promise<void> {
  const { as, db, workspace } = room;
  const path = `/agreements/${agreementId}/versions/2/rebasing`;
  const { body: shown } = await as('Marco').post<Preview>(`${path}/preview`);
  const running = await counted(
    db,
    `select count(*) from obligation where lead_id = any($1) and status = 'pending'`,
    [[...leadIds]],
  );
  course.check(shown.rebased === running, `${shown.rebased} of ${running} promises are shown`);
  const wrong = shown.examples.filter(
    ({ dueAt, newDueAt }) => Date.parse(newDueAt) - Date.parse(dueAt) !== AFTER_MS - BEFORE_MS,
  );
  course.check(wrong.length === 0, `${wrong.length} are shown with other deadlines than the targets give`);
  course.check((await off(room, leadIds, BEFORE_MS)) === 0, 'looking changed a deadline');
  const { status, body } = await as('Marco').post(path, { fingerprint: shown.fingerprint });
  course.check(status < 300, () => `the re-base was answered with ${status} ${JSON.stringify(body)}`);
  course.check(
    (await off(room, leadIds, AFTER_MS)) === 0,
    'a promise kept its deadline though it was re-based',
  );
  const told = await counted(
    db,
    `select count(*) from journal_entry where type = 'obligation.rebased' and lead_id = any($1) and actor_id = $2`,
    [[...leadIds], workspace.members.Marco.id],
  );
  course.check(told === running, `${told} of ${running} re-bases are told in Marco's name`);
}

export const agreementEdit: Trial = {
  ...{
    row: 28,
    kind: 'torture',
    name: 'agreement-edit',
    unit: 'lead',
    needs: ['build', 'faketime', 'linux'],
  },
  promise:
    'An agreement is amended and the calendar it is signed with redrawn in the middle of a period: running promises keep their deadlines to the millisecond, those that begin later get the ones that were signed, and judging the running ones anew is shown first, done as shown, and told.',
  rounds: { short: 40, long: 1_000 },
  async run(course) {
    const clock = new FalseClock(course.home, 'database');
    const room = await openRoom(course, [{}], { env: clock.env });
    const { db, as, workspace } = room;
    const [truth] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
    const sinceMidnight = Number(truth?.at) % DAY_MS;
    const ahead = Math.ceil(((BEGIN_MS - sinceMidnight + DAY_MS) % DAY_MS) / 1_000);
    clock.set(ahead);
    const agreementId = await agree(as('Giulia'), as('Marco'), BEFORE_MS);
    const half = Math.ceil(course.rounds / 2);
    const early = await capture(as('Giulia'), half);
    await offer(as('Giulia'), early, workspace.teams.sales);
    const [now] = await db.oracle<{ at: Date }>('select clock_timestamp() as at');
    const today = Number(now?.at);
    const midnight = today - (today % DAY_MS) + DAY_MS;
    const calendar = await drawCalendar(room);
    await amend(room, agreementId, new Date(midnight).toISOString().slice(0, 10), calendar.versionId);
    course.check((await off(room, early, BEFORE_MS)) === 0, 'signing moved a deadline');
    clock.set(ahead + Math.ceil((midnight - today) / 1_000) + 60);
    await until(
      'the amendment is in force',
      async () =>
        (await counted(db, `select count(*) from journal_entry where type = 'agreement.activated'`)) >= 2,
    );
    await closeCalendar(course, room, calendar);
    const late = await capture(as('Giulia'), half);
    await offer(as('Giulia'), late, workspace.teams.sales);
    course.check((await off(room, early, BEFORE_MS)) === 0, 'the amendment moved a running deadline');
    course.check((await off(room, late, AFTER_MS)) === 0, 'a promise that began later has another deadline');
    course.passed(early.length + late.length);
    await judgeRebasing(course, room, agreementId, early);
  },
};
