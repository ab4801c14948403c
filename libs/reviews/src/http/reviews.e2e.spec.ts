import { Timers } from '#agreements';
import { Sequencer } from '#journal';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { partsOn } from '../../../agreements/src/test-support/parts.js';
import type { Parts } from '../../../agreements/src/test-support/parts.js';
import { pastAgreement, pastTerms } from '../../../agreements/src/test-support/past-agreement.js';
import type { PastAgreement } from '../../../agreements/src/test-support/past-agreement.js';
import { Story } from '../../../agreements/src/test-support/story.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

interface Item {
  readonly id: string;
  readonly occasion: string;
  readonly status: string;
}

interface Shown extends Item {
  readonly revision: number;
  readonly position: number | null;
  readonly snapshot: { readonly clauses: readonly object[] };
  readonly agenda: readonly {
    readonly place: number;
    readonly kind: string;
    readonly leadId: string | null;
  }[];
  readonly decisions: readonly { readonly id: string; readonly status: string }[];
  readonly proposals: readonly { readonly id: string }[];
}

/** A price per type that the figures contradict, so that the review has something to propose. */
const TERMS = pastTerms({
  reviews: ['month'],
  valueTable: {
    ...{ currency: 'EUR', otherMinor: 0 },
    types: [
      { leadType: 'demo', minor: 900_000 },
      { leadType: 'ebook', minor: 1_000 },
    ],
  },
});

