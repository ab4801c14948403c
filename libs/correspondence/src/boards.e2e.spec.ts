import { newId } from '#kernel';
import { until } from '../../../test/support/until.js';
import { mailLines } from './test-support/mail-lines.js';
import { Desk } from './test-support/desk.js';
import type { Name } from './test-support/desk.js';

interface Shown {
  readonly code?: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

describe('what follows correspondence live', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const board = (name: Name, which: string): Promise<{ status: number; body: Shown }> =>
    desk.ask(name).get<Shown>(`/boards/${encodeURIComponent(which)}`);

  it('says that a mail of a lead came, and nothing of what stands in it', async () => {
    const { leadId, email } = await desk.accepted();
    expect((await board('Anna', `messages/${leadId}`)).body.cells).toEqual({});
    desk.box.put(
      mailLines({ from: email, to: await desk.address(), subject: 'Secret plan', text: 'Monday' }),
    );
    const { id } = await desk.message(leadId, { direction: 'in' });
    const { body } = await board('Anna', `messages/${leadId}`);
    expect(Object.keys(body.cells)).toEqual([id]);
    expect(JSON.stringify(body)).not.toMatch(/Secret|Monday|rossi/);
  });

  it('says what waits for a lead to whoever may give it to one', async () => {
    desk.box.put(
      mailLines({ from: `${newId()}@elsewhere.example`, to: await desk.address(), subject: 'Hello' }),
    );
    const { id } = await desk.unmatched({ subject: 'Hello' });
    const shown = await until('it is on the board', async () => {
      const { body } = await board('Marco', 'unmatched/all');
      return id in body.cells && body.cells;
    });
    expect(shown.mailbox).toEqual(expect.any(String));
  });

  it('moves with the state of what is written', async () => {
    const { leadId } = await desk.accepted();
    await desk
      .ask('Anna')
      .post(`/leads/${leadId}/messages`, { subject: 'Your demo', text: 'When suits you?' });
    await until('it is sent', async () => {
      const { body } = await board('Anna', `messages/${leadId}`);
      return Object.values(body.cells).some((said) => String(said).startsWith('sent '));
    });
  });

  it.each([
    { who: 'Anna', which: 'unmatched/all', because: 'a rep sees their own' },
    { who: 'Anna', which: `unmatched/${newId()}`, because: 'that is somebody else’s' },
    { who: 'Marco', which: `call-connector/${newId()}`, because: 'they keep no keys' },
    { who: 'Marco', which: `webhook-log/${newId()}`, because: 'they keep no keys' },
    { who: 'Anna', which: `messages/${newId()}`, because: 'there is no such lead' },
  ] as const)('is refused to $who for $which: $because', async ({ who, which }) => {
    expect(await board(who, which)).toMatchObject({ status: 403, body: { code: 'live/forbidden' } });
  });
});
