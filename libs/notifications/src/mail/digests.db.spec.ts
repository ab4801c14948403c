import type { Log } from '#observability';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { collectNotices, planMails } from '../persistence/mail/mail-messages.js';
import { insertTellings } from '../persistence/notifications.js';
import { MailConfig } from './mail.config.js';
import { PlanDigests } from './plan-digests.js';
import type { ReadStandings } from './read-standings.js';

const MEMBERS = [{ name: 'Anna', roles: ['sales-rep'], team: 'sales' }] as const;
const HOUR_MS = 3_600_000;
const FOUR_DAYS_MS = 96 * HOUR_MS;

describe('the daily mail', () => {
  let db: TestDatabase;
  let workspaceId: string;
  let memberId: string;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    [workspaceId, memberId] = [workspace.id, workspace.members.Anna.id];
  });

  /** Something Anna is told, so long ago; its name. */
  const told = async (name: string, hoursAgo: number): Promise<string> => {
    const at = Date.now() - hoursAgo * HOUR_MS;
    const telling = { memberId, kind: 'alarm', entryId: newId(), leadId: null, at, shownFrom: at } as const;
    await db.database.withWorkspace(workspaceId, (tx) =>
      insertTellings(tx, workspaceId, [
        { ...telling, subjectKind: 'agreement', subjectId: newId(), facts: { name } },
      ]),
    );
    return name;
  };
  const planned = async (day: string): Promise<string> => {
    const digest = {
      memberId,
      kind: 'daily',
      key: `daily ${day}`,
      notificationId: null,
      at: new Date(),
    } as const;
    await db.database.withWorkspace(workspaceId, (tx) => planMails(tx, workspaceId, [digest]));
    const [row] = await db.oracle<{ id: string }>(
      'select id from mail_message where member_id = $1 and key = $2',
      [memberId, digest.key],
    );
    return row?.id ?? '';
  };
  const collected = async (digestId: string): Promise<unknown[]> => {
    const of = { digestId, memberId, kinds: ['alarm'], since: new Date(Date.now() - FOUR_DAYS_MS) } as const;
    const found = await db.database.withWorkspace(workspaceId, (tx) => collectNotices(tx, workspaceId, of));
    return found.map(({ facts }) => facts.name);
  };
  const ended = (digestId: string, state: string): Promise<unknown> =>
    db.oracle('update mail_message set state = $2, next_at = null where id = $1', [digestId, state]);

  it('tells each thing once, though one leaves late and the next on time', async () => {
    await told('before', 30);
    await told('between', 5);
    const late = await planned('1');
    expect(await collected(late)).toEqual(['between', 'before']);
    await ended(late, 'sent');
    await told('after', 1);
    const next = await planned('2');
    expect(await collected(next)).toEqual(['after']);
  });

  it('tells what came an hour before the last day, which was 25 hours long', async () => {
    await ended(await planned('1'), 'skipped');
    await told('in the hour that is there twice', 24.5);
    expect(await collected(await planned('2'))).toEqual(['in the hour that is there twice']);
  });

  it.each(['failed', 'skipped'])(
    'makes up for one that %s, and is the same when it is tried again',
    async (state) => {
      await told('first', 20);
      const never = await planned('1');
      expect(await collected(never)).toEqual(['first']);
      expect(await collected(never)).toEqual(['first']);
      await ended(never, state);
      await told('second', 2);
      expect(await collected(await planned('2'))).toEqual(['second', 'first']);
    },
  );

  it('does not repeat one of which nobody knows whether it arrived, nor what is older than four days', async () => {
    await told('old', 97);
    await told('first', 20);
    const unsure = await planned('1');
    expect(await collected(unsure)).toEqual(['first']);
    await ended(unsure, 'unknown');
    expect(await collected(await planned('2'))).toEqual([]);
  });

  it('is planned for every workspace, though one of them cannot be', async () => {
    const other = await buildWorkspace(db, { members: MEMBERS });
    const failed: unknown[] = [];
    const standings = {
      of: (id: string) => (id === workspaceId ? Promise.reject(new Error('No board.')) : Promise.resolve([])),
    } as unknown as ReadStandings;
    const log = { error: (_what: string, facts: object) => failed.push(facts) } as unknown as Log;
    const config = Object.assign(new MailConfig(), { digestTime: '00:00' });
    await new PlanDigests(db.database, standings, config, log).run();
    expect(failed).toMatchObject([{ workspaceId, err: { message: 'No board.' } }]);
    const rows = await db.oracle<{ id: string }>(
      `select distinct workspace_id as id from mail_message where kind = 'daily' and workspace_id = any($1) and key not like 'daily _'`,
      [[workspaceId, other.id]],
    );
    expect(rows).toEqual([{ id: other.id }]);
  });
});
