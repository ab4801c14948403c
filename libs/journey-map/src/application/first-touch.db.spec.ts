import { SYSTEM } from '#contracts';
import type { Caller } from '#contracts';
import { DAY_MS } from '#kernel';
import { MapDesk } from '../test-support/map-desk.js';
import type { MapRoom } from '../test-support/map-desk.js';
import type { JourneyMap } from './read-map.js';
import { verifyJourneyMap } from './verify-journey-map.js';

const DAY = DAY_MS / 1_000;

describe('where the map begins', () => {
  let desk: MapDesk;
  let room: MapRoom;
  let caller: Caller;
  beforeAll(async () => {
    desk = await MapDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    room = await desk.room();
    const nobody = { credentialId: '', accountId: null, memberId: null, teamIds: [] };
    caller = { ...nobody, workspaceId: room.id, actions: new Set(['board.read']) };
  });

  const map = (): Promise<JourneyMap> => desk.map.run(caller, { from: '2025-12-01', to: '2026-12-31' });
  const differences = async () => (await room.within((tx) => verifyJourneyMap(tx, room.id))).differences;
  /** Days from first touches to captures, of all together; null where there is no such step. */
  async function before(): Promise<number | null> {
    const node = (await map()).nodes.find(({ step }) => step === 'first_touch');
    return node === undefined ? null : node.seconds / DAY;
  }

  it('is the first touch of the person, and the time from there on is marketing’s', async () => {
    const personId = await room.person();
    await room.touched(personId, 4);
    await room.touched(personId, 2);
    const leadId = await room.captured(10, { personId, origin: 'partner' });
    await room.offered(leadId, 13);
    await room.follow();
    const { nodes, edges, departments } = await map();
    expect(nodes[0]).toMatchObject({ step: 'first_touch', volume: 1, here: 0, seconds: 8 * DAY });
    expect(nodes[0]?.department).toBe('marketing');
    expect(edges[0]).toMatchObject({ from: 'first_touch', to: 'captured', kind: 'on', count: 1 });
    expect(departments.find(({ department }) => department === 'marketing')?.seconds).toBe(11 * DAY);
  });

  it('is the capture of a lead that was touched by it for the first time, and of one of nobody', async () => {
    const personId = await room.person();
    await room.captured(3, { personId });
    await room.touched(personId, 3);
    await room.captured(4);
    await room.follow();
    await room.settle();
    expect((await map()).nodes.map(({ step, volume }) => [step, volume])).toEqual([['captured', 2]]);
  });

  it('follows touches that come late, and ones that are taken away, and says so until it does', async () => {
    const personId = await room.person();
    const first = await room.touched(personId, 8);
    await room.captured(10, { personId });
    await room.follow();
    expect(await before()).toBe(2);
    const late = await room.touched(personId, 5);
    expect((await map()).stamp.isSettling).toBe(true);
    expect([await before(), await differences()]).toEqual([2, []]);
    await room.settle();
    expect([await before(), await differences()]).toEqual([5, []]);
    expect((await map()).stamp.isSettling).toBe(false);
    await room.untouched(late);
    await room.settle();
    expect(await before()).toBe(2);
    await room.untouched(first);
    await room.settle();
    expect(await before()).toBeNull();
  });

  it('takes them up with the next entry as well, and changes nothing for a touch of later on', async () => {
    const personId = await room.person();
    await room.captured(10, { personId });
    await room.follow();
    const { revision } = (await map()).stamp;
    await room.touched(personId, 12);
    await room.settle();
    expect((await map()).stamp.revision).toBe(revision);
    await room.touched(personId, 6);
    await room.captured(11);
    await room.follow();
    expect(await before()).toBe(4);
  });

  it('is not what led to an earlier lead of the same person', async () => {
    const personId = await room.person();
    await room.touched(personId, 1);
    const earlier = await room.captured(3, { personId });
    await room.touched(personId, 3, earlier);
    await room.touched(personId, 20);
    await room.captured(30, { personId, leadType: 'spare' });
    await room.follow();
    expect(await before()).toBe(2 + 10);
  });

  it('goes with a person into another record, and back', async () => {
    const [one, other] = [await room.person(), await room.person()];
    await room.touched(one, 2);
    await room.touched(other, 6);
    await room.captured(10, { personId: other });
    await room.follow();
    expect(await before()).toBe(4);
    const kept = await room.kept();
    const mergeId = await room.merged(one, other);
    await room.follow();
    expect([await before(), await differences()]).toEqual([8, []]);
    await room.within((tx) => desk.merging.undo(tx, room.id, { personId: one, mergeId }, SYSTEM));
    await room.follow();
    expect(await room.kept()).toEqual(kept);
  });

  it('is noted in the transaction of the touch: what is undone is noted by nobody', async () => {
    const personId = await room.person();
    const undone = room.within(async (tx) => {
      await tx.query(
        `insert into touch (workspace_id, id, person_id, channel, kind, occurred_at, recorded_at, utm, click_ids)
         select $1, gen_random_uuid(), $2, 'email', 'online', now(), now(), '{}', '{}'`,
        [room.id, personId],
      );
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const noted = await desk.db.oracle('select 1 from journey_touch_change where workspace_id = $1', [
      room.id,
    ]);
    expect(noted).toEqual([]);
  });

  it.each([
    { damage: `update journey_walk set touched_at = touched_at - interval '1 day'`, of: 'journey_walk' },
    { damage: `delete from journey_walk`, of: 'journey_walk' },
    { damage: `update journey_mark set at = at + 60 where step = 'first_touch'`, of: 'journey_walk' },
  ])('is verified, and finds out about: $damage', async ({ damage, of }) => {
    const personId = await room.person();
    await room.touched(personId, 8);
    await room.captured(10, { personId });
    await room.follow();
    await room.settle();
    expect(await differences()).toEqual([]);
    const where = damage.includes('where') ? ' and' : ' where';
    await desk.db.oracle(`${damage}${where} workspace_id = $1`, [room.id]);
    expect((await differences()).map((each) => each.of)).toContain(of);
  });
});
