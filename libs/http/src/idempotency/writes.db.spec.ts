import type { Caller } from '#contracts';
import { OutcomeUnknown, rows } from '#database';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { forgetOldIdempotencyRecords } from './idempotency-records.js';
import type { IdempotencyRequest } from './idempotency-request.js';
import { Writes } from './writes.js';

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

describe('Writes', () => {
  let db: TestDatabase;
  let writes: Writes;

  beforeAll(async () => {
    db = await testDatabase();
    await db.oracle('create table planted_effect (workspace_id uuid not null, what text not null)');
    await db.oracle('grant select, insert on planted_effect to staffetta_app');
    writes = new Writes(db.database);
  });
  afterAll(() => db.drop());

  const caller = (workspaceId: string = newId(), credentialId: string = newId()) =>
    ({ workspaceId, credentialId }) as Caller;
  const keyed = (key: string, body = 'same'): IdempotencyRequest & { replays: number } => {
    const request = { key, hash: Buffer.from(body), replays: 0, onReplay: () => void (request.replays += 1) };
    return request;
  };
  const effect =
    (who: Caller, answer: unknown = { id: newId() }) =>
    async (tx: Tx) => {
      await rows(tx, 'insert into planted_effect values ($1, $2)', [who.workspaceId, 'done']);
      return answer;
    };
  const effects = async (who: Caller) =>
    (await db.oracle('select 1 from planted_effect where workspace_id = $1', [who.workspaceId])).length;
  const refusal = (code: string) => expect.objectContaining({ code });

  it('writes as often as it is asked when no key is given', async () => {
    const who = caller();
    await writes.run(who, undefined, effect(who));
    await writes.run(who, undefined, effect(who));
    expect(await effects(who)).toBe(2);
  });

  it('has one effect when 20 requests come at once under one key: the others are told to wait, and answered later', async () => {
    const who = caller();
    const everyoneIsIn = gate();
    let here = 0;
    const arrive = () => void ((here += 1) === 20 && everyoneIsIn.open());
    /** Nobody commits before all 20 have either begun to write or been refused. */
    const work = async (tx: Tx) => {
      const answer = await effect(who)(tx);
      arrive();
      await everyoneIsIn.opened;
      return answer;
    };
    const attempt = (each: IdempotencyRequest) =>
      writes.run(who, each, work).catch((error: AppError) => (arrive(), Promise.reject(error)));
    const requests = Array.from({ length: 20 }, () => keyed('same'));
    const outcomes = await Promise.allSettled(requests.map(attempt));
    const answers = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const refused = outcomes.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason as AppError).code] : [],
    );
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'idempotency/running'));
    const later = await Promise.all(requests.map((each) => writes.run(who, each, work)));
    expect(later).toEqual(Array.from({ length: 20 }, () => answers[0]));
    expect(requests.every(({ replays }) => replays === 1)).toBe(true);
    expect(await effects(who)).toBe(1);
  });

  it('answers a repeated request as it did the first time, member by member in the same order', async () => {
    const who = caller();
    const answer = { zeta: 1, alpha: [null, 2.5, 'x'], nested: { b: true, a: false } };
    const first = await writes.run(who, keyed('k'), effect(who, answer));
    const again = keyed('k');
    const repeated = await writes.run(who, again, () => Promise.reject(new Error('never runs')));
    expect(JSON.stringify(repeated)).toBe(JSON.stringify(first));
    expect(again.replays).toBe(1);
    expect(await effects(who)).toBe(1);
  });

  it('repeats an empty answer as an empty one', async () => {
    const who = caller();
    const silently = async (tx: Tx): Promise<void> => void (await effect(who)(tx));
    await writes.run(who, keyed('k'), silently);
    expect(await writes.run(who, keyed('k'), silently)).toBeUndefined();
    expect(await effects(who)).toBe(1);
  });

  it('refuses the key for another request', async () => {
    const who = caller();
    await writes.run(who, keyed('k'), effect(who));
    await expect(writes.run(who, keyed('k', 'other'), effect(who))).rejects.toEqual(
      refusal('idempotency/other-body'),
    );
    expect(await effects(who)).toBe(1);
  });

  it('tells a second request to wait while the first is running, and answers it afterwards', async () => {
    const who = caller();
    const [entered, leave] = [gate(), gate()];
    const first = writes.run(who, keyed('k'), async (tx) => {
      const answer = await effect(who)(tx);
      entered.open();
      await leave.opened;
      return answer;
    });
    await entered.opened;
    await expect(writes.run(who, keyed('k'), effect(who))).rejects.toEqual(refusal('idempotency/running'));
    await expect(writes.run(who, keyed('k', 'other'), effect(who))).rejects.toEqual(
      refusal('idempotency/running'),
    );
    leave.open();
    expect(await writes.run(who, await first.then(() => keyed('k')), effect(who))).toEqual(await first);
    expect(await effects(who)).toBe(1);
  });

  it('keeps nothing of a request that failed, so the key may try again', async () => {
    const who = caller();
    const failing = writes.run(who, keyed('k'), async (tx) => {
      await effect(who)(tx);
      throw new AppError('conflict', 'planted/lost', 'Lost.');
    });
    await expect(failing).rejects.toEqual(refusal('planted/lost'));
    expect(await effects(who)).toBe(0);
    await writes.run(who, keyed('k', 'other'), effect(who));
    expect(await effects(who)).toBe(1);
  });

  it('keeps nothing when the connection dies before the commit', async () => {
    const who = caller();
    const dying = writes.run(who, keyed('k'), async (tx) => {
      const answer = await effect(who)(tx);
      const [{ pid }] = (await rows<{ pid: number }>(tx, 'select pg_backend_pid() as pid')) as [
        { pid: number },
      ];
      await db.oracle('select pg_terminate_backend($1)', [pid]);
      return answer;
    });
    await expect(dying).rejects.toThrow();
    await writes.run(who, keyed('k'), effect(who));
    expect(await effects(who)).toBe(1);
  });

  it('says that it is not known where the connection dies at the commit, and does it once with the key', async () => {
    const who = caller();
    await db.oracle(`create function die_at_commit() returns trigger language plpgsql as
      'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'`);
    await db.oracle(`create constraint trigger die_at_commit after insert on planted_effect
      deferrable initially deferred for each row execute function die_at_commit()`);
    await expect(writes.run(who, keyed('k'), effect(who))).rejects.toThrow(OutcomeUnknown);
    await db.oracle('drop trigger die_at_commit on planted_effect');
    await writes.run(who, keyed('k'), effect(who));
    expect(await effects(who)).toBe(1);
  });

  it('knows a key by workspace and credential: the same key of someone else is another key', async () => {
    const [workspaceId, credentialId] = [newId(), newId()];
    const three = [caller(workspaceId, credentialId), caller(workspaceId), caller(newId(), credentialId)];
    for (const who of three) await writes.run(who, keyed('k', who.credentialId), effect(who));
    const counts: number[] = [];
    for (const who of three) counts.push(await effects(who));
    expect(counts).toEqual([2, 2, 1]);
  });

  it('remembers a key for a day and then forgets it, whether or not it was deleted yet', async () => {
    const who = caller();
    await writes.run(who, keyed('old'), effect(who));
    await writes.run(who, keyed('new'), effect(who));
    await db.oracle(
      `update idempotency_record set created_at = clock_timestamp() - interval '24 hours' where workspace_id = $1 and key = 'old'`,
      [who.workspaceId],
    );
    await writes.run(who, keyed('old', 'other'), effect(who));
    expect(await effects(who)).toBe(3);
    await db.oracle(
      `update idempotency_record set created_at = clock_timestamp() - interval '25 hours' where workspace_id = $1 and key = 'old'`,
      [who.workspaceId],
    );
    expect(await db.database.withWorkspace(who.workspaceId, forgetOldIdempotencyRecords)).toBe(1);
    const kept = await db.oracle('select key from idempotency_record where workspace_id = $1', [
      who.workspaceId,
    ]);
    expect(kept).toEqual([{ key: 'new' }]);
  });
});
