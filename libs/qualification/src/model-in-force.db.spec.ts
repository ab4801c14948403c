import type { By } from '#leads';
import { newId } from '#kernel';
import { ReadVersions } from './application/read-versions.js';
import { TrainingRoom } from './test-support/training-room.js';

describe('a predictive model', () => {
  let room: TrainingRoom;
  let by: By;
  beforeAll(async () => {
    room = await TrainingRoom.open();
  });
  beforeEach(async () => {
    by = { ...(await room.workspace()), memberId: newId() };
  });
  afterAll(() => room.close());

  const within = <T>(work: Parameters<typeof room.database.withWorkspace<T>>[1]): Promise<T> =>
    room.database.withWorkspace(by.workspaceId, work);
  const on = (version: number, why = 'it ranks better') =>
    within((tx) => room.switching.on(tx, by, version, why));
  const inForce = async (): Promise<number | undefined> =>
    (await within((tx) => new ReadVersions().predictiveModels(tx, by))).items.find(({ isActive }) => isActive)
      ?.version;
  const trained = async (): Promise<void> => {
    await room.lived(by, { count: 1600, daysAgo: 400 });
    expect(await room.train(by)).toMatchObject({ state: 'done' });
  };

  describe('to be put in force', () => {
    it('is refused while nobody held it against rules on the same leads', async () => {
      await trained();
      await expect(on(1)).rejects.toMatchObject({ code: 'predictive-model/not-compared', kind: 'conflict' });
      expect(await inForce()).toBeUndefined();
    });

    it('is refused where it was made of fewer leads than it takes', async () => {
      await room.rules(by);
      await trained();
      await room.db.oracle(
        `update qualification_version set report = jsonb_set(report, '{counts,learning,leads}', '10')
          where workspace_id = $1 and kind = 'predictive-model'`,
        [by.workspaceId],
      );
      await expect(on(1)).rejects.toMatchObject({
        code: 'predictive-model/too-few',
        facts: { refusal: 'closed', need: 1000 },
      });
    });

    it('is missing where there is no such version', async () => {
      await expect(on(7)).rejects.toMatchObject({ code: 'qualification/no-version' });
    });

    it('names who, when and why, and goes back in one step to what was before', async () => {
      await room.rules(by);
      await trained();
      await room.train(by);
      await on(1, 'it ranks better');
      await on(2, 'it knows the fair');
      expect(await inForce()).toBe(2);
      await within((tx) => room.switching.back(tx, by, 'it does worse'));
      expect(await inForce()).toBe(1);
      const { switches } = await within((tx) => new ReadVersions().predictiveModels(tx, by));
      expect(switches).toEqual([
        { version: 1, isReversal: true, why: 'it does worse', at: expect.any(Date) as Date, by: by.memberId },
        expect.objectContaining({ version: 2, isReversal: false, why: 'it knows the fair' }),
        expect.objectContaining({ version: 1, isReversal: false, why: 'it ranks better' }),
      ]);
    });

    it('goes back to none where none was before, and not at all where nothing was switched', async () => {
      await room.rules(by);
      await trained();
      const back = () => within((tx) => room.switching.back(tx, by, null));
      await expect(back()).rejects.toMatchObject({ code: 'predictive-model/no-earlier' });
      await on(1);
      await back();
      expect(await inForce()).toBeUndefined();
    });
  });

  describe('in force', () => {
    beforeEach(async () => {
      await room.rules(by);
      await trained();
      await on(1);
      await room.age(by, 200);
    });

    const look = () => within((tx) => room.watch.look(tx, by.workspaceId));
    const notice = () => within((tx) => room.watch.notice(tx, by.workspaceId));
    const told = () =>
      room.db.oracle<{ payload: object }>(
        `select payload from journal_entry where workspace_id = $1 and type = 'prediction.drifted'`,
        [by.workspaceId],
      );
    const tomorrow = () =>
      room.db.oracle(
        `update model_watch set checked_at = checked_at - interval '1 day' where workspace_id = $1`,
        [by.workspaceId],
      );
    const since = { count: 400, daysAgo: 100, over: 150 };

    it('is held against leads that came after those it was made of, and are old enough to have ended', async () => {
      await room.lived(by, { ...since, count: 300 });
      await room.lived(by, { count: 50, daysAgo: 20, over: 30 });
      expect(await look()).toMatchObject({ version: 1, leads: 300, verdict: 'steady', reasons: [] });
    });

    it('is too young to judge while hardly any lead closed since', async () => {
      await room.lived(by, { ...since, count: 40 });
      expect(await look()).toMatchObject({ verdict: 'too-early', leads: 40 });
    });

    it('is told once to drift, and once more when it is put in force again', async () => {
      await room.lived(by, { ...since, isWon: (index) => index % 10 === 0 });
      expect(await look()).toMatchObject({ verdict: 'drifting', reasons: ['told-too-much'] });
      for (const _day of [1, 2, 3]) {
        await notice();
        await tomorrow();
      }
      expect(await told()).toEqual([
        { payload: { version: 1, reasons: ['told-too-much'], leads: 400, won: 40 } },
      ]);
      await on(1, 'once more');
      await notice();
      expect(await told()).toHaveLength(2);
    });

    it('is looked at once a day, and not before', async () => {
      await notice();
      await room.lived(by, { ...since, isWon: (index) => index % 10 === 0 });
      await notice();
      expect(await told()).toEqual([]);
      await tomorrow();
      await notice();
      expect(await told()).toHaveLength(1);
    });
  });

  it('is watched by nobody while it is not in force', async () => {
    await trained();
    expect(await within((tx) => room.watch.look(tx, by.workspaceId))).toBeNull();
    await within((tx) => room.watch.notice(tx, by.workspaceId));
    expect(
      await room.db.oracle('select 1 from model_watch where workspace_id = $1', [by.workspaceId]),
    ).toEqual([]);
  });
});
