import { ALWAYS_OPEN } from '#calendar';
import { until } from '../../support/stack/index.js';
import type { askAs, GroundOptions } from '../../support/stack/index.js';
import type { Course } from '../lib/trial.js';
import { counted, openWorkspace, patiently } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';

export const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Olga', roles: ['operations'], team: 'marketing' },
] as const;
export type Names = (typeof MEMBERS)[number]['name'];
export type SlaRoom = Opened<Names>;
type Ask = ReturnType<typeof askAs>;

/** Of the target: once before the deadline, once after it. */
const ALARMS = [0.8, 1.2];
const KINDS = ['accept', 'contact'];

/** A promise of sales on each lead, in time that never stands still; each alarm is told to the manager. */
export const duty = (kind: string, targetMs: number): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  ...{ tiers: [{ key: 'all', label: 'All', targetMs }], alarms: ALARMS },
  escalation: ALARMS.map((fraction) => ({ fraction, to: 'manager', isUrgent: true })),
});

/** A workspace with two sides, behind so many servers. */
export const openRoom = (
  course: Course,
  servers: readonly Readonly<Record<string, string>>[],
  ground: Pick<GroundOptions, 'env'> = {},
): Promise<SlaRoom> => openWorkspace(course, { members: MEMBERS, servers, ground });

/** Both sides sign two promises with such a target on each lead. Gives the agreement's id. */
export async function agree(giulia: Ask, marco: Ask, targetMs: number, zone = 'UTC'): Promise<string> {
  const { body } = await giulia.post<{ id?: string }>('/agreements', {
    name: 'Spring',
    terms: { period: { unit: 'month', zone }, clauses: KINDS.map((kind) => duty(kind, targetMs)) },
    calendars: { default: ALWAYS_OPEN('UTC') },
  });
  if (body.id === undefined) throw new Error(`The agreement was refused: ${JSON.stringify(body)}`);
  const version = `/agreements/${body.id}/versions/1`;
  await giulia.post(`${version}/proposal`);
  await giulia.post(`${version}/signature`, { side: 'marketing' });
  await marco.post(`${version}/signature`, { side: 'sales' });
  const { status } = await marco.post(`${version}/activation`, {});
  if (status !== 200) throw new Error(`The agreement was not activated (${status}).`);
  return body.id;
}

let captured = 0;

/** Captures so many leads in one request. */
export async function capture(giulia: Ask, count: number): Promise<string[]> {
  const leads = Array.from({ length: count }, () => {
    captured += 1;
    return {
      ...{ firstName: 'Ada', email: `ada.${captured}@rossi-${captured}.example` },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    };
  });
  const { body } = await patiently(() => giulia.post<{ results: { leadId: string }[] }>('/leads', leads));
  return body.results.map(({ leadId }) => leadId);
}

/** Offers leads to sales, so many in a request. @returns the hand-overs by the place of their lead */
export async function offer(
  giulia: Ask,
  leadIds: readonly string[],
  toTeamId: string,
  batch = 25,
): Promise<string[]> {
  const handovers = new Map<string, string>();
  for (let from = 0; from < leadIds.length; from += batch) {
    const wish = { leadIds: leadIds.slice(from, from + batch), toTeamId };
    const { status, body } = await patiently(() =>
      giulia.post<{ handovers: { id: string; leadId: string }[] }>('/handovers', wish),
    );
    if (status >= 300) throw new Error(`The leads were not offered (${status}: ${JSON.stringify(body)}).`);
    for (const { id, leadId } of body.handovers) handovers.set(leadId, id);
  }
  return leadIds.map((id) => handovers.get(id) ?? '');
}

export interface Told {
  readonly breaches: number;
  readonly breached: number;
  readonly offDeadline: number;
  readonly alarms: number;
  readonly distinctAlarms: number;
}

/** What the journal says, counted by a superuser. */
const TOLD = `
  select count(*) filter (where e.type = 'obligation.breached')::int as breaches,
         count(distinct e.subject_id) filter (where e.type = 'obligation.breached')::int as breached,
         count(*) filter (where e.type = 'obligation.breached' and e.occurred_at <> o.due_at)::int as "offDeadline",
         count(*) filter (where e.type = 'obligation.alarm_raised')::int as alarms,
         count(distinct (e.subject_id, e.payload->>'fraction')) filter (where e.type = 'obligation.alarm_raised')::int as "distinctAlarms"
    from journal_entry e join obligation o on o.workspace_id = e.workspace_id and o.id = e.subject_id`;

