import { Switchboard } from './test-support/switchboard.js';

interface Hit {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly bytes: number;
  readonly leadIds: readonly string[];
}

describe('somebody who was erased and is told of again', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await Switchboard.open();
  });
  afterAll(() => board.close());

  it('is a lead of nobody, and nothing of the hit is kept that says who', async () => {
    const source = await board.connect('standard-webhooks');
    const lead = { email: 'rosalinda@again.example', firstName: 'Rosalinda', campaign: 'Spring' };
    await board.tellSigned(source, lead, 'msg_1');
    const [known] = await board.db.oracle<{ id: string; version: number }>(
      `select id, version from person where email = 'rosalinda@again.example'`,
    );
    const erasure = `/people/${known?.id}/erasure`;
    expect((await board.ask.post(erasure, { version: known?.version })).status).toBe(200);

    expect((await board.tellSigned(source, lead, 'msg_2')).body.status).toBe('accepted');
    const [hit] = (await board.ask.get<{ items: Hit[] }>(`/connectors/${source.id}/hits`)).body.items;
    expect(hit).toMatchObject({
      verdict: 'accepted',
      reason: 'person-erased',
      leadIds: [expect.any(String)],
    });
    expect(await board.count('connector_hit', `convert_from(body, 'UTF8') ilike $2`, '%rosalinda%')).toBe(0);
    expect(await board.count('intake_submission', 'body::text ilike $2', '%rosalinda%')).toBe(0);
    expect(await board.count('lead', 'person_id is null and id = $2', hit?.leadIds[0] ?? '')).toBe(1);
  });
});
