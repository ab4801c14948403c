import fc from 'fast-check';
import type { LeadSnapshot, NewEntry } from '#contracts';
import { newId } from '#kernel';
import { dayOn, entriesOf, entryOf, FunnelRoom } from '../test-support/funnel-room.js';
import type { Way } from '../test-support/funnel-room.js';
import { cohortBetween, enteredBetween } from './entered-between.js';
import { verifyFunnel } from './verify-funnel.js';

const JANUARY = { from: '2026-01-01', to: '2026-01-31' };

describe('the courses of leads', () => {
  let room: FunnelRoom;
  beforeAll(async () => {
    room = await FunnelRoom.open();
  });
  afterAll(() => room.close());

  const counted = (id: string, by: 'all' | 'channel' | 'campaign' = 'all') =>
    room.within(id, (tx) => enteredBetween(tx, id, { ...JANUARY, by }));
  const verified = (id: string) => room.within(id, (tx) => verifyFunnel(tx, id));

  it('counts first entries by day, and a skipped stage with the one after it', async () => {
    const id = await room.workspace();
    await room.leads(id, [
      { inquiry: 0, mql: 3, sal: 40 },
      { inquiry: 2, sql: 5, attributes: { channel: 'event' } },
    ]);
    expect(await counted(id)).toEqual([
      { key: '', inquiry: 2, mql: 2, sal: 1, sql: 1, opportunity: 0, won: 0 },
    ]);
    expect(await counted(id, 'channel')).toEqual([
      { key: 'event', inquiry: 1, mql: 1, sal: 1, sql: 1, opportunity: 0, won: 0 },
      { key: 'website', inquiry: 1, mql: 1, sal: 0, sql: 0, opportunity: 0, won: 0 },
    ]);
    expect(await verified(id)).toEqual({ courses: 2, differences: [] });
  });

  it('tells what became of a cohort up to now, or up to an age', async () => {
    const id = await room.workspace();
    await room.leads(id, [
      { inquiry: 0, mql: 3, sal: 40, won: 90 },
      { inquiry: 2, mql: 20 },
      { inquiry: 45, mql: 46 },
    ]);
    const cohort = (age?: number) =>
      room.within(id, (tx) =>
        cohortBetween(tx, id, { ...JANUARY, by: 'all', ...(age !== undefined && { age }) }),
      );
    expect(await cohort()).toMatchObject([{ inquiry: 2, mql: 2, sal: 1, won: 1 }]);
    expect(await cohort(10)).toMatchObject([{ inquiry: 2, mql: 1, sal: 0, won: 0 }]);
  });

  it('counts neither tests, nor what was merged into another lead, nor what was taken back', async () => {
    const id = await room.workspace();
    const [merged, back, undone] = [newId(), newId(), newId()];
    await room.append(id, [
      ...entriesOf({ inquiry: 0, of: { isTest: true } }),
      ...entriesOf({ inquiry: 0 }, merged),
      ...entriesOf({ inquiry: 0 }, back),
      ...entriesOf({ inquiry: 0 }, undone),
    ]);
    const lead = lastLead(entriesOf({ inquiry: 0 }));
    const move = { from: 'inquiry', to: 'disqualified', entered: [] } as const;
    const moved = { ...{ lead, move, mergeId: newId(), handoverId: null } };
    await room.append(id, [
      entryOf('lead.merged', merged, dayOn(2), { ...moved, intoLeadId: undone }),
      entryOf('lead.merged', undone, dayOn(2), { ...moved, intoLeadId: merged }),
      entryOf('lead.unmerged', undone, dayOn(3), {
        ...{ ...moved, move: { from: 'disqualified', to: 'inquiry', entered: [] } },
        ...{ fromLeadId: merged, mergedAt: dayOn(2).toISOString() },
      }),
      entryOf('lead.taken_back', back, dayOn(2), { lead, importId: newId() }),
    ]);
    await room.read(id);
    expect(await counted(id)).toMatchObject([{ inquiry: 1 }]);
    expect(await verified(id)).toEqual({ courses: 3, differences: [] });
  });

  it('moves the sums with a lead that changes hands', async () => {
    const id = await room.workspace();
    const [lead, ada, luca] = [newId(), newId(), newId()];
    await room.append(id, entriesOf({ inquiry: 0, mql: 2, of: { ownerId: ada } }, lead));
    await room.read(id);
    const [later] = entriesOf({ inquiry: 0, of: { ownerId: luca } }, lead);
    await room.append(id, [
      entryOf('lead.enriched', lead, dayOn(5), { lead: lastLead([later!]), touchId: null }),
    ]);
    await room.read(id);
    const owners = await room.db.oracle(
      `select distinct value from stage_day where workspace_id = $1 and dimension = 'owner'`,
      [id],
    );
    expect(owners).toEqual([{ value: luca }]);
    expect(await counted(id)).toMatchObject([{ inquiry: 1, mql: 1 }]);
  });

  it('finds a sum that somebody changed by hand', async () => {
    const id = await room.workspace();
    await room.leads(id, [{ inquiry: 0 }]);
    await room.db.oracle(`update stage_day set entries = 2 where workspace_id = $1 and dimension = 'all'`, [
      id,
    ]);
    await room.db.oracle(`update lead_course set channel = 'event' where workspace_id = $1`, [id]);
    const { differences } = await verified(id);
    expect(new Set(differences.map(({ of }) => of))).toEqual(
      new Set(['lead_course', 'stage_day', 'stage_month', 'step_reached', 'speed_day']),
    );
  });

  it('leaves the same sums in whatever portions and order of leads entries come', async () => {
    const at = fc.integer({ min: 0, max: 90 });
    const way: fc.Arbitrary<Way> = fc.record(
      {
        ...{ inquiry: at, mql: at, sal: at, sql: at, opportunity: at, won: at },
        ...{ lost: at, recycled: at, attempt: at },
        attributes: fc.record({ channel: fc.constantFrom('event', 'email', 'website') }),
      },
      { requiredKeys: ['inquiry'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(way, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        fc.infiniteStream(fc.nat()),
        async (ways, portion, picks) => {
          const told = ways.map((each) => entriesOf(each, newId()));
          const [one, other] = [await room.workspace(), await room.workspace()];
          await room.append(one, told.flat());
          await room.read(one);
          await room.append(other, shuffled(told, picks));
          await room.read(other, portion);
          expect(await room.kept(other)).toEqual(await room.kept(one));
          expect((await verified(other)).differences).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

const lastLead = (entries: readonly NewEntry[]): LeadSnapshot =>
  (entries.at(-1)!.payload as { lead: LeadSnapshot }).lead;

/** Several stories told at once, each in its own order. */
function shuffled(told: readonly NewEntry[][], picks: fc.Stream<number>): NewEntry[] {
  const left = told.map((entries) => [...entries]).filter((entries) => entries.length > 0);
  const all: NewEntry[] = [];
  while (left.length > 0) {
    const place = (picks.next().value as number) % left.length;
    all.push(left[place]!.shift()!);
    if (left[place]!.length === 0) left.splice(place, 1);
  }
  return all;
}
