import { MuteServer } from '../../../libs/notifications/src/test-support/mute-server.js';
import { PostOffice } from '../../../libs/notifications/src/test-support/post-office.js';
import type { Arrived } from '../../../libs/notifications/src/test-support/post-office.js';
import { answers } from '../../../libs/notifications/src/test-support/receiver.js';
import type { Behaviour, Receiver } from '../../../libs/notifications/src/test-support/receiver.js';
import { until } from '../../support/stack/index.js';
import { agree, capture, offer } from '../clock/sla-room.js';
import { counted, openWorkspace } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { endpointAt, receiving } from './room.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
] as const;
type Room = Opened<'Giulia' | 'Marco'>;

const TARGET_MS = 6_000;
const TYPES = ['obligation.alarm_raised', 'obligation.breached', 'handover.accepted'];
const WITHIN = 2;
const hangs: Behaviour = () => undefined;

export const notifyDown: Trial = {
  ...{ row: 42, kind: 'torture', name: 'notify-down', unit: 'lead', needs: ['build'] },
  promise:
    'While mail and chats are down, refuse or hang, no transition waits for them and every alert stands in the app; when they are back each alert reaches them once at most, the chats each of them.',
  rounds: { short: 30, long: 400 },
  async run(course) {
    const outside = await openOutside(course);
    const room = await openWorkspace(course, {
      members: MEMBERS,
      servers: [
        {
          ...{ SMTP_URL: `smtp://127.0.0.1:${outside.port}`, WEBHOOK_ALLOW_LOOPBACK: 'true' },
          ...{ WEBHOOK_TIMEOUT_MS: '1000', WEBHOOK_RETRY_SECONDS: Array(30).fill('2').join(',') },
        },
      ],
    });
    const { as } = room;
    // At any hour of the day.
    const loud = { items: [], isQuiet: false };
    for (const { name } of MEMBERS) await as(name).put('/notifications/preferences', loud);
    await endpointAt(as('Giulia'), outside.slack.url, TYPES, 'slack');
    await endpointAt(as('Giulia'), outside.teams.url, TYPES, 'teams');
    await agree(as('Giulia'), as('Marco'), TARGET_MS);
    await transitions(course, room, 2);
    const alone = await transitions(course, room, Math.ceil(course.rounds / 3));
    await outside.hang();
    const hanging = await transitions(course, room, Math.ceil(course.rounds / 2));
    await until('mail and chats were tried in vain', () => outside.isMet(), 60_000);
    await outside.refuse();
    const refusing = await transitions(course, room, Math.floor(course.rounds / 2));
    await allInTheApp(course, room);
    course.figure('half of all transitions take, alone', median(alone), 'ms');
    course.figure('while they are down', median([...hanging, ...refusing]), 'ms');
    const ratio = median([...hanging, ...refusing]) / median(alone);
    course.figure('while they are down to alone', ratio, '×', { atMost: WITHIN });
    await outside.comeBack();
    await allOnce(course, room, outside);
  },
};

interface Outside {
  readonly port: number;
  readonly slack: Receiver;
  readonly teams: Receiver;
  /** They take what comes and say nothing. */
  hang(): Promise<void>;
  /** Whether each that hangs has something in its hands. */
  isMet(): boolean;
  /** Nobody listens for mail, and the chats say that they are overloaded. */
  refuse(): Promise<void>;
  comeBack(): Promise<void>;
  /** Mails that were taken, all in all. */
  arrived(): readonly Arrived[];
}

async function openOutside(course: Course): Promise<Outside> {
  const offices = [await PostOffice.open()];
  const port = Number(new URL(offices[0]?.url ?? '').port);
  const [slack, teams] = [await receiving(course), await receiving(course)];
  const behave = (behaviour: Behaviour): void => [slack, teams].forEach((chat) => chat.behaves(behaviour));
  let mute: MuteServer | undefined;
  let before = 0;
  course.cleanup.add(async () => {
    await mute?.hangUp();
    await offices.at(-1)?.close();
  });
  return {
    ...{ port, slack, teams },
    arrived: () => offices.flatMap((office) => office.arrived),
    async hang() {
      await offices[0]?.close();
      mute = await MuteServer.open(port);
      before = Math.max(slack.received.length, teams.received.length);
      behave(hangs);
    },
    isMet: () => mute?.isCalled === true && [slack, teams].every(({ received }) => received.length > before),
    async refuse() {
      await mute?.hangUp();
      mute = undefined;
      behave(answers(503));
    },
    async comeBack() {
      behave(answers(200));
      offices.push(await PostOffice.open(port));
    },
  };
}

