import { beginHistory, endHistory } from '#journal';
import { MARCH, ReturnsDesk } from './test-support/returns-desk.js';
import type { ReturnsRoom } from './test-support/returns-desk.js';

/** The quarter is over by then, and so is the first month of the next one on the second day. */
const [EASTER, MAY] = ['2026-04-05', '2026-05-02'];
const QUARTER = { from: '2026-01-01', to: '2026-03-31' };

describe('the alert of a channel that takes more than it contributes', () => {
  let desk: ReturnsDesk;
  let room: ReturnsRoom;
  beforeAll(async () => {
    desk = await ReturnsDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(() => desk.close());

  const look = (today: string): Promise<number> =>
    room.life.within((tx) => desk.telling.run(tx, room.life.id, today));
  const alerts = () =>
    desk.credit.db.oracle<{ payload: Record<string, unknown> }>(
      `select payload from journal_entry where workspace_id = $1 and type = 'returns.channel_overspent' order by id`,
      [room.life.id],
    );

  /** Twelve leads of March by mail, none of the fair that costs nearly everything. */
  async function fair(): Promise<void> {
    await happened();
    await room.follow();
  }

  async function happened(): Promise<void> {
    await room.spend('9000.00', { channel: 'event', campaign: 'Fair' });
    await room.spend('100.00', { channel: 'email', campaign: 'Letter' });
    for (let lead = 0; lead < 12; lead += 1)
      await room.lead(70 + lead, [[69, 'email']], { channel: 'email' });
  }

  it('is told once of each channel and quarter, with what the page shows of these days', async () => {
    await fair();
    expect(await look(EASTER)).toBe(1);
    await room.follow();
    expect([await look(EASTER), await look('2026-04-30')]).toEqual([0, 0]);
    const { channels } = await room.mix(QUARTER);
    const event = channels.find(({ channel }) => channel === 'event');
    expect(event).toMatchObject({ isOverspent: true });
    expect(await alerts()).toEqual([
      {
        payload: {
          ...{ ...QUARTER, channel: 'event', contribution: 'leads' },
          ...{ spendShare: event?.spendShare, mostShare: event?.leadShare.high },
        },
      },
    ]);
  });

  it('is told of the next quarter, too, where it lasts', async () => {
    await fair();
    await look(EASTER);
    await room.spend('500.00', { channel: 'event', campaign: 'Fair', from: '2026-04-10', to: '2026-04-10' });
    for (let lead = 0; lead < 12; lead += 1)
      await room.lead(100 + lead, [[99, 'email']], { channel: 'email' });
    await room.follow();
    expect([await look(MAY), await look(MAY)]).toEqual([1, 0]);
    expect((await alerts()).map(({ payload }) => [payload.from, payload.to])).toEqual([
      [QUARTER.from, QUARTER.to],
      ['2026-04-01', '2026-05-01'],
    ]);
  });

  it('is told once by any number of looks at once', async () => {
    await fair();
    const told = await Promise.all(Array.from({ length: 4 }, () => look(EASTER)));
    expect(told.sort()).toEqual([0, 0, 0, 1]);
    expect(await alerts()).toHaveLength(1);
  });

  it('is not told while leads wait to be read, by whomever of those who count them, nor while touches wait to be credited', async () => {
    await happened();
    await room.lead(80, [[79, 'event']], { channel: 'event' });
    expect(await look(EASTER)).toBe(0);
    await room.life.follow();
    await room.life.settle();
    expect(await look(EASTER)).toBe(0);
    await room.follow();
    const { personId } = await room.life.person();
    await room.life.touches(personId, [[60, 'event']]);
    expect([await look(EASTER), await alerts()]).toEqual([0, []]);
    await room.follow();
    expect(await look(EASTER)).toBe(1);
    const event = (await room.mix(QUARTER)).channels.find(({ channel }) => channel === 'event');
    expect((await alerts())[0]?.payload).toMatchObject({ mostShare: event?.leadShare.high });
  });

  it('is not told where every channel brings its share, nor while the past is written', async () => {
    await room.spend('100.00', { channel: 'email', campaign: 'Letter', ...MARCH });
    await room.lead(70, [[69, 'email']], { channel: 'email' });
    await room.follow();
    expect(await look(EASTER)).toBe(0);
    await fair();
    await room.life.within((tx) => beginHistory(tx, { workspaceId: room.life.id, requestedBy: null }));
    expect(await look(EASTER)).toBe(0);
    await room.life.within((tx) => endHistory(tx, room.life.id));
    expect(await look(EASTER)).toBe(1);
  });
});
