import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PostOffice } from '../../../libs/notifications/src/test-support/post-office.js';
import { TRACES, ZELDA } from '../../../libs/privacy/src/test-support/named-person.js';
import { PersonEverywhere } from '../../../libs/privacy/src/test-support/person-everywhere.js';
import { MEMBERS } from '../../../libs/privacy/src/test-support/tracing-room.js';
import { FORGETFUL, Ground, staffetta, startServer, until } from '../../support/stack/index.js';
import type { GroundDatabase, Program } from '../../support/stack/index.js';
import { buildWorkspace } from '../../support/workspace-builder.js';
import type { Course, Trial } from '../lib/trial.js';

export const ERASURE_SCAN: Trial = {
  ...{ row: 55, kind: 'torture', name: 'erasure-scan', unit: 'person' },
  promise:
    'Somebody who was named by every channel, note, file, import, mail and deal is, once erased, in no column of any table, no export, no file of the home and no log; every figure stays, the audit log still verifies, and receivers are told.',
  rounds: { short: 1, long: 5 },
  needs: ['build'],
  run,
};

/** The story of the person, on a server of its own. */
class ServedHouse extends PersonEverywhere {
  static at(
    parts: readonly [db: object, app: object, office: PostOffice, home: string, firm: object],
  ): ServedHouse {
    const [db, app, office, home, firm] = parts;
    return new ServedHouse(db as never, app as never, office, home, firm as never);
  }

  get workspaceId(): string {
    return this.firm.id;
  }

  protected override async follow(): Promise<void> {
    const behind = `select 1 from journal_entry where workspace_id = $1 and position is null
      union all select 1 from journal_head h join journal_reader r using (workspace_id)
       where h.workspace_id = $1 and r.position < h.position limit 1`;
    await until('the readers', async () => (await this.db.oracle(behind, [this.firm.id])).length === 0);
  }
}

interface Stage {
  readonly db: GroundDatabase;
  readonly server: Program;
  readonly office: PostOffice;
  readonly told: Told;
  readonly ground: Ground;
  readonly env: Readonly<Record<string, string>>;
}

async function run(course: Course): Promise<void> {
  const office = await PostOffice.open();
  course.cleanup.add(() => office.close());
  const told = await receiver(course);
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL, name: 'erasure' });
  const db = await ground.newDatabase();
  const env = {
    ...{ STAFFETTA_HOME: course.home, DATABASE_ALLOW_LOSS: 'true', SMTP_URL: office.url },
    ...{ WEBHOOK_ALLOW_LOOPBACK: 'true', LOG_LEVEL: 'debug' },
  };
  const server = await startServer(db, { cleanup: course.cleanup, env, keeps: Infinity });
  for (let round = 0; round < course.rounds; round += 1)
    await oneErased(course, { db, server, office, told, ground, env }, round);
  course.remark(
    'Pages that PostgreSQL has freed, its write-ahead log and backups keep what was there until they are written over.',
  );
}

async function oneErased(course: Course, stage: Stage, round: number): Promise<void> {
  const { db, server, office } = stage;
  const firm = await buildWorkspace(db as never, { members: MEMBERS });
  const house = ServedHouse.at([db, { url: server.url }, office, course.home, firm]);
  const endpoint = await house.as<{ id: string }>('Giulia', 'POST /webhooks', {
    url: stage.told.url,
    types: ['lead.captured', 'person.updated'],
  });
  const { personId, leadId } = await house.everywhere();
  const before = await house.whereNamed();
  course.check(before.length > 20, `only ${before.length} places named the person`);
  course.figure('places that named the person', before.length, 'places');
  const [counts, boards] = [await house.counts(), await house.boards()];
  await erase(course, stage, house, { personId, round });
  course.check(same(counts, await house.counts()), 'every count stays');
  course.check(same(boards, await house.boards()), 'every figure of the boards stays');
  for (const place of await house.whereNamed()) course.failed(`${place} names the person`);
  course.passed();
  await exportsAreClean(course, house);
  for (const file of [...filesNaming(ground(stage)), ...filesNaming(course.home)])
    course.failed(`${file} names the person`);
  course.check(!isNaming(server.output()), 'the log names the person');
  await untilTold(course, stage, [personId, leadId], endpoint.id);
  await chainHolds(course, house);
}

/** By the command first, then as the page does it. */
async function erase(
  course: Course,
  { db, env }: Stage,
  house: ServedHouse,
  { personId, round }: { readonly personId: string; readonly round: number },
): Promise<void> {
  if (round % 2 === 1) {
    const { version } = await house.as<{ version: number }>('Giulia', `GET /people/${personId}/erasure`);
    await house.as('Giulia', `POST /people/${personId}/erasure`, { version });
    return;
  }
  const args = ['erase', ZELDA.email, '--yes', '--workspace', house.workspaceId];
  const ended = await staffetta(args, { ...env, DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl });
  course.check(ended.code === 0, `staffetta erase ended with ${ended.code}: ${ended.text}`);
  course.check(!isNaming(ended.text), 'the command names the person');
}

async function exportsAreClean(course: Course, house: ServedHouse): Promise<void> {
  const { items } = await house.as<{ items: { what: string }[] }>('Giulia', 'GET /exports');
  for (const { what } of items)
    course.check(
      !isNaming(await house.as<string>('Giulia', 'POST /exports', { what })),
      `the export of ${what} names the person`,
    );
  course.check(
    !isNaming(await house.as<string>('Giulia', 'POST /audit/exports', {})),
    'the audit log names the person',
  );
}

async function chainHolds(course: Course, house: ServedHouse): Promise<void> {
  const erased = `select 1 from audit_entry where workspace_id = $1 and action = 'person.erased'`;
  await until(
    'the act is chained',
    async () => (await house.db.oracle(erased, [house.workspaceId])).length > 0,
  );
  const standing = await house.as<{ fault: unknown; checked: number }>('Giulia', 'GET /audit/standing');
  course.check(standing.fault === null && standing.checked > 0, () => `the log: ${JSON.stringify(standing)}`);
}

async function untilTold(
  course: Course,
  { told }: Stage,
  subjects: readonly string[],
  endpointId: string,
): Promise<void> {
  const types = ['person.erased', 'lead.erased'];
  const missing = (): string[] =>
    types.filter(
      (type, index) =>
        !told.bodies.some((body) => body.includes(`"${type}"`) && body.includes(subjects[index] ?? '')),
    );
  await until('receivers are told', () => Promise.resolve(missing().length === 0)).catch(() => undefined);
  course.check(missing().length === 0, () => `${endpointId} was not told ${missing().join(', ')}`);
  course.check(!told.bodies.some(isNaming), 'a webhook names the person');
}

interface Told {
  readonly url: string;
  readonly bodies: readonly string[];
}

/** Somebody who copied leads. */
async function receiver({ cleanup }: Course): Promise<Told> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.add(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bodies };
}

const isNaming = (text: string): boolean => TRACES.some((trace) => text.toLowerCase().includes(trace));
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const ground = ({ ground: { home } }: Stage): string => home;

/** Files below a folder in which something names the person; those of PostgreSQL’s own data are looked at as tables. */
const filesNaming = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/postgres\/(base|pg_|global)/.test(join(file.parentPath, file.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => isNaming(textOf(path)));

const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
};
