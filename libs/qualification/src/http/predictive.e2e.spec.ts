import { byProduct } from '#leads';
import type { By } from '#leads';
import { LearnApart } from '#qualification';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { THREAD_CODE } from '../../../../test/support/thread-code.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { TrainingRoom } from '../test-support/training-room.js';

type Name = 'Giulia' | 'Marco' | 'Vera' | 'Piet';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly version: number | null;
}
interface Models {
  readonly items: readonly { readonly version: number; readonly isActive: boolean }[];
  readonly switches: readonly object[];
}
interface Standing {
  readonly score: { readonly reasons: readonly object[] } | null;
  readonly history: readonly { readonly reasons: readonly object[] }[];
  readonly evidence: readonly { readonly criterion: string }[];
  readonly prediction: { readonly probability: number } | null;
}

describe('predictive models', () => {
  let room: TrainingRoom;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;
  let by: By;

  beforeAll(async () => {
    room = await TrainingRoom.open();
    app = await startTestApp(room.db);
    app.app.get(LearnApart, { strict: false }).use(THREAD_CODE);
    workspace = await buildWorkspace(room.db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
        { name: 'Piet', roles: ['partner'], team: 'partner' },
      ],
    });
    by = byProduct(workspace.id);
  });
  afterAll(async () => {
    await app.close();
    await room.close();
  });

  const as = (who: Name) => askAs(app.url, workspace.members[who]);
  const done = async <T>(answer: Promise<{ status: number; body: T }>): Promise<T> => {
    const { status, body } = await answer;
    expect({ status: status < 300 ? 'granted' : status, ...(status >= 300 && { body }) }).toEqual({
      status: 'granted',
    });
    return body;
  };
  const models = () => done(as('Vera').get<Models>('/predictive-models'));
  const trained = async (): Promise<number> => {
    const { id } = await done(as('Giulia').post<Run>('/predictive-models/runs', { leaveOut: ['Noise'] }));
    const run = await until('the run to end', async () => {
      const { body } = await as('Vera').get<Run>(`/predictive-models/runs/${id}`);
      return body.version !== null && body;
    });
    expect(run).toMatchObject({ state: 'done', leaveOut: ['Noise'], knownAtCapture: [] });
    return run.version ?? 0;
  };

  it('are refused while there are too few leads, and while nothing was held against rules', async () => {
    expect(await as('Giulia').post('/predictive-models/runs', {})).toMatchObject({
      status: 409,
      body: { code: 'predictive-model/too-few', refusal: 'closed', have: 0, need: 1000 },
    });
    await room.lived(by, { count: 1600, daysAgo: 100 });
    const version = await trained();
    expect(await as('Giulia').post(`/predictive-models/${version}/activation`, { why: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'predictive-model/not-compared' },
    });
    expect(await as('Giulia').post('/predictive-models/reversal', {})).toMatchObject({
      status: 409,
      body: { code: 'predictive-model/no-earlier' },
    });
    expect(await done(as('Vera').get('/predictive-models/drift'))).toEqual({ drift: null });
  });

  it('are put in force, watched and put back, each with its line in the history', async () => {
    await room.rules(by);
    const [one, other] = [await trained(), await trained()];
    await done(as('Giulia').post(`/predictive-models/${one}/activation`, { why: 'it ranks better' }));
    await done(as('Giulia').post(`/predictive-models/${other}/activation`, { why: 'it is newer' }));
    expect(await done(as('Vera').get('/predictive-models/drift'))).toMatchObject({
      drift: { version: other, verdict: 'too-early', reasons: [] },
    });
    expect(await done(as('Giulia').post('/predictive-models/reversal', { why: 'it does worse' }))).toEqual({
      isActive: true,
    });
    const because = encodeURIComponent('rules & people suffice');
    expect(await as('Giulia').delete(`/predictive-models/activation?why=%20`)).toMatchObject({ status: 400 });
    await done(as('Giulia').delete(`/predictive-models/activation?why=${because}`));
    const off = await models();
    expect(off.items.filter(({ isActive }) => isActive)).toEqual([]);
    expect(off.switches[0]).toMatchObject({ version: null, why: 'rules & people suffice' });
    expect(await done(as('Giulia').post('/predictive-models/reversal', {}))).toEqual({ isActive: true });
    const { items, switches } = await models();
    expect(items.find(({ isActive }) => isActive)?.version).toBe(one);
    expect(switches).toMatchObject([
      { version: one, isReversal: true, why: null },
      { version: null, isReversal: false },
      { version: one, isReversal: true, why: 'it does worse', by: workspace.members.Giulia.id },
      { version: other, isReversal: false },
      { version: one, isReversal: false },
    ]);
  });

  it('are switched by nobody who may not write settings, and read by nobody outside the house', async () => {
    expect(await as('Vera').post('/predictive-models/1/activation', { why: 'x' })).toMatchObject({
      status: 403,
    });
    for (const path of ['', '/runs', '/drift'])
      expect(await as('Piet').get(`/predictive-models${path}`)).toMatchObject({ status: 403 });
  });

  describe('beside what is known of a lead', () => {
    const standing = (leadId: string, who: Name) =>
      done(as(who).get<Standing>(`/leads/${leadId}/qualification`));
    const capture = async (custom: object): Promise<string> => {
      const lead = {
        ...{ email: 'ada@rossi.example', channel: 'partner', leadType: 'demo', origin: 'marketing' },
        ...{ occurredAt: new Date().toISOString(), custom },
      };
      const { results } = await done(as('Giulia').post<{ results: { leadId: string }[] }>('/leads', [lead]));
      return results[0]?.leadId ?? '';
    };

    it('tell the same of a lead that came back as of one that did not', async () => {
      const leadId = await capture({});
      const before = await standing(leadId, 'Giulia');
      expect(await capture({ noise: 'said later' })).toBe(leadId);
      expect(before.prediction?.probability).toBeGreaterThan(0);
      expect((await standing(leadId, 'Giulia')).prediction).toEqual(before.prediction);
    });

    it('tell a guest nothing, and of what was recorded only what the guest’s own side said', async () => {
      const big = { field: 'companySize', op: 'gte', value: 50 };
      const definition = {
        criteria: [{ key: 'big', subReason: 'size', when: big, unknownCountsAs: 'unknown' }],
      };
      await done(as('Giulia').post('/target-definitions', { name: 'Wanted', definition }));
      await done(as('Giulia').post('/target-definitions/1/publication', { reason: 'As agreed.' }));
      const { body } = await as('Giulia').get<{ items: { name: string; key: string }[] }>(
        '/frameworks/templates',
      );
      const bant = body.items.find(({ name }) => name === 'BANT');
      await done(as('Giulia').post('/frameworks', bant));
      await done(as('Giulia').post(`/frameworks/${bant?.key}/versions/1/activation`, {}));
      const leadId = await capture({});
      const owned = (by: Name, team: 'sales' | 'partner') =>
        room.db.oracle(`update lead set owner_id = $2, team_id = $3, stage = 'sal' where id = $1`, [
          ...[leadId, workspace.members[by].id, workspace.teams[team]],
        ]);
      const say = (who: Name, criterion: string, content: string) =>
        done(as(who).put(`/leads/${leadId}/evidence`, { criterion, type: 'note', content }));
      await owned('Marco', 'sales');
      await say('Marco', 'need', 'The house heard it from Ms Bianchi.');
      await say('Marco', 'need', 'The house heard more of it.');
      await owned('Piet', 'partner');
      await say('Piet', 'authority', 'I met the director.');
      await done(as('Giulia').post('/leads/scores', { leadIds: [leadId] }));
      const shown = await standing(leadId, 'Piet');
      expect(shown).toMatchObject({ earlier: [], target: null, prediction: null });
      expect(shown.evidence).toMatchObject([
        { criterion: 'authority', recordedBy: workspace.members.Piet.id },
        { criterion: 'need', content: null, recordedBy: null },
      ]);
      expect(JSON.stringify(shown)).not.toContain('The house heard');
      expect([shown.score, ...shown.history].flatMap((score) => score?.reasons ?? [])).toEqual([]);
      const house = await standing(leadId, 'Giulia');
      expect(house).toMatchObject({ target: { name: 'Wanted' }, earlier: [{ criterion: 'need' }] });
      expect(house.prediction).not.toBeNull();
      expect(house.score).not.toBeNull();
    });
  });
});
