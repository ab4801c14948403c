import { DataSource } from 'typeorm';
import { enterRole, rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { AccountRow } from './account.row.js';
import { membershipsOf } from './accounts.js';
import { CredentialRow } from './credential.row.js';
import { findMember, findTeam, findTeams, memberNames, teamIdsOf } from './directory.js';
import { MemberRoleRow } from './member-role.row.js';
import { MemberRow } from './member.row.js';
import { OneTimeLinkRow } from './one-time-link.row.js';
import { RoleDefinitionRow } from './role-definition.row.js';
import { SessionRow } from './session.row.js';
import { TeamMemberRow } from './team-member.row.js';
import { TeamRow } from './team.row.js';
import { WorkspaceRow } from './workspace.row.js';
import { allWorkspaces, thisWorkspace } from './workspaces.js';

const WITHOUT_WORKSPACE = ['account', 'session', 'credential', 'workspace', 'one_time_link'];
const WITH_WORKSPACE = ['member', 'team', 'team_member', 'member_role', 'role_definition'];
const ROWS = [
  ...[AccountRow, WorkspaceRow, SessionRow, CredentialRow, OneTimeLinkRow],
  ...[MemberRow, TeamRow, TeamMemberRow, MemberRoleRow, RoleDefinitionRow],
];

describe('the tables of identity', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const build = () =>
    buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Paolo', roles: ['sales-rep'], team: 'sales' },
      ],
    });
  const isDenied = (work: Promise<unknown>) => expect(work).rejects.toThrow(/permission denied/);

  it('are what the row classes say, to the name of each key', async () => {
    const source = await new DataSource({ type: 'postgres', url: db.adminUrl, entities: ROWS }).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it.each([...WITHOUT_WORKSPACE, ...WITH_WORKSPACE])(
    '%s has forced row level security, both ways',
    async (table) => {
      const [{ forced } = { forced: false }] = await db.oracle<{ forced: boolean }>(
        'select relrowsecurity and relforcerowsecurity as forced from pg_class where oid = $1::regclass',
        [table],
      );
      const policies = await db.oracle(
        `select from pg_policies where tablename = $1 and qual is not null and with_check is not null`,
        [table],
      );
      expect({ forced, policies: policies.length }).toEqual({ forced: true, policies: 1 });
    },
  );

  it.each(WITH_WORKSPACE)('%s has the workspace first in its primary key', async (table) => {
    const [first] = await db.oracle<{ name: string }>(
      `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = $1::regclass and i.indisprimary`,
      [table],
    );
    expect(first).toEqual({ name: 'workspace_id' });
  });

  it.each(['account', 'session', 'credential', 'one_time_link'])(
    'hide %s from a transaction in a workspace',
    async (table) => {
      const { id } = await build();
      await isDenied(db.database.withWorkspace(id, (tx) => rows(tx, `select * from ${table}`)));
    },
  );

  it.each(['team', 'team_member', 'member_role', 'role_definition', 'journal_entry'])(
    'hide %s from the narrow role for accounts',
    async (table) => {
      await isDenied(db.database.withRole('accounts', (tx) => rows(tx, `select * from ${table}`)));
    },
  );

  it('show the narrow role the memberships of one account, without names, and let it change none', async () => {
    const { id, members } = await build();
    const asAccounts = <T>(work: (tx: Tx) => Promise<T>) => db.database.withRole('accounts', work);
    expect(await asAccounts((tx) => rows(tx, 'select workspace_id from member'))).toEqual([]);
    const seen = await asAccounts(async (tx) => {
      await membershipsOf(tx, members.Giulia.accountId);
      return rows(tx, 'select id, workspace_id from member');
    });
    expect(seen).toEqual([{ id: members.Giulia.id, workspace_id: id }]);
    await isDenied(asAccounts((tx) => rows(tx, 'select name from member')));
    await isDenied(asAccounts((tx) => rows(tx, 'update member set is_active = true')));
  });

  it('show a workspace itself and let it change nothing of itself', async () => {
    const { id } = await build();
    await build();
    const seen = await db.database.withWorkspace(id, (tx) => rows(tx, 'select id from workspace'));
    expect(seen).toEqual([{ id }]);
    expect(await db.database.withWorkspace(id, thisWorkspace)).toMatchObject({ id, zone: 'Europe/Rome' });
    await isDenied(db.database.withWorkspace(id, (tx) => rows(tx, `update workspace set name = 'mine'`)));
    const all = await db.database.withRole('accounts', allWorkspaces);
    expect(all.map((workspace) => workspace.id)).toContain(id);
  });

  it('never tie a member to a team of another workspace', async () => {
    const [mine, theirs] = [await build(), await build()];
    const attempt = db.database.withWorkspace(mine.id, (tx) =>
      rows(tx, 'insert into team_member (workspace_id, team_id, member_id) values ($1, $2, $3)', [
        mine.id,
        theirs.teams.sales,
        mine.members.Paolo.id,
      ]),
    );
    await expect(attempt).rejects.toThrow(/fk_team_member_team/);
  });

  it('forget the workspace when a transaction steps into the narrow role', async () => {
    const { id } = await build();
    const seen = await db.database.withWorkspace(id, async (tx) => {
      await enterRole(tx, 'accounts');
      return rows(tx, 'select id from member');
    });
    expect(seen).toEqual([]);
  });
});

describe('the directory', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('tells members and teams of this workspace, and knows nobody else', async () => {
    const wish = { members: [{ name: 'Paolo', roles: ['sales-rep'], team: 'sales' }] } as const;
    const mine = await buildWorkspace(db, wish);
    const theirs = await buildWorkspace(db, wish);
    const { Paolo } = mine.members;
    await db.database.withWorkspace(mine.id, async (tx) => {
      expect(await findMember(tx, mine.id, Paolo.id)).toMatchObject({
        ...{ id: Paolo.id, name: 'Paolo', isActive: true, teamIds: [mine.teams.sales] },
      });
      expect(await findMember(tx, mine.id, theirs.members.Paolo.id)).toBeUndefined();
      const names = await memberNames(tx, mine.id, [Paolo.id, theirs.members.Paolo.id, newId()]);
      expect([...names]).toEqual([[Paolo.id, 'Paolo']]);
      expect(await findTeam(tx, mine.id, mine.teams.sales)).toMatchObject({ kind: 'sales' });
      expect(await findTeam(tx, mine.id, theirs.teams.sales)).toBeUndefined();
      expect(await findTeams(tx, mine.id, 'sales')).toMatchObject([{ id: mine.teams.sales }]);
      expect(await findTeams(tx, mine.id)).toHaveLength(2);
      expect(await teamIdsOf(tx, mine.id, Paolo.id)).toEqual([mine.teams.sales]);
    });
  });
});
