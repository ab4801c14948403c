import { standardTerms } from '#agreements';
import { newId } from '#kernel';
import type { LeadAttributes } from '#contracts';
import { scoreLead, STARTING_MODEL } from '#scoring';
import type { Action, Grade } from '#scoring';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Vera', roles: ['viewer'] },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
  { name: 'Piet', roles: ['partner'], team: 'partner' },
] as const;

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string }[];
  readonly missing?: readonly { readonly framework: string; readonly moreNeeded: number }[];
}

interface Standing {
  readonly score: { readonly fit: number; readonly engagement: number; readonly grade: Grade } | null;
  readonly history: readonly { readonly cause: string; readonly modelVersion: number }[];
  readonly frozenGrade: Grade | null;
  readonly frameworks: readonly {
    readonly name: string;
    readonly verdict: { readonly isSatisfied: boolean };
  }[];
  readonly evidence: readonly { readonly criterion: string; readonly content: string | null }[];
  readonly earlier: readonly {
    readonly criterion: string;
    readonly content: string | null;
    readonly isWithdrawn: boolean;
  }[];
  readonly prediction: unknown;
}

interface TrialLeads {
  readonly asOf: number;
  readonly items: readonly {
    readonly leadId: string;
    readonly attributes: LeadAttributes;
    readonly actions: readonly Action[];
  }[];
}

