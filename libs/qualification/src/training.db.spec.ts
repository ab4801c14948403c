import type { By } from '#leads';
import { STARTING_MODEL } from '#scoring';
import { until } from '../../../test/support/until.js';
import { ReadVersions } from './application/read-versions.js';
import type { ModelReport } from './application/read-versions.js';
import type { ThreadCode } from './application/training/learn-apart.js';
import { capturedLead } from './persistence/closed-leads.js';
import { TrainingRoom } from './test-support/training-room.js';

/** A thread that never says anything. */
const MUTE: ThreadCode = { url: new URL('data:text/javascript,setInterval(() => undefined, 1000)') };
/** A thread that dies of what nobody foresaw. */
const DYING: ThreadCode = { url: new URL('data:text/javascript,throw new Error("out of everything")') };

describe('the training of a predictive model', () => {
  let room: TrainingRoom;
  let by: By;
  beforeAll(async () => {
    room = await TrainingRoom.open();
  });
  beforeEach(async () => {
    by = await room.workspace();
  });
  afterAll(() => room.close());

  const models = (): Promise<{ version: number; isActive: boolean; report: ModelReport }[]> =>
    room.database.withWorkspace(by.workspaceId, async (tx) => [
      ...(await new ReadVersions().predictiveModels(tx, by)).items,
    ]);

  it('learns in a thread from what leads were at their capture, split by time, and keeps the model with its report', async () => {
    await room.lived(by, { count: 1600, daysAgo: 100 });
    expect(await room.train(by)).toMatchObject({ state: 'done', step: 'judging', version: 1, failure: null });
    const [{ report, isActive } = { report: null, isActive: null }] = await models();
    expect(isActive).toBe(false);
    expect(report).toMatchObject({
      ...{ splitBy: 'time', undated: 0, rules: null, leftOut: [] },
      counts: { judging: { leads: 480 } },
    });
    // Whoever knows the channel ranks 0.82 of the pairs rightly: (0.75·0.875 + half of the ties) over all pairs.
    expect(report?.model.ranking).toBeGreaterThan(0.75);
    expect(report?.model.calibrationError).toBeLessThan(0.05);
  });

  it('splits leads without dates by the seed, looks at own fields, and lists those it leaves out', async () => {
    const own = (index: number) => ({
      visits: String(index % 7),
      ...{ Tags: index % 2 === 0 ? 'closed' : 'ringing', occupation: ['one', 'two', 'three'][index % 3] },
    });
    await room.lived(by, { count: 1600, daysAgo: 100, own, isUndated: true });
    expect(await room.train(by, { leaveOut: ['Occupation'] })).toMatchObject({ state: 'done' });
    const [model] = await models();
    expect(model?.report).toMatchObject({ splitBy: 'seeded', seed: 1, undated: 1600 });
    expect(model?.report.lookedAt).toContain('custom.visits');
    expect(model?.report.leftOut).toEqual([
      { feature: 'custom.Tags', why: 'after-outcome' },
      { feature: 'custom.occupation', why: 'asked' },
    ]);
  });

  it('learns nothing from the mere fact that a lead came back: own fields are those of the capture', async () => {
    const isWon = (index: number) => index % 3 === 0;
    const own = (index: number) => ({ noise: ['one', 'two', 'three', 'four', 'five'][index % 5] });
    const brings = (index: number) => (isWon(index) ? { extra: 'said later' } : null);
    await room.lived(by, { count: 1600, daysAgo: 100, isWon, own, brings });
    expect(await room.train(by)).toMatchObject({ state: 'done' });
    const [model] = await models();
    expect(model?.report.lookedAt).toContain('custom.noise');
    expect(model?.report.lookedAt).not.toContain('custom.extra');
    expect(model?.report.model.ranking).toBeLessThan(0.6);
  });

  it('leaves out leads of which nobody kept what they were captured with', async () => {
    const own = (index: number) => ({ noise: ['one', 'two'][index % 2] });
    const brings = (index: number) => (index % 16 === 0 ? { extra: 'x' } : null);
    await room.lived(by, { count: 1600, daysAgo: 100, own, brings });
    await room.db.oracle('update lead set captured_custom = null where workspace_id = $1', [by.workspaceId]);
    await room.train(by);
    const [model] = await models();
    expect(model?.report.counts).toMatchObject({ judging: { leads: 450 } });
  });

  it('is asked about a lead as it was captured, whatever came later', async () => {
    const brings = () => ({ colour: 'blue', size: 3 });
    await room.lived(by, { count: 1, daysAgo: 100, own: () => ({ colour: 'red' }), brings });
    const [lead] = await room.db.oracle<{ id: string; custom: object }>(
      'select id, custom from lead where workspace_id = $1',
      [by.workspaceId],
    );
    expect(lead?.custom).toEqual({ colour: 'red', size: 3 });
    const asked = await room.database.withWorkspace(by.workspaceId, (tx) =>
      capturedLead(tx, by.workspaceId, lead?.id ?? ''),
    );
    expect(asked).toMatchObject({ own: { colour: 'red' }, attributes: { channel: 'partner' } });
  });

  it('is not shown a field that alone tells the outcome, until somebody says it is known at capture', async () => {
    const isWon = (index: number) => index % 3 === 0;
    await room.lived(by, {
      count: 1600,
      daysAgo: 100,
      isWon,
      own: (at) => ({ seen: isWon(at) ? 'a' : 'b' }),
    });
    await room.train(by);
    await room.train(by, { knownAtCapture: ['Seen'] });
    const [confirmed, held] = await models();
    expect(held?.report.leftOut).toEqual([{ feature: 'custom.seen', why: 'tells-outcome' }]);
    expect(confirmed?.report.leftOut).toEqual([]);
    expect(confirmed?.report.model.ranking).toBeGreaterThan(0.95);
  });

  it('is held against the rules with all they may ask of a lead, whether it is wanted, too', async () => {
    const wanted = { field: 'target', op: 'eq', value: 'in' } as const;
    const rules = { ...STARTING_MODEL, fit: [{ key: 'wanted', points: 50, when: wanted }], engagement: [] };
    const partners = { field: 'channel', op: 'eq', value: 'partner' } as const;
    const criterion = { key: 'partner', subReason: 'industry', when: partners, unknownCountsAs: 'unknown' };
    await room.database.withWorkspace(by.workspaceId, async (tx) => {
      const target = { key: '', name: 'Wanted', definition: { criteria: [criterion] } };
      await room.versions.activate(tx, by, 'target', await room.versions.add(tx, by, 'target', target));
      const version = await room.versions.addScoreModel(tx, by, 'Rules', rules);
      await room.versions.activate(tx, by, 'score-model', version);
    });
    await room.lived(by, { count: 1600, daysAgo: 100 });
    await room.train(by);
    const [model] = await models();
    expect(model?.report.rules?.ranking).toBeGreaterThan(0.75);
  });

  it('does not learn from leads so young that only the quick have ended, and says so at once', async () => {
    await room.lived(by, { count: 1600, daysAgo: -300 });
    const { asking } = room.process();
    await expect(room.ask(asking, by)).rejects.toMatchObject({
      code: 'predictive-model/too-few',
      facts: { need: 1000 },
    });
    expect(await room.latest(asking, by)).toBeUndefined();
  });

  it('fails with the reason where a part of the split has one outcome only', async () => {
    // The latest come first: of the oldest 1,300 none is won.
    await room.lived(by, { count: 1600, daysAgo: 100, isWon: (index) => index < 300 });
    expect(await room.train(by)).toMatchObject({
      ...{ state: 'failed', failure: 'predictive-model/too-few', version: null },
      facts: { refusal: 'one-sided-part' },
    });
    expect(await models()).toEqual([]);
  });

  describe('while it goes on', () => {
    beforeEach(() => room.lived(by, { count: 1200, daysAgo: 100 }));

    const learning = (asking: Parameters<TrainingRoom['latest']>[0]) =>
      until('the run to be read in', async () => (await room.latest(asking, by))?.state === 'training');

    it('is one at a time in a workspace, however many ask at once', async () => {
      const { trainings, asking } = room.process(MUTE);
      const asked = await Promise.allSettled(Array.from({ length: 6 }, () => room.ask(asking, by)));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of asked)
        if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'training/running' });
      await trainings.beforeApplicationShutdown();
    });

    it('is cancelled wherever it is, once, and leaves no model', async () => {
      const here = room.process(MUTE);
      const elsewhere = room.process();
      const { id } = await room.ask(here.asking, by);
      await learning(here.asking);
      const cancel = () =>
        room.database.withWorkspace(by.workspaceId, (tx) => elsewhere.asking.cancel(tx, by, id));
      expect(await cancel()).toMatchObject({ state: 'cancelled', failure: null });
      await here.trainings.settled();
      await expect(cancel()).rejects.toMatchObject({ code: 'training/ended' });
      expect(await room.latest(here.asking, by)).toMatchObject({ state: 'cancelled' });
      expect(await models()).toEqual([]);
      expect(await room.train(by)).toMatchObject({ state: 'done', version: 1 });
    });

    it('is marked as interrupted by a process that is told to stop', async () => {
      const { trainings, asking } = room.process(MUTE);
      await room.ask(asking, by);
      await learning(asking);
      await trainings.beforeApplicationShutdown();
      expect(await room.latest(asking, by)).toMatchObject({
        state: 'failed',
        failure: 'training/interrupted',
      });
    });

    it('is found when its process died without a word, and makes room for the next', async () => {
      const { trainings, asking } = room.process(MUTE);
      await room.ask(asking, by);
      await learning(asking);
      await trainings.beforeApplicationShutdown();
      // As a process leaves it that was killed a minute ago.
      await room.db.oracle(
        `update training_run set state = 'training', failure = null, ended_at = null, seen_at = seen_at - interval '1 minute'
          where workspace_id = $1`,
        [by.workspaceId],
      );
      expect(await room.latest(asking, by)).toMatchObject({
        state: 'failed',
        failure: 'training/interrupted',
      });
      expect(await room.train(by)).toMatchObject({ state: 'done', version: 1 });
      const kept = await room.db.oracle(
        `select state, failure from training_run where workspace_id = $1 order by asked_at`,
        [by.workspaceId],
      );
      expect(kept).toMatchObject([{ state: 'failed', failure: 'training/interrupted' }, { state: 'done' }]);
    });

    it('fails with a word for what nobody foresaw', async () => {
      const { trainings, asking } = room.process(DYING);
      await room.ask(asking, by);
      await trainings.settled();
      expect(await room.latest(asking, by)).toMatchObject({
        state: 'failed',
        failure: 'training/unexpected',
      });
    });
  });
});
