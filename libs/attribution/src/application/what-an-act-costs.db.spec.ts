import type { ClientBase } from 'pg';
import { SYSTEM } from '#contracts';
import type { Channel } from '#contracts';
import { entriesAfter, readerPosition } from '#journal';
import { newId } from '#kernel';
import { CreditDesk, dayOn } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';

/** Touches of the colleagues of a deal: what nobody wants to read for every call that is made. */
const TOUCHES = 300;

describe('what an act costs credit', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  let leadId: string;
  let dealId: string;
  beforeAll(async () => {
    desk = await CreditDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
    const ada = await room.person({ email: 'ada@acme.it' });
    const bob = await room.person({ email: 'bob@acme.it' });
    const channels: readonly Channel[] = ['email', 'event', 'social'];
    await room.touches(
      bob.personId,
      Array.from({ length: TOUCHES }, (_, at) => ({ day: at / 10, channel: channels[at % 3]! })),
    );
    leadId = await room.lead(ada);
    dealId = await room.opened(leadId, 31);
    await room.follow();
    await room.settle();
  });
  afterAll(() => desk.close());

  /** The statements by which credit reads what is new. */
  async function statements(): Promise<string[]> {
    await desk.number(room.id);
    return room.within(async (tx) => {
      const position = await readerPosition(tx, room.id, desk.follow.name);
      const entries = await entriesAfter(tx, room.id, position, 100);
      const client = (await tx.queryRunner?.connect()) as ClientBase;
      const spy = vi.spyOn(client, 'query');
      await desk.follow.read(tx, room.id, entries);
      const told = spy.mock.calls.map(([sent]: unknown[]) =>
        typeof sent === 'string' ? sent : (sent as { text: string }).text,
      );
      spy.mockRestore();
      return told;
    });
  }
  const readsTouches = (sent: readonly string[]): boolean => sent.some((sql) => /\bjoin touch\b/.test(sql));
  const win = () => room.within((tx) => desk.deals.win.run(tx, room.by, dealId, {}), dayOn(32));

  it('is next to nothing where the lead has no deal', async () => {
    await room.attempted(await room.lead({ leadType: 'other' }), newId(), 33);
    const sent = await statements();
    expect([sent.length <= 2, readsTouches(sent)]).toEqual([true, false]);
  });

  it('is next to nothing where the deal is open: who is recognised is asked once it is won', async () => {
    await room.attempted(leadId, newId(), 33);
    await room.qualified(leadId, newId(), 33);
    const sent = await statements();
    expect([sent.length <= 3, readsTouches(sent)]).toEqual([true, false]);
  });

  it('is no touch where somebody did something for a deal that was won, and they are told of', async () => {
    await win();
    await room.follow();
    const [ada, before] = [newId(), await room.kept()];
    await room.attempted(leadId, ada, 31, 33);
    expect(readsTouches(await statements())).toBe(false);
    await desk.db.oracle('delete from journal_reader where workspace_id = $1', [room.id]);
    await room.follow();
    const after = await room.kept();
    expect(after.conversion_touch).toEqual(before.conversion_touch);
    expect(JSON.stringify(after.conversion_member)).toContain(ada);
  });

  it('is no touch where an entry names a deal that stays as it was', async () => {
    const of = { subjectKind: 'opportunity', subjectId: dealId, leadId, actor: SYSTEM } as const;
    const payload = { opportunityId: dealId, from: 'prospecting', to: 'negotiation' } as never;
    const entry = { ...of, type: 'opportunity.stage_changed', occurredAt: dayOn(33), payload } as const;
    await room.within((tx) => desk.deals.journal.append(tx, room.id, [entry]));
    expect(readsTouches(await statements())).toBe(false);
  });

  it('is every touch where the deal ended', async () => {
    await win();
    expect(readsTouches(await statements())).toBe(true);
  });
});