export const told = async ({ db }: Pick<SlaRoom, 'db'>): Promise<Told> =>
  (await db.oracle<Told>(TOLD))[0] as Told;

/** Messages in the app to the manager of sales of the given kinds. */
const messages = ({ db, workspace }: SlaRoom, kinds: readonly string[]): Promise<number> =>
  counted(db, 'select count(*) from notification where kind = any($1) and member_id = $2', [
    [...kinds],
    workspace.members.Marco.id,
  ]);

/** Waits until every deadline and alarm of the room lies in the past by the clock of the database. */
export const untilAllAreOver = ({ db }: SlaRoom, targetMs: number, limitMs = 120_000): Promise<unknown> =>
  until(
    'the last alarm is due',
    async () => {
      const [row] = await db.oracle<{ isOver: boolean }>(
        `select bool_and(started_at + make_interval(secs => $1) < clock_timestamp()) as "isOver" from obligation`,
        [(targetMs * Math.max(...ALARMS)) / 1_000],
      );
      return row?.isOver;
    },
    limitMs,
  );

/** Judges that so many deadlines were told once each, dated by the deadline, each alarm once, and the manager once of each. */
export async function judgeAnnounced(course: Course, room: SlaRoom, deadlines: number): Promise<void> {
  const alarms = deadlines * ALARMS.length;
  await until(
    'each is told',
    async () => {
      const { breaches, alarms: raised } = await told(room);
      return breaches >= deadlines && raised >= alarms;
    },
    120_000,
  ).catch(() => undefined);
  const found = await told(room);
  course.check(
    found.breached === deadlines,
    `${deadlines - found.breached} of ${deadlines} breaches were missed`,
  );
  course.check(
    found.breaches === found.breached,
    `${found.breaches - found.breached} breaches were told twice`,
  );
  course.check(found.offDeadline === 0, `${found.offDeadline} breaches are not dated by their deadline`);
  course.check(found.distinctAlarms === alarms, `${alarms - found.distinctAlarms} alarms were missed`);
  course.check(
    found.alarms === found.distinctAlarms,
    `${found.alarms - found.distinctAlarms} alarms were raised twice`,
  );
  course.passed(Math.max(0, found.breached));
  const wanted = deadlines + alarms;
  const heard = (): Promise<number> => messages(room, ['alarm', 'breach']);
  await until('the manager has heard of all', async () => (await heard()) >= wanted, 120_000).catch(
    () => undefined,
  );
  const count = await heard();
  course.check(count === wanted, `the manager got ${count} messages instead of ${wanted}`);
}

/**
 * Judges that each promise on an offer ended by the instants of the database: to accept it is met if it was accepted by its deadline,
 * and breached if not; whatever else was promised nobody did.
 */
export async function judgeEnds(course: Course, { db }: SlaRoom, promises: number): Promise<void> {
  const pending = (): Promise<number> =>
    counted(db, `select count(*) from obligation where status = 'pending'`);
  await until('all are ended', async () => (await pending()) === 0, 120_000).catch(() => undefined);
  course.check((await pending()) === 0, 'some promises never ended');
  const all = await counted(db, `select count(*) from obligation where level = 'lead'`);
  course.check(all === promises, `${all} of ${promises} promises were begun`);
  const [row] = await db.oracle<{ met: number; wrong: number; untrue: number }>(
    `select count(*) filter (where o.status = 'met')::int as met,
            count(*) filter (where (h.state = 'accepted' and h.decided_at <= o.last_met_at) <> (o.status = 'met'))::int as wrong,
            count(*) filter (where o.status = 'met' and o.elapsed_ms not between 0 and o.target_ms)::int as untrue
       from obligation o join handover h on h.lead_id = o.lead_id where o.level = 'lead' and o.clause_key = 'accept'`,
  );
  course.check(row?.wrong === 0, `${row?.wrong} promises to accept ended otherwise than their instants say`);
  course.check(
    row?.untrue === 0,
    `${row?.untrue} promises were met in less than no time, or more than was given`,
  );
  course.check((row?.met ?? 0) > 0, 'none was met, so that nothing is shown');
  const others = await counted(
    db,
    `select count(*) from obligation where level = 'lead' and clause_key <> 'accept' and status <> 'breached'`,
  );
  course.check(others === 0, `${others} promises that nobody kept were not breached`);
}
