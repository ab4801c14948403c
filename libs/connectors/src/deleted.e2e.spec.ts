import { createHmac } from 'node:crypto';
import { askAs } from '../../../test/support/http-client.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly leadIds: readonly string[];
  readonly code?: string;
}

describe('a record that LinkedIn deletes', () => {
  let board: Switchboard;
  let source: Source;
  beforeAll(async () => {
    board = await Switchboard.open();
    source = await board.connect('linkedin', { secret: 'client-secret', token: 'access-token' });
  });
  afterAll(() => board.close());

  const tell = async (record: string, leadAction: 'CREATED' | 'DELETED'): Promise<string> => {
    const leadGenFormResponse = `urn:li:leadGenFormResponse:${record}`;
    const body = JSON.stringify({
      type: 'LEAD_ACTION',
      leadGenFormResponse,
      leadAction,
      occurredAt: Date.now(),
    });
    const signature = createHmac('sha256', 'client-secret').update(`hmacsha256=${body}`).digest('hex');
    return (await board.tell(source, body, { 'x-li-signature': signature })).body.status;
  };
  const emailOf = (record: string): string => `${record}@deleted.example`;
  async function arrive(record: string): Promise<string> {
    const answerDetails = { textQuestionAnswer: { answer: emailOf(record) } };
    const answers = [{ questionId: 1, answerDetails }];
    board.records.set(`/rest/leadFormResponses/${record}`, { formResponse: { answers } });
    expect(await tell(record, 'CREATED')).toBe('accepted');
    return (await lastHit()).leadIds[0] ?? '';
  }
  /** Sales takes the lead over. */
  async function accept(leadId: string): Promise<void> {
    const { id: toTeamId } = { id: board.firm.teams.sales };
    const offer = await board.ask.post<{ handovers: { id: string }[] }>('/handovers', {
      leadIds: [leadId],
      toTeamId,
    });
    const marco = askAs(board.app.url, board.firm.members.Marco);
    const accepted = await marco.post(`/handovers/${offer.body.handovers[0]?.id}/acceptance`);
    expect(accepted.status).toBe(200);
  }
  const hits = async (): Promise<Hit[]> =>
    (await board.ask.get<{ items: Hit[] }>(`/connectors/${source.id}/hits`)).body.items;
  const lastHit = async (): Promise<Hit> => (await hits())[0] as Hit;
  const decide = (id: string, decision: string, ask = board.ask) =>
    ask.post<Hit>(`/connectors/${source.id}/hits/${id}/decision`, { decision });
  const isThere = (record: string): Promise<number> => board.count('person', 'email = $2', emailOf(record));

  it('takes its person along where nobody worked them, who may come again', async () => {
    await arrive('unworked');
    expect(await tell('unworked', 'DELETED')).toBe('accepted');
    expect(await isThere('unworked')).toBe(0);
    const form = await board.connect('json');
    await board.tell(form, JSON.stringify({ email: emailOf('unworked') }));
    expect(await isThere('unworked')).toBe(1);
  });

  it('waits for somebody where sales took the lead over, and the person stays if they say so', async () => {
    const leadId = await arrive('kept');
    await accept(leadId);
    expect(await tell('kept', 'DELETED')).toBe('waiting');
    const hit = await lastHit();
    expect(hit).toMatchObject({ verdict: 'waiting', reason: 'deletion', leadIds: [leadId] });
    expect(await isThere('kept')).toBe(1);
    expect((await decide(hit.id, 'keep')).body).toEqual({
      ...{ id: hit.id, verdict: 'ignored', reason: 'kept-by-hand' },
    });
    expect(await lastHit()).toMatchObject({ verdict: 'ignored', reason: 'kept-by-hand' });
    expect(await isThere('kept')).toBe(1);
    const again = await decide(hit.id, 'erase');
    expect([again.status, again.body.code]).toEqual([409, 'hit/nothing-to-decide']);
  });

  it('takes the person along if somebody says so, and the log keeps what was decided', async () => {
    await accept(await arrive('erased'));
    expect(await tell('erased', 'DELETED')).toBe('waiting');
    const { id } = await lastHit();
    const became = { id, verdict: 'accepted', reason: 'erased-by-hand' };
    expect((await decide(id, 'erase')).body).toEqual(became);
    expect(await isThere('erased')).toBe(0);
    expect(await lastHit()).toMatchObject({ ...became, leadIds: [] });
  });

  it('does not take along who another source told of too, though both made one lead', async () => {
    await arrive('told');
    const form = await board.connect('json');
    await board.tell(form, JSON.stringify({ email: emailOf('told') }));
    expect(await board.count('lead', 'external_source = $2', `connector:${form.id}`)).toBe(0);
    expect(await tell('told', 'DELETED')).toBe('accepted');
    expect(await lastHit()).toMatchObject({ verdict: 'accepted', reason: 'person-kept' });
    expect(await isThere('told')).toBe(1);
  });

  it('leaves who another source told of before somebody said erase, and says so', async () => {
    await accept(await arrive('told-later'));
    await tell('told-later', 'DELETED');
    const { id } = await lastHit();
    const form = await board.connect('json');
    await board.tell(form, JSON.stringify({ email: emailOf('told-later') }));
    const became = { id, verdict: 'accepted', reason: 'person-kept' };
    expect((await decide(id, 'erase')).body).toEqual(became);
    expect(await lastHit()).toMatchObject({ ...became, attempts: 2 });
    expect(await isThere('told-later')).toBe(1);
  });

  it('is not decided by a replay, neither before somebody said what they decide nor after', async () => {
    await accept(await arrive('replayed'));
    await tell('replayed', 'DELETED');
    const { id } = await lastHit();
    const replay = () => board.ask.post<Hit>(`/connectors/${source.id}/hits/${id}/replay`);
    const [before, kept, after] = [await replay(), await decide(id, 'keep'), await replay()];
    expect([before.status, before.body.code]).toEqual([409, 'hit/decided-by-hand']);
    expect(kept.status).toBe(200);
    expect([after.status, after.body.code]).toEqual([409, 'hit/decided-by-hand']);
    expect(await lastHit()).toMatchObject({ verdict: 'ignored', reason: 'kept-by-hand' });
  });

  it('is decided by who may erase people only, as one of two answers', async () => {
    await accept(await arrive('asked'));
    await tell('asked', 'DELETED');
    const { id } = await lastHit();
    const marco = askAs(board.app.url, board.firm.members.Marco);
    expect((await decide(id, 'erase', marco)).status).toBe(403);
    expect((await decide(id, 'perhaps')).status).toBe(400);
    expect(await isThere('asked')).toBe(1);
  });
});
