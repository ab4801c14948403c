import { newId } from '#kernel';
import { askAs } from '../../../../../test/support/http-client.js';
import { startTestApp } from '../../../../../test/support/test-app.js';
import type { TestApp } from '../../../../../test/support/test-app.js';
import { testDatabase } from '../../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../../test/support/workspace-builder.js';
import { partsOn } from '../../test-support/parts.js';
import type { Parts } from '../../test-support/parts.js';
import { pastAgreement, pastTerms } from '../../test-support/past-agreement.js';
import type { PastAgreement } from '../../test-support/past-agreement.js';
import { Story } from '../../test-support/story.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

interface Figures {
  readonly clauseKey: string;
  readonly counted?: number;
  readonly disputed?: number;
}

interface Shown {
  readonly status: string;
  readonly asClosed: readonly Figures[] | null;
  readonly asKnownNow: { readonly clauses: readonly Figures[] };
  readonly adjustments: readonly object[];
  readonly restatements: readonly object[];
}

describe('the periods of an agreement over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let parts: Parts;
  let story: Story;
  let past: PastAgreement;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  let list: string;
  let one: string;
  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    parts = partsOn(db.database, db.appUrl);
    story = new Story(parts, workspace.id);
    past = await pastAgreement(story, pastTerms());
    await parts.timers.runUntil(workspace.id, new Date());
    app = await startTestApp(db, { env: { ROLES: 'api' } });
    const { Giulia, Marco, Anna } = workspace.members;
    ask = { Giulia: askAs(app.url, Giulia), Marco: askAs(app.url, Marco), Anna: askAs(app.url, Anna) };
    list = `/agreements/${past.agreementId}/periods`;
    one = `${list}/${past.closed.key}`;
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await app.close();
    await db.drop();
  });

  const volume = (clauses: readonly Figures[] | null): Figures | undefined =>
    clauses?.find(({ clauseKey }) => clauseKey === 'volume');

  it('are listed with the present one first, and shown as closed and as known now side by side', async () => {
    const { body } = await ask.Anna.get<{ items: { period: string; status: string }[] }>(list);
    expect(body.items.map(({ status }) => status)).toEqual(['open', expect.any(String), 'closed']);
    expect(body.items.at(-1)?.period).toBe(past.closed.key);
    const before = await ask.Anna.get<Shown>(one);
    expect(volume(before.body.asClosed)).toMatchObject({ counted: 2, disputed: 1, goal: 20, isKept: false });
    const payload = { handoverId: past.disputed.handoverId, outcome: 'rejection_overturned' };
    await story.tell('handover.settled', past.disputed, () => payload);
    const after = await ask.Anna.get<Shown>(one);
    expect(volume(after.body.asClosed)).toEqual(volume(before.body.asClosed));
    expect(volume(after.body.asKnownNow.clauses)).toMatchObject({ counted: 3, disputed: 0 });
    expect(after.body).toMatchObject({
      adjustments: [{ leadId: past.disputed.id, cause: 'rejection_overturned', actorKind: 'member' }],
      consequences: [{ clauseKey: 'volume', words: 'Marketing shows its plan.', penaltyMinor: null }],
      carried: [{ clauseKey: 'volume', shortfall: 2, goal: 22 }],
    });
  });

  it('are restated when one side asks and the other agrees', async () => {
    const reason = 'The dispute was settled late.';
    const proposed = await ask.Giulia.post<{ id: string }>(`${one}/restatement`, {
      side: 'marketing',
      reason,
    });
    expect(proposed).toMatchObject({ status: 201, body: { status: 'proposed', revision: 1 } });
    const own = { 'if-match': '"1"' };
    expect(await ask.Marco.post(`${one}/restatement/confirmation`, { side: 'sales' })).toMatchObject({
      status: 428,
    });
    expect(await ask.Giulia.post(`${one}/restatement/confirmation`, { side: 'sales' }, own)).toMatchObject({
      status: 403,
    });
    expect(
      await ask.Marco.post(`${one}/restatement/confirmation`, { side: 'sales' }, { 'if-match': '"9"' }),
    ).toMatchObject({ status: 412 });
    const confirmed = await ask.Marco.post(`${one}/restatement/confirmation`, { side: 'sales' }, own);
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed', revision: 2 } });
    const { body } = await ask.Anna.get<Shown>(one);
    expect(body.restatements).toEqual([expect.objectContaining({ status: 'confirmed', reason })]);
    expect(volume(body.asClosed)).toMatchObject({ counted: 2, disputed: 1 });
  });

  it('stay as they are when the other side declines', async () => {
    const again = { side: 'marketing', reason: 'Once more.' };
    await ask.Giulia.post(`${one}/restatement`, again);
    expect(await ask.Giulia.post(`${one}/restatement`, again)).toMatchObject({ status: 409 });
    expect(
      await ask.Marco.post(`${one}/restatement/refusal`, { side: 'sales' }, { 'if-match': '"1"' }),
    ).toMatchObject({ status: 200, body: { status: 'declined' } });
  });

  it.each([
    ['a period that never was', () => ask.Giulia.get(`${list}/1999-01-01`), 404, 'period/missing'],
    [
      'an agreement that never was',
      () => ask.Giulia.get(`/agreements/${newId()}/periods`),
      404,
      'agreement/missing',
    ],
    ['no reason', () => ask.Giulia.post(`${one}/restatement`, { side: 'marketing' }), 400, '/reason'],
    [
      'a side that is no party',
      () => ask.Giulia.post(`${one}/restatement`, { side: 'everybody', reason: 'x' }),
      400,
      '/side',
    ],
    [
      'one without the right',
      () => ask.Anna.post(`${one}/restatement`, { side: 'sales', reason: 'x' }),
      403,
      'forbidden',
    ],
  ])('answer %s with what is wrong', async (_what, send, status, said) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(said);
  });
});
