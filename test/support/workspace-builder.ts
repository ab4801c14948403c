import { addMember, createWorkspace, csrfTokenOf, IdentityConfig, openSession } from '#identity';
import type { NewWorkspace } from '#identity';
import type { TeamKind } from '#contracts';
import type { TestDatabase } from './test-database.js';

/** A member to be: `await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' }] })`. */
export interface MemberWish {
  readonly name: string;
  readonly roles: readonly string[];
  readonly team?: TeamKind;
  /** Only for those who sign in by password: hashing takes its time. */
  readonly password?: string;
  readonly email?: string;
}

/** A member with an open session. */
export interface ActingMember {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** The `Cookie` header of the session. */
  readonly cookie: string;
  readonly csrfToken: string;
  /** What a request of theirs carries, reading or changing. */
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

export interface BuiltWorkspace<Name extends string> {
  readonly id: string;
  /** The team of each kind that some member asked for; marketing and sales are always there. */
  readonly teams: Readonly<Record<TeamKind, string>>;
  readonly members: Readonly<Record<Name, ActingMember>>;
}

let built = 0;

/** A workspace of its own with its teams and members, each signed in over plain HTTP. */
export async function buildWorkspace<const Wishes extends readonly MemberWish[]>(
  db: Pick<TestDatabase, 'database'>,
  { members, ...facts }: Partial<NewWorkspace> & { readonly members: Wishes },
): Promise<BuiltWorkspace<Wishes[number]['name']>> {
  built += 1;
  const kinds = new Set<TeamKind>(['marketing', 'sales', ...members.flatMap(({ team }) => team ?? [])]);
  const workspace = await createWorkspace(db.database, {
    name: `Rossi ${built}`,
    zone: 'Europe/Rome',
    currency: 'EUR',
    locale: 'en',
    teams: [...kinds].map((kind) => ({ kind, name: kind })),
    ...facts,
  });
  const teams = Object.fromEntries(workspace.teams.map(({ id, kind }) => [kind, id])) as Record<
    TeamKind,
    string
  >;
  const acting: [string, ActingMember][] = [];
  for (const wish of members) acting.push([wish.name, await actAs(db, workspace.id, teams, wish)]);
  return {
    id: workspace.id,
    teams,
    members: Object.fromEntries(acting) as Record<Wishes[number]['name'], ActingMember>,
  };
}

/** One more member of a workspace, signed in. @param teams of the workspace, as far as the wish names one */
export async function actAs(
  db: Pick<TestDatabase, 'database'>,
  workspaceId: string,
  teams: Readonly<Partial<Record<TeamKind, string>>>,
  { name, roles, team, password, email = addressFor(name) }: MemberWish,
): Promise<ActingMember> {
  const facts = { email, name, roles, teamIds: team && teams[team] ? [teams[team]] : [] };
  const { memberId, accountId } = await addMember(db.database, workspaceId, {
    ...facts,
    ...(password === undefined ? {} : { password }),
  });
  return sessionOf(db, workspaceId, { memberId, accountId, name, email });
}

/** A session of a member who is there already. */
export async function sessionOf(
  db: Pick<TestDatabase, 'database'>,
  workspaceId: string,
  member: Pick<ActingMember, 'accountId' | 'name' | 'email'> & { readonly memberId: string },
): Promise<ActingMember> {
  const { memberId: id, accountId, name, email } = member;
  const token = await db.database.withRole('accounts', (tx) =>
    openSession(tx, accountId, workspaceId, new IdentityConfig()),
  );
  const cookie = `staffetta=${token}`;
  const csrfToken = csrfTokenOf(token);
  return {
    ...{ id, accountId, name, email, cookie, csrfToken },
    headers: { cookie, 'x-csrf-token': csrfToken },
  };
}

const addressFor = (name: string): string =>
  `${name.toLowerCase().replaceAll(' ', '.')}.${built}@example.com`;