describe('qualification', () => {
  let db: TestDatabase;
  let app: TestApp;
  let giulia: ActingMember;
  let marco: ActingMember;
  let vera: ActingMember;
  let luca: ActingMember;
  let piet: ActingMember;
  let sales: string;
  let known = 0;

  beforeEach(async () => {
    const built = await buildWorkspace(db, { members: MEMBERS });
    [luca, piet] = [built.members.Luca, built.members.Piet];
    [giulia, marco, vera, sales] = [
      built.members.Giulia,
      built.members.Marco,
      built.members.Vera,
      built.teams.sales,
    ];
  });
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const send = async <T>(
    who: ActingMember,
    call: string,
    body?: object,
  ): Promise<{ status: number; answer: T }> => {
    const [method = '', path = ''] = call.split(' ');
    const headers = { ...who.headers, ...(body ? { 'content-type': 'application/json' } : {}) };
    const request = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await fetch(`${app.url}/api/v1${path}`, request);
    return { status: response.status, answer: (await response.json()) as T };
  };
  const ask = async <T>(who: ActingMember, call: string, body?: object): Promise<T> => {
    const { status, answer } = await send<T>(who, call, body);
    if (status >= 300) throw new Error(`${call} was refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  const refused = async (
    who: ActingMember,
    call: string,
    body?: object,
  ): Promise<Problem & { status: number }> => {
    const { status, answer } = await send<Problem>(who, call, body);
    return { ...answer, status };
  };

  const captured = async (facts: object = {}): Promise<string> => {
    known += 1;
    const hit = {
      firstName: 'Ada',
      email: `ada.${known}@rossi.example`,
      channel: 'website',
      leadType: 'demo',
      ...facts,
    };
    const { results } = await ask<{ results: { leadId: string }[] }>(giulia, 'POST /leads', [
      { origin: 'marketing', ...hit },
    ]);
    return results[0]?.leadId ?? '';
  };
  const offered = async (...leadIds: string[]): Promise<string[]> => {
    const { handovers } = await ask<{ handovers: { id: string }[] }>(giulia, 'POST /handovers', {
      leadIds,
      toTeamId: sales,
    });
    return handovers.map(({ id }) => id);
  };
  const accepted = async (facts: object = {}): Promise<string> => {
    const leadId = await captured(facts);
    for (const id of await offered(leadId)) await ask(marco, `POST /handovers/${id}/acceptance`);
    return leadId;
  };
  const framework = async (name = 'BANT'): Promise<void> => {
    const { items } = await ask<{ items: { name: string; key: string }[] }>(
      giulia,
      'GET /frameworks/templates',
    );
    const template = items.find((each) => each.name === name);
    const { version } = await ask<{ version: number }>(giulia, 'POST /frameworks', template);
    await ask(giulia, `POST /frameworks/${template?.key}/versions/${version}/activation`);
  };
  const scoring = async (): Promise<void> => {
    const model = { name: 'First', definition: STARTING_MODEL };
    const { version } = await ask<{ version: number }>(giulia, 'POST /score-models', model);
    await ask(giulia, `POST /score-models/${version}/activation`);
  };
  const say = (leadId: string, criterion: string, type: string, content: string | null): Promise<unknown> =>
    ask(marco, `PUT /leads/${leadId}/evidence`, { criterion, type, content });
  const standing = (leadId: string, who = giulia): Promise<Standing> =>
    ask(who, `GET /leads/${leadId}/qualification`);
  const activated = async (terms: object): Promise<void> => {
    const { id } = await ask<{ id: string }>(giulia, 'POST /agreements', { name: 'Spring', terms });
    const version = `/agreements/${id}/versions/1`;
    await ask(giulia, `POST ${version}/proposal`);
    await ask(giulia, `POST ${version}/signature`, { side: 'marketing' });
    await ask(marco, `POST ${version}/signature`, { side: 'sales' });
    await ask(marco, `POST ${version}/activation`, {});
  };

  it('asks for nothing and grades nobody until the workspace says how', async () => {
    const leadId = await accepted();
    await ask(marco, `POST /leads/${leadId}/sales-qualification`);
    expect(await standing(leadId)).toMatchObject({
      score: null,
      history: [],
      frozenGrade: null,
      frameworks: [],
      prediction: null,
    });
  });

  it('keeps a lead from sql until the checklist is complete, and says what is missing', async () => {
    await framework();
    const leadId = await accepted();
    const call = `POST /leads/${leadId}/sales-qualification`;
    const first = await refused(marco, call);
    expect(first).toMatchObject({
      status: 422,
      code: 'lead/not-qualified',
      missing: [{ framework: 'BANT 1', moreNeeded: 2 }],
    });
    expect(first.errors?.map(({ pointer }) => pointer)).toEqual(['/evidence/need']);
    await say(leadId, 'need', 'note', 'Too much scrap on line two.');
    await say(leadId, 'budget', 'amount', '12000.00 EUR');
    await say(leadId, 'timeframe', 'date', '2026-12-01');
    expect((await standing(leadId)).frameworks[0]?.verdict.isSatisfied).toBe(true);
    await say(leadId, 'budget', 'amount', null);
    expect(await refused(marco, call)).toMatchObject({ code: 'lead/not-qualified' });
    await say(leadId, 'budget', 'amount', '9000 EUR');
    await ask(marco, call);
  });

  it.each([
    { type: 'amount', content: 'a lot', because: 'an amount is a number with its currency' },
    { type: 'date', content: '2026-02-31x', because: 'a date is a day' },
    { type: 'attempt', content: newId(), because: 'the attempt must be one of this lead' },
    { type: 'note', content: '  ', because: 'blanks say nothing' },
  ])('refuses evidence of type $type, because $because', async ({ type, content }) => {
    const leadId = await accepted();
    const said = { criterion: 'need', type, content };
    expect(await refused(marco, `PUT /leads/${leadId}/evidence`, said)).toMatchObject({
      status: 422,
      code: 'evidence/content',
    });
  });

  it('keeps what was said before beside what counts, and hides its words alike', async () => {
    const leadId = await accepted();
    for (const words of ['Scrap.', 'Ms Bianchi wants less scrap.']) await say(leadId, 'need', 'note', words);
    await say(leadId, 'authority', 'note', 'The owner.');
    await say(leadId, 'authority', 'note', null);
    const shown = await standing(leadId);
    expect(shown.evidence).toMatchObject([{ criterion: 'need', content: 'Ms Bianchi wants less scrap.' }]);
    expect(shown.earlier).toMatchObject([
      { criterion: 'authority', content: null, isWithdrawn: true },
      { criterion: 'authority', content: 'The owner.', isWithdrawn: false },
      { criterion: 'need', content: 'Scrap.', isWithdrawn: false },
    ]);
    expect((await standing(leadId, vera)).earlier.map(({ content }) => content)).toEqual([null, null, null]);
  });

  it('gives leads to try a draft on, as the model sees them: tried alike, they score alike', async () => {
    await scoring();
    const leadId = await captured({ intent: 'achieve', custom: { isStudent: true } });
    const { asOf, items } = await ask<TrialLeads>(giulia, 'GET /score-models/trial-leads');
    const tried = items.find((each) => each.leadId === leadId);
    expect(tried?.attributes.custom).toEqual({ isStudent: true });
    const { fit, engagement } = scoreLead(
      STARTING_MODEL,
      tried?.attributes ?? {},
      tried?.actions ?? [],
      asOf,
    );
    expect((await standing(leadId)).score).toMatchObject({ fit, engagement: expect.closeTo(engagement, 1) });
    expect(JSON.stringify(items)).not.toContain('rossi.example');
    expect(await refused(marco, 'GET /score-models/trial-leads')).toMatchObject({ status: 403 });
  });

  it('takes an attempt of the lead as evidence', async () => {
    const leadId = await accepted();
    const attempt = { type: 'call', direction: 'out', outcome: 'connected' };
    const { attemptId } = await ask<{ attemptId: string }>(marco, `POST /leads/${leadId}/attempts`, attempt);
    await say(leadId, 'authority', 'attempt', attemptId);
    expect((await standing(leadId)).evidence).toMatchObject([{ criterion: 'authority', content: attemptId }]);
  });

  it('shows that something is known to those who may see the lead, and the words to those who may see names', async () => {
    const leadId = await accepted();
    await say(leadId, 'need', 'note', 'Ms Bianchi wants out.');
    expect((await standing(leadId, vera)).evidence).toMatchObject([{ criterion: 'need', content: null }]);
    const written = await db.oracle<{ text: string }>(
      'select payload::text as text from journal_entry where type = $1',
      ['evidence.recorded'],
    );
    expect(written.some(({ text }) => text.includes('Bianchi'))).toBe(false);
  });

  it('judges by the framework an agreement pins, whichever is active', async () => {
    await framework('BANT');
    await framework('CHAMP');
    const leadId = await accepted();
    expect((await standing(leadId)).frameworks.map(({ name }) => name)).toEqual(['CHAMP']);
    await activated({ ...standardTerms(), frameworkVersion: 'BANT 1' });
    expect((await standing(leadId)).frameworks.map(({ name }) => name)).toEqual(['BANT']);
    const { missing } = await refused(marco, `POST /leads/${leadId}/sales-qualification`);
    expect(missing?.map((each) => each.framework)).toEqual(['BANT 1']);
  });

  it('freezes the grade at the hand-over, in the lead and in its entry, and keeps every score it told', async () => {
    await scoring();
    const company = {
      name: 'Rossi',
      domain: `rossi${known}.example`,
      country: 'IT',
      employees: 120,
      industry: 'machinery',
    };
    const leadId = await captured({ company, intent: 'achieve' });
    await offered(leadId);
    const { frozenGrade, score, history } = await standing(leadId);
    expect(frozenGrade).toBe('A');
    expect(score).toMatchObject({ fit: 75, grade: 'A' });
    expect(history.map(({ cause, modelVersion }) => `${cause} ${modelVersion}`)).toContain('offer 1');
    const [entry] = await db.oracle<{ grade: string }>(
      `select payload->'lead'->'attributes'->>'grade' as grade from journal_entry where lead_id = $1 and type = 'handover.offered'`,
      [leadId],
    );
    expect(entry?.grade).toBe('A');
  });

  it('routes by the grade a lead is handed over with', async () => {
    await scoring();
    const when = { field: 'grade', op: 'in', value: ['A', 'B'] };
    const rule = {
      name: 'Good ones',
      when,
      teamId: sales,
      method: 'round_robin',
      missedTurns: 'hold_position',
    };
    const rules = [
      { ...rule, key: 'good', participants: [{ memberId: luca.id, weight: 1 }], ifNobody: 'wait' },
    ];
    const response = await fetch(`${app.url}/api/v1/routing/rules`, {
      ...{ method: 'PUT', body: JSON.stringify({ rules }) },
      headers: { ...giulia.headers, 'content-type': 'application/json', 'if-match': '"0"' },
    });
    expect(response.status).toBe(200);
    const company = {
      name: 'Bianchi',
      domain: 'bianchi.example',
      country: 'IT',
      employees: 120,
      industry: 'machinery',
    };
    const good = await captured({ company, intent: 'achieve' });
    const poor = await captured();
    await offered(good, poor);
    const decided = async (leadId: string) =>
      (await ask<{ items: object[] }>(giulia, `GET /leads/${leadId}/routing`)).items;
    expect(await decided(good)).toMatchObject([{ ruleKey: 'good', memberId: luca.id }]);
    expect(await decided(poor)).toEqual([]);
    expect((await standing(good)).frozenGrade).toBe('A');
  });

  it('is shown to whom the lead is on offer, and of a lead out of reach no more than of one that is none', async () => {
    const leadId = await captured();
    const call = `GET /leads/${leadId}/qualification`;
    expect(await refused(luca, call)).toMatchObject({ status: 404, code: 'lead/missing' });
    await offered(leadId);
    expect(await standing(leadId, luca)).toMatchObject({ frameworks: [] });
    expect(await refused(piet, call)).toMatchObject({ status: 404, code: 'lead/missing' });
    expect(await refused(piet, `GET /leads/${newId()}/qualification`)).toMatchObject({ status: 404 });
    expect(await refused(piet, `GET /leads/${leadId}/routing`)).toMatchObject({ status: 404 });
  });

  it('scores what comes in after its commit, and keeps no second score that says the same', async () => {
    await scoring();
    const leadId = await captured({ intent: 'solve' });
    const arrived = await until('the first score', async () => {
      const { history } = await standing(leadId);
      return history.length > 0 && history;
    });
    expect(arrived).toMatchObject([{ cause: 'arrival' }]);
    expect(await ask(giulia, 'POST /leads/scores', { leadIds: [leadId] })).toEqual({ scored: 1 });
    expect((await standing(leadId)).history).toHaveLength(1);
  });

  it('refuses a score model that is none, naming every place, and one that does not exist', async () => {
    const definition = { ...STARTING_MODEL, halfLifeDays: -1 };
    expect(await refused(giulia, 'POST /score-models', { name: 'x', definition })).toMatchObject({
      status: 422,
      code: 'score-model/invalid',
    });
    expect(await refused(giulia, 'POST /score-models/7/activation')).toMatchObject({
      status: 404,
      code: 'qualification/no-version',
    });
    expect(
      await refused(marco, 'POST /score-models', { name: 'x', definition: STARTING_MODEL }),
    ).toMatchObject({ status: 403 });
  });

  it('counts versions without a gap, and has one active at a time, however many ask at once', async () => {
    const added = await Promise.all(
      Array.from({ length: 8 }, () =>
        ask<{ version: number }>(giulia, 'POST /score-models', { name: 'x', definition: STARTING_MODEL }),
      ),
    );
    expect(added.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await Promise.all(added.map(({ version }) => ask(giulia, `POST /score-models/${version}/activation`)));
    const { items } = await ask<{ items: { isActive: boolean }[] }>(giulia, 'GET /score-models');
    expect(items.filter(({ isActive }) => isActive)).toHaveLength(1);
  });

  it('refuses to predict from too few leads, saying how many there are', async () => {
    const problem = await refused(giulia, 'POST /predictive-models/runs');
    expect(problem).toMatchObject({
      status: 409,
      code: 'predictive-model/too-few',
      refusal: 'closed',
      have: 0,
      need: 1000,
    });
  });
});
