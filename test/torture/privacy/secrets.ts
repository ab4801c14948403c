import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import {
  buildWorkspace,
  FORGETFUL,
  Ground,
  staffetta,
  startServer,
  until,
} from '../../support/stack/index.js';
import type { GroundDatabase, Program } from '../../support/stack/index.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import type { Course, Trial } from '../lib/trial.js';
import { Canaries } from './canaries.js';
import { grudgingPost } from './grudging-post.js';

const NOWHERE = '127.0.0.1:9';
const PASSWORD = 'canary-password-of-giulia';
const PERSON = {
  ...{ firstName: 'Canarina', lastName: 'Gabbiani', email: 'canarina@gabbiani.example' },
  ...{ phone: '+39 02 9876 5401', jobTitle: 'Canary-title "in quotes"' },
};
/** Tables that fail once the trap is set, with the row as a whole in what PostgreSQL says. */
const TRAPPED = [
  'person',
  'session',
  'credential',
  'webhook_endpoint',
  'intake_record',
  'lead_note',
  'account',
];

export const SECRETS: Trial = {
  ...{ row: 59, kind: 'torture', name: 'secrets', unit: 'pass over the doors' },
  promise:
    'Passwords, keys, tokens, codes and the words of people stand in no log of the product or of PostgreSQL, in no metric and no file of the home, also where statements, mails and imports fail on them.',
  rounds: { short: 1, long: 5 },
  needs: ['build'],
  async run(course) {
    const place = await openPlace(course);
    for (let round = 0; round < course.rounds; round += 1) {
      await passThrough(place, round);
      await failOnThem(course, place);
    }
    await commands(course, place);
    lookEverywhere(course, place);
    course.figure('canaries', place.canaries.size, 'words');
    course.remark('Logs of a PostgreSQL that the operator brings follow that server’s own settings.');
  },
};

interface Place {
  readonly course: Course;
  readonly canaries: Canaries;
  readonly ground: Ground;
  readonly db: GroundDatabase;
  readonly env: Readonly<Record<string, string>>;
  readonly server: Program;
  readonly giulia: ActingMember;
  readonly marco: ActingMember;
  readonly teamId: string;
  readonly post: { readonly refused: () => number };
}

async function openPlace(course: Course): Promise<Place> {
  const canaries = new Canaries();
  const post = await grudgingPost(course.cleanup);
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL, name: 'secrets' });
  const db = await ground.newDatabase();
  const { members, teams } = await buildWorkspace(db, {
    members: [
      {
        name: 'Giulia',
        roles: ['administrator', 'marketing-manager'],
        email: 'giulia.canary@house.example',
        password: PASSWORD,
        team: 'marketing',
      },
      { name: 'Marco', roles: ['sales-rep'], email: 'marco.canary@house.example', team: 'sales' },
    ],
  });
  const passphraseFile = join(ground.home, 'passphrase');
  writeFileSync(passphraseFile, `${canaries.of('passphrase')}\n`);
  const env = {
    ...{ STAFFETTA_HOME: course.home, DATABASE_ALLOW_LOSS: 'true', LOG_LEVEL: 'trace', LOG_FORMAT: 'json' },
    ...{
      SMTP_URL: `smtp://post:${canaries.of('smtp')}@127.0.0.1:${post.port}`,
      METRICS_TOKEN: canaries.of('metrics'),
    },
    ...{
      REDIS_URL: `redis://:${canaries.of('redis')}@${NOWHERE}`,
      IMAP_ADDRESS: 'leads@house.example',
      IMAP_URL: `imap://box:${canaries.of('imap')}@${NOWHERE}`,
    },
    ...{
      OIDC_ISSUER: `http://${NOWHERE}`,
      OIDC_CLIENT_ID: 'staffetta',
      OIDC_CLIENT_SECRET: canaries.of('oidc'),
    },
    ...{
      SECOND_FACTOR_KEYS: `2:${canaries.of('second-factor-key', 43)}`,
      SUPPRESSION_KEYS: `2:${canaries.of('suppression-key', 43)}`,
    },
    ...{ WEBHOOK_ALLOW_LOOPBACK: 'true', BACKUP_PASSPHRASE_FILE: passphraseFile },
  };
  canaries.keep(
    PASSWORD,
    PERSON.firstName,
    PERSON.lastName,
    PERSON.email,
    '98765401',
    '9876 5401',
    'Canary-title',
  );
  canaries.keep(
    'giulia.canary',
    'marco.canary',
    members.Giulia.cookie.split('=')[1] ?? '',
    members.Giulia.csrfToken,
  );
  for (const url of [db.ownerUrl, db.appUrl]) canaries.keep(new URL(url).password);
  const server = await startServer(db, { cleanup: course.cleanup, env, keeps: Infinity });
  return {
    course,
    canaries,
    ground,
    db,
    env,
    server,
    giulia: members.Giulia,
    marco: members.Marco,
    teamId: teams.sales,
    post,
  };
}

