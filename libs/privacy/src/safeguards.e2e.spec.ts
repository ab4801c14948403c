import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import { ErasePerson } from '#people';
import { Rounds } from '#rounds';
import { askAs } from '../../../test/support/http-client.js';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../test/support/workspace-builder.js';
import { EndKeeping } from './application/end-keeping.js';

interface Consents {
  readonly mayBeWrittenTo: boolean;
  readonly current: readonly { readonly purpose: string; readonly state: string }[];
  readonly history: readonly { readonly occurredAt: string; readonly recordedAt: string }[];
}

describe('what privacy does not let happen', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ws: string;
  let giulia: ActingMember;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
  });
  beforeEach(async () => {
    const built = await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['administrator'] }] });
    ws = built.id;
    giulia = built.members.Giulia;
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = () => askAs(app.url, giulia);
  const capture = async (submission: object): Promise<string> => {
    const { body } = await ask().post<{ results: readonly { leadId: string }[] }>('/leads', submission);
    const [lead] = await db.oracle<{ person_id: string }>('select person_id from lead where id = $1', [
      body.results[0]?.leadId,
    ]);
    return lead!.person_id;
  };
  const consents = async (personId: string): Promise<Consents> =>
    (await ask().get<Consents>(`/people/${personId}/consents`)).body;
  const news = { purpose: 'news', basis: 'consent' };
  const withdraw = async (personId: string): Promise<void> => {
    const { url } = (await ask().get<{ url: string }>(`/people/${personId}/preference-link`)).body;
    const form = { method: 'POST', body: 'purpose=news' };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${app.url}${new URL(url).pathname}`, { ...form, headers });
    expect(answer.status).toBe(200);
  };

  describe('a withdrawal', () => {
    it('is not outrun by a consent that was dated ahead, which counts from when it came', async () => {
      const consent = { ...news, at: '2999-01-01T00:00:00Z' };
      const id = await capture({ email: 'ahead@guard.example', consent });
      const [fact] = (await consents(id)).history;
      expect(Date.parse(fact!.occurredAt)).toBeLessThanOrEqual(Date.parse(fact!.recordedAt));
      await withdraw(id);
      expect(await consents(id)).toMatchObject({ mayBeWrittenTo: false, current: [{ state: 'withdrawn' }] });
    });

    it.each(['on their own page', 'to a member'])(
      'counts after what stands dated ahead already, taken back %s',
      async (where) => {
        const id = await capture({ email: 'stands@guard.example' });
        await db.oracle(
          `insert into consent (workspace_id, id, person_id, purpose, basis, state, occurred_at, recorded_at, source)
           values ($1, uuidv7(), $2, 'news', 'consent', 'given', now() + interval '10 years', now(), 'api')`,
          [ws, id],
        );
        if (where === 'to a member')
          await ask().post(`/people/${id}/consents`, { ...news, state: 'withdrawn' });
        else await withdraw(id);
        expect(await consents(id)).toMatchObject({
          mayBeWrittenTo: false,
          current: [{ state: 'withdrawn' }],
        });
      },
    );

    it('stands against what a source assumes, and not against what the person says later', async () => {
      const email = 'assumed@guard.example';
      const id = await capture({ email, consent: news });
      expect((await consents(id)).mayBeWrittenTo).toBe(true);
      await withdraw(id);
      await capture({ email, consent: news, campaign: 'again' });
      await capture({ email, consent: { ...news, purpose: 'offers' } });
      await capture({ email, consent: { ...news, at: '2024-03-01T10:00:00Z' } });
      expect(await consents(id)).toMatchObject({ mayBeWrittenTo: false, current: [{ state: 'withdrawn' }] });
      await capture({ email, consent: { ...news, at: new Date(Date.now() + 1_000).toISOString() } });
      expect(await consents(id)).toMatchObject({ mayBeWrittenTo: true, current: [{ state: 'given' }] });
    });
  });

  it('erases nobody by a rule of whoever may keep settings only', async () => {
    const scopes = ['settings.write'];
    const { body } = await ask().post<{ key: string }>('/api-keys', { name: 'Settings', scopes });
    const put = async (path: string, what: object): Promise<number> => {
      const headers = { authorization: `Bearer ${body.key}`, 'content-type': 'application/json' };
      return (
        await fetch(`${app.url}/api/v1/privacy/${path}`, {
          ...{ method: 'PUT', headers, body: JSON.stringify(what) },
        })
      ).status;
    };
    expect(await put('retention/prospects', { months: 1 })).toBe(403);
    expect(await put('keeping/unconfirmed', { days: 7 })).toBe(403);
    expect(await put('keeping/visits', { days: 7 })).toBe(200);
    expect((await ask().put('/privacy/retention/prospects', { months: 1 })).status).toBe(200);
    expect((await ask().put('/privacy/keeping/unconfirmed', { days: 7 })).status).toBe(200);
  });

  describe('an obstacle to what is kept too long', () => {
    const overdue = async (email: string): Promise<string> => {
      const id = await capture({ email });
      const past = `now() - interval '30 months'`;
      await db.oracle(`update person set created_at = ${past} where id = $1`, [id]);
      await db.oracle(
        `update lead set captured_at = ${past}, updated_at = ${past}, stage = 'disqualified' where person_id = $1`,
        [id],
      );
      await db.oracle(`update touch set occurred_at = ${past} where person_id = $1`, [id]);
      return id;
    };
    const lastOf = async (kind: string): Promise<number | null | undefined> =>
      (
        await db.oracle<{ last_count: number | null }>(
          'select last_count from keeping where workspace_id = $1 and kind = $2',
          [ws, kind],
        )
      )[0]?.last_count;
    const tomorrow = (): Date => new Date(Date.now() + DAY_MS);
    const endingBy = (erase: (tx: Tx, workspaceId: string, id: string) => Promise<void>): EndKeeping => {
      const rounds = app.app.get(Rounds, { strict: false });
      return new EndKeeping(rounds, db.database, { erase } as unknown as ErasePerson);
    };

    it('is one person only: the others go, and they are counted', async () => {
      const stuck = await overdue('stuck@guard.example');
      const others = [await overdue('first@guard.example'), await overdue('second@guard.example')];
      await ask().put('/privacy/retention/prospects', { months: 24 });
      const erasePerson = app.app.get(ErasePerson, { strict: false });
      const ending = endingBy(async (tx, workspaceId, id) => {
        if (id === stuck) await tx.query('select 1 / 0');
        await erasePerson.erase(tx, workspaceId, id, {
          actor: SYSTEM,
          occurredAt: new Date(),
          mayReturn: true,
        });
      });
      expect(await ending.run(ws, tomorrow())).toBe(2);
      const gone = await db.oracle<{ id: string }>(
        'select id from person where workspace_id = $1 and erased_at is not null order by id',
        [ws],
      );
      expect(gone.map(({ id }) => id)).toEqual([...others].sort());
      expect(await lastOf('prospects')).toBe(2);
    });

    it('waits for the night: a rule of noon takes nobody at a start at one, and a night is looked at once', async () => {
      await overdue('noon@guard.example');
      await ask().put('/privacy/retention/prospects', { months: 24 });
      await db.oracle(
        `update retention_rule set changed_at = '2031-06-10T12:00+02:00' where workspace_id = $1`,
        [ws],
      );
      const erased: string[] = [];
      const ending = endingBy((_tx, _workspaceId, id) => Promise.resolve(void erased.push(id)));
      for (const [at, count] of [
        ['2031-06-10T13:00+02:00', 0],
        ['2031-06-11T03:59+02:00', 0],
        ['2031-06-11T04:00+02:00', 1],
        ['2031-06-11T13:00+02:00', 1],
        ['2031-06-12T09:00+02:00', 2],
      ] as const) {
        await ending.run(ws, new Date(at));
        expect(erased, at).toHaveLength(count);
      }
    });

    it('is one kind only: the other kinds go, and it is not told as done', async () => {
      await overdue('broken@guard.example');
      await ask().put('/privacy/retention/prospects', { months: 24 });
      const ending = endingBy(async (tx) => {
        await tx.query('release savepoint person');
        throw new Error('The transaction is lost.');
      });
      expect(await ending.run(ws, tomorrow())).toBe(0);
      expect(await lastOf('prospects')).toBeUndefined();
      expect(await lastOf('visits')).toBe(0);
    });
  });
});