/** Captures, offers and accepts leads; the last ones nobody accepts. Gives how long each transition took (ms). */
async function transitions(course: Course, { as, workspace }: Room, count: number): Promise<number[]> {
  const times: number[] = [];
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const done = await work();
    times.push(performance.now() - from);
    return done;
  };
  for (let index = 0; index < count; index += 1) {
    const leadIds = await timed(() => capture(as('Giulia'), 1));
    const [handoverId] = await timed(() => offer(as('Giulia'), leadIds, workspace.teams.sales));
    if (index % 2 === 1) continue;
    const { status } = await timed(() => as('Marco').post(`/handovers/${handoverId}/acceptance`));
    course.check(status === 200, `an acceptance was answered with ${status}`);
  }
  course.passed(count);
  return times;
}

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;

const PENDING = `select count(*) from obligation where status = 'pending' and level = 'lead'`;
/** A promise broken is told once, and not again of whoever had the lead. */
const ALERT = `(j.type = 'obligation.alarm_raised' or j.type = 'obligation.breached' and j.payload->>'level' = 'lead')`;
const ALERTS = `select count(*) from journal_entry j where ${ALERT}`;

/** Every alert stands in the app of the manager, though nothing else can tell of it. */
async function allInTheApp(course: Course, { db, as, workspace }: Room): Promise<void> {
  await until('all promises are over', async () => (await counted(db, PENDING)) === 0, 120_000);
  // The last alarm comes after its deadline.
  await until(
    'the last alarm is raised',
    async () =>
      (await counted(
        db,
        `select count(*) from obligation where started_at + make_interval(secs => $1) > clock_timestamp()`,
        [(TARGET_MS / 1_000) * 1.2 + 2],
      )) === 0,
    60_000,
  );
  const heard = (): Promise<number> =>
    counted(db, `select count(*) from notification where kind in ('alarm','breach') and member_id = $1`, [
      workspace.members.Marco.id,
    ]);
  const alerts = await counted(db, ALERTS);
  await until('each alert is in the app', async () => (await heard()) >= alerts, 60_000).catch(
    () => undefined,
  );
  course.check(
    alerts > 0 && (await heard()) === alerts,
    `${await heard()} of ${alerts} alerts are in the app`,
  );
  const { body } = await as('Marco').get<{ items: { kind: string }[]; unread: number }>(
    '/notifications?kind=breach,alarm&limit=100',
  );
  course.check(body.items.length === Math.min(alerts, 100), `the app shows ${body.items.length} alerts`);
  course.figure('alerts in the app while nothing else tells', alerts, '');
}

const OPEN_MAILS = `select count(*) from mail_message where state in ('waiting','sending')`;
const OPEN_DELIVERIES = `select count(*) from webhook_delivery where state = 'pending'`;

async function allOnce(
  course: Course,
  { db }: Room,
  { arrived, slack, teams }: Pick<Outside, 'slack' | 'teams' | 'arrived'>,
): Promise<void> {
  const before = { slack: slack.received.length, teams: teams.received.length };
  await until(
    'everything is settled',
    async () => {
      // As if the waits were over: the first is a minute.
      await db.oracle(`update mail_message set next_at = now() where state = 'waiting' and next_at > now()`);
      return (await counted(db, OPEN_MAILS)) + (await counted(db, OPEN_DELIVERIES)) === 0;
    },
    240_000,
  );
  const copies = countsOf(arrived().map(({ mail }) => mail.messageId ?? ''));
  const doubled = [...copies.values()].filter((count) => count > 1).length;
  course.check(doubled === 0, `${doubled} mails came twice`);
  const sent = await counted(db, `select count(*) from mail_message where state = 'sent'`);
  course.check(copies.size === sent && sent > 0, `${copies.size} mails arrived, ${sent} were sent`);
  const left = await counted(db, `select count(*) from mail_message where state = 'unknown'`);
  const lost = await counted(db, `select count(*) from mail_message where state = 'failed'`);
  course.check(lost === 0, `${lost} mails were given up`);
  course.figure('mails that may have been taken by a server that hung, and are not repeated', left, '');
  for (const [name, chat] of Object.entries({ slack, teams })) {
    const told = await counted(
      db,
      `select count(*) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
        where e.format = $1 and d.state = 'delivered' and d.settled_at >= $2`,
      [name, new Date(chat.received[before[name as 'slack' | 'teams']]?.at ?? 0)],
    );
    const after = chat.received.length - before[name as 'slack' | 'teams'];
    course.check(after === told && told > 0, `${name} got ${after} messages for ${told} entries`);
    const missed = await counted(
      db,
      `select count(*) from journal_entry j where (${ALERT} or j.type = 'handover.accepted') and not exists (
         select from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
          where d.entry_id = j.id and e.format = $1 and d.state = 'delivered')`,
      [name],
    );
    course.check(missed === 0, `${name} missed ${missed} entries`);
  }
}

const countsOf = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