type Body = object | string;

/** Asks and does not mind the answer. */
async function ask(
  { server, giulia }: Place,
  call: string,
  body?: Body,
  headers: Readonly<Record<string, string>> = giulia.headers,
): Promise<Record<string, unknown>> {
  const [method = '', path = ''] = call.split(' ');
  const type = typeof body === 'string' && !/^[{[]/.test(body) ? 'text/csv' : 'application/json';
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return (/^[{[]/.test(text) ? JSON.parse(text) : { text, status: answer.status }) as Record<string, unknown>;
}

/** Every secret by its own door, and the words of a person by theirs. */
async function passThrough(place: Place, round: number): Promise<void> {
  const { canaries, giulia, marco, teamId } = place;
  const wrong = canaries.of(`wrong-password-${round}`);
  for (const password of [PASSWORD, wrong])
    await ask(place, 'POST /session', { email: giulia.email, password }, {});
  await ask(place, 'POST /session', `{"email":"${giulia.email}","password":"${wrong}"`, {});
  const { key } = await ask(place, 'POST /api-keys', { name: 'site', scopes: ['lead.capture', 'lead.read'] });
  canaries.keep(String(key));
  for (const token of [key, `${String(key)}x`, canaries.of(`token-${round}`)])
    await ask(place, 'GET /leads', undefined, { authorization: `Bearer ${String(token)}` });
  const hook = { url: `http://${NOWHERE}/hook?token=${canaries.of(`hook-${round}`)}`, types: ['lead.*'] };
  const { id, secret } = await ask(place, 'POST /webhooks', hook);
  canaries.keep(String(secret).replace('whsec_', ''));
  await ask(place, `POST /webhooks/${String(id)}/test`);
  const { text } = await ask(place, 'POST /second-factor', { password: PASSWORD });
  canaries.keep(String(text), String(text).replaceAll(' ', ''));
  await ask(place, 'POST /second-factor/confirmation', { code: '000000' });
  const guest = {
    email: `ospite.canary${round}@house.example`,
    name: 'Ospite',
    roles: ['viewer'],
    teamIds: [],
  };
  const { link } = await ask(place, 'POST /members/invitations', guest);
  canaries.keep('ospite.canary', String(link).split(/[/#=]/).at(-1) ?? '');
  await ask(place, 'GET /session/provider', undefined, {});
  for (const path of [
    `/leads?q=${PERSON.lastName}`,
    `/nowhere/${PERSON.lastName}`,
    `/leads/${PERSON.lastName}`,
  ])
    await ask(place, `GET ${path}`);
  const { results } = await ask(place, 'POST /leads', [leadOf(round)]);
  place.course.check(
    JSON.stringify(results).includes('"captured"'),
    () => `no lead: ${JSON.stringify(results)}`,
  );
  const leadIds = (results as { leadId: string }[]).map(({ leadId }) => leadId);
  await ask(place, 'PUT /notifications/preferences', { items: [], isQuiet: false }, marco.headers);
  const note = `Canary-title of ${PERSON.firstName}`;
  await ask(place, 'POST /handovers', { leadIds, toTeamId: teamId, toMemberId: marco.id, note });
}

const leadOf = (number: number): object => ({
  ...{ ...PERSON, email: `${number}.${PERSON.email}` },
  ...{
    company: { name: `${PERSON.lastName} "Ltd"` },
    channel: 'website',
    origin: 'marketing',
    leadType: 'demo',
  },
});

/** The same doors while PostgreSQL fails on what they write, and says the row. */
async function failOnThem(course: Course, place: Place): Promise<void> {
  const { db, canaries, giulia, server } = place;
  for (const sql of TRAP) await db.oracle(sql);
  const before = faults(server);
  await ask(place, 'POST /leads', [leadOf(1_001), leadOf(1_002)]);
  await ask(place, 'POST /session', { email: giulia.email, password: PASSWORD }, {});
  await ask(place, 'POST /api-keys', { name: canaries.of('key-name'), scopes: ['lead.capture'] });
  await ask(place, 'POST /webhooks', {
    url: `http://${NOWHERE}/${canaries.of('hook-path')}`,
    types: ['lead.*'],
  });
  await importOne(place);
  course.check(faults(server) > before, 'no statement failed: nothing was tried');
  for (const table of TRAPPED) await db.oracle(`drop trigger planted on ${table}`);
}

/** PostgreSQL quotes the value that is no number: the row as it stands. */
const TRAP = [
  `create or replace function planted() returns trigger language plpgsql as
     $$ begin perform new::text::int; return new; end $$`,
  ...TRAPPED.map(
    (table) =>
      `create trigger planted before insert or update on ${table} for each row execute function planted()`,
  ),
];

const faults = (server: Program): number => server.output().split('22P02').length;

async function importOne(place: Place): Promise<void> {
  const { firstName, lastName, email, phone } = PERSON;
  const file = `First,Last,Email,Phone\n${firstName},"${lastName} ""the bird""",7.${email},${phone}\nno,"body,x,${email}\n`;
  const { id } = await ask(place, `POST /imports?kind=leads&fileName=${lastName}.csv`, file);
  const columns = { First: 'firstName', Last: 'lastName', Email: 'email', Phone: 'phone' };
  await ask(place, `PUT /imports/${String(id)}/mapping`, {
    columns,
    source: lastName,
    constants: { channel: 'other' },
  });
  await ask(place, `POST /imports/${String(id)}/run`, {});
  const ended = async (): Promise<boolean> =>
    ['done', 'failed'].includes(String((await ask(place, `GET /imports/${String(id)}`)).state));
  await until('the end of the import', ended, 60_000);
}

/** Commands with a passphrase, and one that cannot sign in to the database. */
async function commands(course: Course, { canaries, env, db, ground, post }: Place): Promise<void> {
  await until('a mail to be refused', () => Promise.resolve(post.refused() > 0), 60_000).catch(
    () => undefined,
  );
  course.check(post.refused() > 0, 'no mail was refused: nothing was tried');
  const urls = { DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl };
  const wrong = new URL(db.ownerUrl);
  wrong.password = canaries.of('wrong-database-password');
  // Settings that are not usable are told, and not what stands in them.
  const broken = Object.fromEntries(
    ['SMTP_URL', 'REDIS_URL', 'METRICS_TOKEN', 'SUPPRESSION_KEYS', 'SECOND_FACTOR_KEYS', 'DATABASE_URL'].map(
      (name) => [name, `x:/post:${canaries.of('setting')}@ ?`],
    ),
  );
  for (const own of [urls, { ...urls, DATABASE_URL: wrong.href }, { ...urls, ...broken }]) {
    const ended = await staffetta(['backup', join(ground.home, 'canaries.zip.age')], { ...env, ...own });
    canaries.look(course, 'the command `backup`', ended.text);
  }
}

function lookEverywhere(course: Course, { canaries, server, ground }: Place): void {
  course.figure('lines of the log', server.output().split('\n').length, 'lines');
  canaries.look(course, 'the log', server.output());
  canaries.look(course, 'the log of PostgreSQL', readFileSync(join(ground.home, 'postgres.log'), 'latin1'));
  for (const file of filesIn(course.home)) canaries.look(course, file, readFileSync(file, 'latin1'));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
