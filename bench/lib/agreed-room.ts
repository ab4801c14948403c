import { ALWAYS_OPEN } from '#calendar';
import { Database } from '#database';
import { addMember, createWorkspace, csrfTokenOf, IdentityConfig, openSession } from '#identity';
import type { Ground } from './ground.js';

const MEMBERS = {
  giulia: { roles: ['marketing-manager'], kind: 'marketing' },
  marco: { roles: ['sales-manager'], kind: 'sales' },
  rita: { roles: ['sales-rep'], kind: 'sales' },
} as const;

/** Somebody who is signed in. */
interface Member {
  readonly memberId: string;
  /** @throws what the server said instead of yes */
  ask<Answer = unknown>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object | Buffer,
  ): Promise<Answer>;
}

/** A workspace with somebody of each side. */
export interface Room extends Readonly<Record<keyof typeof MEMBERS, Member>> {
  readonly workspaceId: string;
  readonly salesTeamId: string;
}

/** Makes a workspace with its members through the product's own doors. */
export async function openRoom({ appUrl }: Ground, url: string): Promise<Room> {
  const database = await Database.connect({ url: appUrl, poolSize: 2, statementTimeoutMs: 30_000 });
  try {
    const { id: workspaceId, teams } = await createWorkspace(database, {
      ...{ name: 'Bench', zone: 'UTC', currency: 'EUR', locale: 'en' },
    });
    const teamOf = (kind: string): string => teams.find((team) => team.kind === kind)?.id ?? '';
    const members: Record<string, Member> = {};
    for (const [name, { roles, kind }] of Object.entries(MEMBERS)) {
      const facts = { name, email: `${name}@example.com`, roles, teamIds: [teamOf(kind)] };
      const { accountId, memberId } = await addMember(database, workspaceId, facts);
      const session = await database.withRole('accounts', (tx) =>
        openSession(tx, accountId, workspaceId, new IdentityConfig()),
      );
      members[name] = { memberId, ask: askAs(`${url}/api/v1`, session) };
    }
    const { giulia, marco, rita } = members as Record<keyof typeof MEMBERS, Member>;
    return { workspaceId, salesTeamId: teamOf('sales'), giulia, marco, rita };
  } finally {
    await database.onApplicationShutdown();
  }
}

/** Signs an agreement of these terms from both sides; it judges from now on. */
export async function agree({ giulia, marco }: Room, terms: object): Promise<void> {
  const calendars = { default: ALWAYS_OPEN('UTC') };
  const { id } = await giulia.ask<{ id: string }>('POST', '/agreements', { name: 'Bench', terms, calendars });
  const version = `/agreements/${id}/versions/1`;
  await giulia.ask('POST', `${version}/proposal`);
  await giulia.ask('POST', `${version}/signature`, { side: 'marketing' });
  await marco.ask('POST', `${version}/signature`, { side: 'sales' });
  await marco.ask('POST', `${version}/activation`, {});
}

const askAs =
  (url: string, session: string): Member['ask'] =>
  async <Answer>(method: string, path: string, body?: object | Buffer) => {
    const type = Buffer.isBuffer(body) ? 'text/csv' : 'application/json';
    const response = await fetch(url + path, {
      method,
      headers: {
        ...{ cookie: `staffetta=${session}`, 'x-csrf-token': csrfTokenOf(session) },
        ...(body && { 'content-type': type }),
      },
      ...(body && { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The server refused ${path}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
