import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { recordAccountAct, recordAct, recordActs } from './record-act.js';

describe('an act that is told', () => {
  let db: TestDatabase;
  let room: BuiltWorkspace<'Anna'>;
  beforeAll(async () => {
    db = await testDatabase();
    room = await buildWorkspace(db, { members: [{ name: 'Anna', roles: ['administrator'] }] });
  });
  beforeEach(() => db.oracle('delete from audit_intent'));
  afterAll(() => db.drop());

  const told = (): Promise<object[]> =>
    db.oracle(
      `select workspace_id, actor_kind, actor_id, action, subject_kind, subject_id, facts from audit_intent order by ordinal`,
    );
  const act = (facts = {}) => ({
    workspaceId: room.id,
    actor: { kind: 'member', id: room.members.Anna.id } as const,
    action: 'webhook.removed' as const,
    subject: { kind: 'webhook', id: 'hook-1' },
    facts,
  });

  it('is kept with what was done, facts in the order of their keys', async () => {
    await db.database.withWorkspace(room.id, (tx) => recordAct(tx, act({ b: 2, a: ['x', 'y'] })));
    expect(await told()).toEqual([
      {
        ...{ workspace_id: room.id, actor_kind: 'member', actor_id: room.members.Anna.id },
        ...{ action: 'webhook.removed', subject_kind: 'webhook', subject_id: 'hook-1' },
        facts: '{"a":["x","y"],"b":2}',
      },
    ]);
  });

  it('is gone with what was not done after all', async () => {
    const undone = db.database.withWorkspace(room.id, async (tx) => {
      await recordActs(tx, [act(), act()]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await told()).toEqual([]);
  });

  it.each([{ name: 'Anna Rossi' }, { mail: 'anna@rossi.example' }, { list: ['fine', 'not fine'] }])(
    'holds nothing that may be a name or an address: %p',
    async (facts) => {
      const telling = db.database.withWorkspace(room.id, (tx) => recordAct(tx, act(facts)));
      await expect(telling).rejects.toThrow(/more than ids/);
    },
  );

  it('is of no other workspace', async () => {
    const telling = db.database.withWorkspace(newId(), (tx) => recordAct(tx, act()));
    await expect(telling).rejects.toMatchObject({ message: expect.stringContaining('row-level security') });
  });

  it('of an account is told to every workspace it is an active member of', async () => {
    const [anna] = await db.oracle<{ accountId: string }>(
      `select account_id as "accountId" from member where workspace_id = $1 and id = $2`,
      [room.id, room.members.Anna.id],
    );
    const accountId = anna?.accountId ?? '';
    await db.database.withRole('accounts', (tx) =>
      recordAccountAct(tx, { accountId, action: 'account.signed_in', facts: { by: 'password' } }),
    );
    expect(await told()).toMatchObject([
      { workspace_id: room.id, actor_id: room.members.Anna.id, action: 'account.signed_in' },
    ]);
  });

  it('can neither be read, changed nor removed by the role that serves', async () => {
    await db.database.withWorkspace(room.id, (tx) => recordAct(tx, act()));
    for (const statement of [
      ...['select 1 from audit_intent', `update audit_intent set action = 'x'`, 'delete from audit_intent'],
      ...[`update audit_entry set action = 'x'`, 'delete from audit_entry', 'delete from audit_anchor'],
      `insert into audit_entry select * from audit_entry`,
    ])
      await expect(db.database.withWorkspace(room.id, (tx) => tx.query(statement))).rejects.toMatchObject({
        code: '42501',
      });
  });
});
