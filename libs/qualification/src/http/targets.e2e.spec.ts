import { standardTerms } from '#agreements';
import { STARTING_MODEL } from '#scoring';
import type { TargetCriterion } from '#scoring';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

type Name = 'Giulia' | 'Marco' | 'Luca' | 'Piet' | 'Vera';
type Body = Readonly<Record<string, unknown>>;

const mid: TargetCriterion = {
  ...{ key: 'mid-size', subReason: 'size', unknownCountsAs: 'unknown' },
  when: { field: 'companySize', op: 'gte', value: 50 },
};
const served: TargetCriterion = {
  ...{ key: 'served', subReason: 'region', unknownCountsAs: 'unknown' },
  when: { field: 'country', op: 'in', value: ['IT', 'CH'] },
};
/** A lead of a company of so many, in a country; null for what nobody knows. */
const of = (employees: number | null, country: string | null = 'IT'): object => ({
  ...(employees !== null && { company: { name: 'Rossi', employees } }),
  ...(country !== null && { country }),
});
const BIG = of(80);

describe('who is wanted', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;
  let known = 0;

  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
  });
  beforeEach(async () => {
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Piet', roles: ['partner'], team: 'partner' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  /** Asks, and expects it to be granted unless another status is named. */
  async function ask<T = Body>(who: Name, call: string, body?: object, status?: number): Promise<T> {
    const [method, path = ''] = call.split(' ');
    const asking = askAs(app.url, workspace.members[who]);
    const answer = method === 'GET' ? await asking.get<T>(path) : await asking.post<T>(path, body ?? {});
    const isExpected = status === undefined ? answer.status < 300 : answer.status === status;
    if (!isExpected)
      throw new Error(`${call} was answered by ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const draft = (...criteria: TargetCriterion[]): Promise<Body> =>
    ask('Giulia', 'POST /target-definitions', { name: 'Makers', definition: { criteria } });
  async function publish(...criteria: TargetCriterion[]): Promise<number> {
    const { version } = await draft(...criteria);
    await ask('Giulia', `POST /target-definitions/${String(version)}/publication`, { reason: 'As agreed.' });
    return version as number;
  }
  async function captured(facts: object = BIG): Promise<string> {
    known += 1;
    const person = { firstName: 'Ada', email: `ada.${known}@rossi${known}.example` };
    const lead = { ...person, channel: 'website', leadType: 'demo', origin: 'marketing', ...facts };
    const { results } = await ask<{ results: { leadId: string }[] }>('Giulia', 'POST /leads', [lead]);
    return results[0]?.leadId ?? '';
  }
  async function offered(leadId: string, to: object = { toTeamId: workspace.teams.sales }): Promise<string> {
    const offer = { leadIds: [leadId], ...to };
    const { handovers } = await ask<{ handovers: { id: string }[] }>('Giulia', 'POST /handovers', offer);
    return handovers[0]?.id ?? '';
  }
  const payloads = async (leadId: string, type: string): Promise<Body[]> => {
    const { timeline } = await ask<{ timeline: { type: string; payload: Body }[] }>(
      'Giulia',
      `GET /leads/${leadId}`,
    );
    return timeline.filter((entry) => entry.type === type).map(({ payload }) => payload);
  };
  const latest = async (who: Name, leadId: string): Promise<Body> => {
    const { handovers } = await ask<{ handovers: Body[] }>(who, `GET /leads/${leadId}`);
    return handovers.at(-1) ?? {};
  };

  it('is written as a draft, published with a reason, and told with its history and differences', async () => {
    await publish(mid);
    await draft({ ...mid, unknownCountsAs: 'out' }, served);
    const told = await ask('Vera', 'GET /target-definitions');
    expect(told).toMatchObject({
      items: [
        {
          ...{ version: 2, isActive: false, createdBy: workspace.members.Giulia.id },
          changes: [
            { criterion: 'mid-size', change: 'changed' },
            { criterion: 'served', change: 'added' },
          ],
        },
        { version: 1, isActive: true, changes: [{ criterion: 'mid-size', change: 'added' }] },
      ],
      publications: [{ version: 1, reason: 'As agreed.', publishedBy: workspace.members.Giulia.id }],
    });
    await ask('Giulia', 'POST /target-definitions/2/publication', { reason: 'Tighter.' });
    await ask('Giulia', 'POST /target-definitions/1/publication', { reason: 'Too tight.' });
    await ask('Giulia', 'POST /target-definitions/withdrawal', { reason: 'Everybody is wanted.' });
    const after = await ask<{ items: Body[]; publications: Body[] }>('Giulia', 'GET /target-definitions');
    expect(after.publications.map(({ version }) => version)).toEqual([null, 1, 2, 1]);
    expect(after.items.filter(({ isActive }) => isActive)).toEqual([]);
  });

  it('is refused where it is wrong, in force already, unknown, or not theirs to say', async () => {
    const wrong = { name: 'X', definition: { criteria: [{ ...mid, subReason: 'colour' }] } };
    expect(await ask('Giulia', 'POST /target-definitions', wrong, 422)).toMatchObject({
      code: 'target/invalid',
      errors: [{ pointer: '/criteria/0/subReason' }],
    });
    await publish(mid);
    const reason = { reason: 'Again.' };
    expect(await ask('Giulia', 'POST /target-definitions/1/publication', reason, 409)).toMatchObject({
      code: 'target/in-force',
    });
    expect(await ask('Giulia', 'POST /target-definitions/9/publication', reason, 404)).toMatchObject({
      code: 'qualification/no-version',
    });
    await ask('Marco', 'POST /target-definitions', { name: 'X', definition: { criteria: [mid] } }, 403);
    await ask('Vera', 'POST /target-definitions/trial', { definition: { criteria: [mid] } }, 403);
    expect(await ask('Giulia', 'GET /target-definitions')).toMatchObject({ publications: [{ version: 1 }] });
  });

  it('is what a dry run of routing goes by, before anything is handed over', async () => {
    await publish(mid);
    const [big, small] = [await captured(BIG), await captured(of(3))];
    const rule = {
      ...{ key: 'wanted', name: 'Wanted', when: { field: 'target', op: 'eq', value: 'in' } },
      ...{ teamId: workspace.teams.sales, method: 'round_robin', participants: null },
      ...{ missedTurns: 'hold_position', ifNobody: 'wait' },
    };
    const dry = { leadIds: [big, small], rules: [rule] };
    const { decisions } = await ask<{ decisions: Body[] }>('Giulia', 'POST /routing/dry-run', dry);
    expect(decisions.map(({ leadId }) => leadId)).toEqual([big]);
    expect(await payloads(big, 'handover.offered')).toEqual([]);
  });

  it('leaves one in force of any number that are published at once', async () => {
    for (const _each of [1, 2, 3, 4]) await draft(mid);
    await Promise.all(
      [1, 2, 3, 4].map((version) =>
        ask('Giulia', `POST /target-definitions/${version}/publication`, { reason: 'Mine.' }),
      ),
    );
    const { items, publications } = await ask<{ items: Body[]; publications: Body[] }>(
      'Giulia',
      'GET /target-definitions',
    );
    const [active, ...others] = items.filter(({ isActive }) => isActive);
    expect(others).toEqual([]);
    expect(publications).toHaveLength(4);
    expect(publications[0]?.version).toBe(active?.version);
  });

  it('is tried on the latest leads and on described ones before anybody is judged by it', async () => {
    const [big, small, blank] = [await captured(), await captured(of(8, null)), await captured({})];
    await publish(mid);
    const definition = { criteria: [{ ...mid, unknownCountsAs: 'out' as const }, served] };
    const trial = await ask<{ leads: Body[] }>('Giulia', 'POST /target-definitions/trial', { definition });
    expect(trial).toMatchObject({
      ...{ inForce: 1, hidesCustom: false },
      counts: { in: 1, out: 2, unknown: 0 },
      before: { in: 1, out: 1, unknown: 1 },
      misses: [
        { subReason: 'size', missed: 2, unknown: 0 },
        { subReason: 'region', missed: 0, unknown: 2 },
      ],
    });
    expect(trial.leads).toEqual([
      expect.objectContaining({ leadId: blank, verdict: 'out', before: 'unknown' }),
      expect.objectContaining({ leadId: small, verdict: 'out', before: 'out' }),
      expect.objectContaining({ leadId: big, verdict: 'in', before: 'in', missed: [], unknown: [] }),
    ]);
    const attributes = [{ companySize: 60 }, { country: 'FR', companySize: 60 }];
    const described = await ask('Giulia', 'POST /target-definitions/trial', { definition, attributes });
    expect(described).toMatchObject({
      leads: [
        { leadId: null, verdict: 'unknown', unknown: [{ criterion: 'served', subReason: 'region' }] },
        { leadId: null, verdict: 'out', missed: [{ criterion: 'served', subReason: 'region' }] },
      ],
    });
    const none = await ask<{ score: unknown; target: Body }>('Giulia', `GET /leads/${blank}/qualification`);
    expect(none.target).toMatchObject({ version: 1, verdict: 'unknown' });
  });

  it('is frozen into the hand-over, whatever is published or becomes known afterwards', async () => {
    await publish(mid, served);
    const leadId = await captured();
    const id = await offered(leadId);
    const target = { version: 1, verdict: 'in', bySubReason: { size: 'in', region: 'in' } };
    expect(await payloads(leadId, 'handover.offered')).toMatchObject([
      { target, lead: { attributes: { target: 'in' } } },
    ]);
    await publish({ ...mid, when: { field: 'companySize', op: 'gte', value: 500 } });
    expect(await ask('Luca', `GET /handovers/${id}/target`)).toEqual({ target });
    expect(await latest('Giulia', leadId)).toMatchObject({ target, contradictsTarget: null });
    expect(await ask('Luca', `GET /leads/${leadId}/qualification`)).toMatchObject({
      target: { version: 2, verdict: 'out', missed: [{ criterion: 'mid-size', subReason: 'size' }] },
    });
    await ask('Piet', `GET /handovers/${id}/target`, undefined, 404);
    await ask('Giulia', `POST /handovers/${id}/withdrawal`);
    await ask('Giulia', 'POST /target-definitions/withdrawal', { reason: 'Not now.' });
    await offered(leadId);
    const [, again] = await payloads(leadId, 'handover.offered');
    expect(again).not.toHaveProperty('target');
    expect(again).toMatchObject({ lead: { attributes: { target: null } } });
  });

  it.each([
    { subReason: 'size', facts: BIG, isOne: true, because: 'the size was found to fit' },
    {
      subReason: 'region',
      facts: of(80, 'FR'),
      isOne: false,
      because: 'the region does not fit',
    },
    { subReason: 'size', facts: of(null), isOne: false, because: 'nobody knew the size' },
    { subReason: 'role', facts: BIG, isOne: false, because: 'the definition says nothing of roles' },
  ])(
    'contradicts a rejection by $subReason: $isOne, because $because',
    async ({ subReason, facts, isOne }) => {
      await publish(mid, served);
      const leadId = await captured(facts);
      const rejection = `POST /handovers/${await offered(leadId)}/rejection`;
      expect(await ask('Luca', rejection, { reason: 'NOT_ICP' }, 422)).toMatchObject({
        code: 'reason/incomplete',
        errors: [{ pointer: '/evidence/subReason' }],
      });
      // It is shown, and forbids nothing.
      await ask('Luca', rejection, { reason: 'NOT_ICP', evidence: { subReason } });
      const marked = isOne ? { subReason, version: 1 } : null;
      const [entry] = await payloads(leadId, 'handover.rejected');
      expect(entry).toMatchObject({ reason: 'NOT_ICP', subReason });
      expect(entry?.contradictsTarget ?? null).toEqual(marked);
      expect(await latest('Giulia', leadId)).toMatchObject({ subReason, contradictsTarget: marked });
    },
  );

  it('is asked for by fit rules before the hand-over, and by the rules of routing at it', async () => {
    const isIn = { field: 'target', op: 'eq', value: 'in' } as const;
    const model = { ...STARTING_MODEL, fit: [{ key: 'wanted', points: 60, when: isIn }] };
    await ask('Giulia', 'POST /score-models', { name: 'Wanted', definition: model });
    await ask('Giulia', 'POST /score-models/1/activation');
    await publish(mid);
    const [wanted, other] = [await captured(), await captured(of(8))];
    const fitOf = async (leadId: string): Promise<unknown> =>
      (await ask<{ score: Body }>('Giulia', `GET /leads/${leadId}/qualification`)).score.fit;
    expect([await fitOf(wanted), await fitOf(other)]).toEqual([60, 0]);
    const route = (key: string, when: object, memberId: string): object => ({
      ...{ key, name: key, when, teamId: workspace.teams.sales, method: 'round_robin' },
      ...{ participants: [{ memberId, weight: 1 }], missedTurns: 'hold_position', ifNobody: 'wait' },
    });
    const { Luca, Marco } = workspace.members;
    const rules = [route('wanted', isIn, Marco.id), route('rest', { all: [] }, Luca.id)];
    const response = await fetch(`${app.url}/api/v1/routing/rules`, {
      ...{ method: 'PUT', body: JSON.stringify({ rules }) },
      headers: { ...workspace.members.Giulia.headers, 'content-type': 'application/json', 'if-match': '"0"' },
    });
    expect(response.status).toBe(200);
    for (const leadId of [wanted, other]) await offered(leadId, {});
    const to = async (leadId: string): Promise<unknown> => (await latest('Giulia', leadId)).toMemberId;
    expect([await to(wanted), await to(other)]).toEqual([Marco.id, Luca.id]);
  });

  it('is what segments of clauses ask for: the quota of wanted leads counts those only', async () => {
    await publish(mid);
    const terms = standardTerms();
    const clauses = terms.clauses.map((clause) => ({
      ...clause,
      segment: { field: 'target', op: 'eq', value: 'in' },
    }));
    const agreement = await ask('Giulia', 'POST /agreements', {
      name: 'Wanted',
      terms: { ...terms, clauses },
    });
    const version = `/agreements/${String(agreement.id)}/versions/1`;
    await ask('Giulia', `POST ${version}/proposal`);
    await ask('Giulia', `POST ${version}/signature`, { side: 'marketing' });
    await ask('Marco', `POST ${version}/signature`, { side: 'sales' });
    await ask('Marco', `POST ${version}/activation`);
    const [wanted, other] = [await captured(), await captured(of(8))];
    for (const leadId of [wanted, other]) await offered(leadId);
    const credited = await db.oracle<{ lead_id: string }>(
      'select distinct lead_id from tally_entry where workspace_id = $1',
      [workspace.id],
    );
    expect(credited.map(({ lead_id: id }) => id)).toEqual([wanted]);
  });
});