describe('reviews over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let parts: Parts;
  let story: Story;
  let past: PastAgreement;
  let workspace: BuiltWorkspace<(typeof MEMBERS)[number]['name']>;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    parts = partsOn(db.database, db.appUrl);
    story = new Story(parts, workspace.id);
    past = await pastAgreement(story, TERMS);
    await sell('demo', 4, 1);
    await sell('ebook', 8, 1);
    app = await startTestApp(db, { env: { ROLES: 'api' } });
    await app.app.get(Timers).runUntil(workspace.id, new Date());
    await new Sequencer(parts.database, parts.signals).number(workspace.id);
    const { Giulia, Marco, Anna } = workspace.members;
    ask = { Giulia: askAs(app.url, Giulia), Marco: askAs(app.url, Marco), Anna: askAs(app.url, Anna) };
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await app.close();
    await db.drop();
  });

  /** So many leads of a type handed over in the closed month, and so many of them won. */
  async function sell(leadType: string, leads: number, customers: number): Promise<void> {
    const all = Array.from({ length: leads }, () => story.lead({ leadType }));
    const instant = new Date(past.closed.startAt + 5 * 86_400_000);
    await story.offer(all, instant);
    for (const lead of all) await story.accept(lead, new Date(instant.getTime() + 3_600_000));
    const deal = {
      amountMinor: 2_000_000,
      currency: 'EUR',
      from: 'negotiation',
      move: null,
      closedOn: '2026-01-01',
    };
    await story.tell(
      'opportunity.won',
      all.slice(0, customers),
      () => ({ opportunityId: newId(), ...deal }),
      {
        instant: new Date(instant.getTime() + 7_200_000),
      },
    );
  }

  const cadence = async (): Promise<Item[]> => {
    const { body } = await ask.Anna.get<{ items: Item[] }>(`/reviews?agreementId=${past.agreementId}`);
    return body.items;
  };
  const read = async (id: string): Promise<Shown> => (await ask.Anna.get<Shown>(`/reviews/${id}`)).body;
  const opened = async (): Promise<Shown> => {
    const { body } = await ask.Marco.post<{ id: string }>('/reviews', { agreementId: past.agreementId });
    return read(body.id);
  };
  const match = ({ revision }: Shown): Record<string, string> => ({ 'if-match': `"${revision}"` });
  const decide = (review: Shown, of: object = {}): ReturnType<typeof ask.Marco.post<{ id: string }>> =>
    ask.Marco.post(`/reviews/${review.id}/decisions`, {
      ...{ text: 'Call earlier.', ownerId: workspace.members.Anna.id, dueOn: '2031-01-31', ...of },
    });

  it('open by themselves as a month of the cadence ends, once, with both sides frozen and what was missed on the agenda', async () => {
    const items = await cadence();
    expect(items.map(({ occasion }) => occasion)).toEqual(['month', 'month']);
    const first = await read(items.at(-1)?.id ?? '');
    expect(first).toMatchObject({
      ...{ fromOn: past.closed.startOn, toOn: past.closed.endOn, openedBy: null, status: 'open' },
      snapshot: {
        period: past.closed.key,
        clauses: [
          { clauseKey: 'volume', family: 'quota', owedBy: 'marketing' },
          { clauseKey: 'accept', family: 'duty', owedBy: 'sales' },
        ],
      },
    });
    expect(first.position).toBeGreaterThan(0);
    const kinds = first.agenda.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['clause-behind', 'dispute-open', 'breaches', 'breach']));
    expect(first.agenda.find(({ kind }) => kind === 'dispute-open')?.leadId).toBe(past.disputed.id);
  });

  it('carry what they decided to the next agenda until somebody has done it', async () => {
    const review = await opened();
    const { body: decided } = await decide(review, { itemPlace: review.agenda[0]?.place });
    expect(decided).toMatchObject({ status: 'open' });
    const isOnAgenda = async (): Promise<boolean> =>
      (await opened()).agenda.some(({ kind }) => kind === 'decision-open');
    expect(await isOnAgenda()).toBe(true);
    const outcome = `/reviews/${review.id}/decisions/${decided.id}/outcome`;
    expect(await ask.Giulia.post(outcome, { status: 'maybe' })).toMatchObject({ status: 400 });
    expect(await ask.Anna.post(outcome, { status: 'done' })).toMatchObject({
      status: 200,
      body: { status: 'done' },
    });
    expect(await isOnAgenda()).toBe(false);
  });

  it('leave what is decided to who is to do it and to who holds reviews', async () => {
    const review = await opened();
    const { body } = await decide(review, { ownerId: workspace.members.Marco.id });
    const outcome = `/reviews/${review.id}/decisions/${body.id}/outcome`;
    expect(await ask.Anna.post(outcome, { status: 'done' })).toMatchObject({ status: 403 });
    expect(await ask.Giulia.post(outcome, { status: 'not-done' })).toMatchObject({ status: 200 });
  });

  it('keep minutes and attendees until they are closed, then nothing', async () => {
    const review = await opened();
    const minutes = { minutes: 'All agreed.', attendees: [workspace.members.Anna.id] };
    const put = (revision: string): Promise<Response> =>
      fetch(`${app.url}/api/v1/reviews/${review.id}/minutes`, {
        method: 'PUT',
        headers: {
          ...workspace.members.Marco.headers,
          'content-type': 'application/json',
          'if-match': revision,
        },
        body: JSON.stringify(minutes),
      });
    expect((await put('"7"')).status).toBe(412);
    expect((await put('"1"')).status).toBe(200);
    const kept = await read(review.id);
    expect(kept).toMatchObject({ revision: 2, minutes: 'All agreed.', attendees: [{ name: 'Anna' }] });
    const closed = await ask.Marco.post(`/reviews/${review.id}/closure`, undefined, match(kept));
    expect(closed).toMatchObject({ status: 200, body: { status: 'closed', revision: 3 } });
    expect((await put('"3"')).status).toBe(409);
    expect(await decide(kept)).toMatchObject({ status: 409 });
    const [told] = await db.oracle<{ payload: object }>(
      `select payload from journal_entry where type = 'review.closed' and subject_id = $1`,
      [review.id],
    );
    expect(JSON.stringify(told)).not.toContain('agreed');
    const blank = { method: 'DELETE', headers: workspace.members.Marco.headers };
    expect((await fetch(`${app.url}/api/v1/reviews/${review.id}/words`, blank)).status).toBe(200);
    expect(await read(review.id)).toMatchObject({
      minutes: null,
      status: 'closed',
      attendees: [{ name: 'Anna' }],
    });
  });

  it('write accepted proposals into one draft of the version in force, and decline others with a reason', async () => {
    const review = await opened();
    const [first, second] = review.proposals;
    const accepting = `/reviews/${review.id}/proposals/acceptance`;
    const accepted = await ask.Giulia.post<{ version: number }>(accepting, { proposalIds: [first?.id] });
    expect(accepted).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await ask.Giulia.post(accepting, { proposalIds: [first?.id] })).toMatchObject({ status: 409 });
    const declined = await ask.Marco.post(`/reviews/${review.id}/proposals/${second?.id}/refusal`, {
      reason: 'Next quarter.',
    });
    expect(declined.status).toBe(200);
    expect((await read(review.id)).proposals).toEqual([
      expect.objectContaining({ kind: 'lead-value', status: 'accepted', draftVersion: 2 }),
      expect.objectContaining({ kind: 'lead-value', status: 'declined', reason: 'Next quarter.' }),
    ]);
    const { body } = await ask.Anna.get<{ versions: { status: string; terms: { valueTable: object } }[] }>(
      `/agreements/${past.agreementId}`,
    );
    expect(body.versions[1]).toMatchObject({ status: 'draft' });
    expect(body.versions[1]?.terms.valueTable).not.toEqual(body.versions[0]?.terms.valueTable);
  });

  it.each([
    ['an agreement that never was', (): object => ({ agreementId: newId() }), 404, 'agreement/missing'],
    ['no agreement', (): object => ({}), 400, '/agreementId'],
  ])('answer %s with what is wrong', async (_what, body, status, said) => {
    const answer = await ask.Marco.post('/reviews', body());
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(said);
  });

  it('answer an owner nobody knows, an item that is not there, and a review that never was', async () => {
    const review = await opened();
    expect(JSON.stringify((await decide(review, { ownerId: newId() })).body)).toContain('/ownerId');
    expect(JSON.stringify((await decide(review, { itemPlace: 999 })).body)).toContain('/itemPlace');
    expect(await decide({ ...review, id: newId() })).toMatchObject({ status: 404 });
    expect(await ask.Anna.get(`/reviews/${newId()}`)).toMatchObject({ status: 404 });
  });

  it('are held by managers only, and read by everybody who reads agreements', async () => {
    expect(await ask.Anna.post('/reviews', { agreementId: past.agreementId })).toMatchObject({ status: 403 });
    expect((await cadence()).length).toBeGreaterThan(2);
  });
});
