import type { Caller } from '#contracts';
import { ensureCampaigns } from '#journey';
import { DAY_MS } from '#kernel';
import { MapDesk } from '../test-support/map-desk.js';
import type { MapRoom } from '../test-support/map-desk.js';
import type { Figure } from '../domain/figure.js';
import type { JourneyMap } from './read-map.js';
import { verifyJourneyMap } from './verify-journey-map.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const DAY = DAY_MS / 1_000;

describe('the journey map', () => {
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

  const map = (asked: object = {}): Promise<JourneyMap> => desk.map.run(caller, { ...YEAR, ...asked });
  const node = ({ nodes }: JourneyMap, step: string) => nodes.find((each) => each.step === step);
  const behind = (figure: Figure, more: object = {}) =>
    desk.leads.run(caller, { ...YEAR, limit: 50, ...figure, ...more });

  /** Won after being refused once; lost; and one that waits for sales. */
  async function threeLeads(): Promise<readonly [string, string, string]> {
    const won = await room.captured(0);
    await room.offered(won, 2);
    await room.rejected(won, 3);
    await room.offered(won, 5);
    await room.accepted(won, 6);
    await room.won(await room.opened(won, 10), 20);
    const lost = await room.captured(1, { channel: 'event' });
    await room.offered(lost, 3);
    await room.accepted(lost, 4);
    await room.lost(await room.opened(lost, 8), 9);
    const waits = await room.captured(2, { origin: 'partner' });
    await room.offered(waits, 4);
    await room.follow();
    return [won, lost, waits];
  }

  it('says that figures are partial while a long journal is read', async () => {
    await threeLeads();
    expect((await map()).stamp.isSettling).toBe(false);
    await desk.db.oracle(
      `update journal_reader set position = position - 1500 where workspace_id = $1 and name = 'journey-map'`,
      [room.id],
    );
    expect((await map()).stamp.isSettling).toBe(true);
    expect((await desk.frictions.run(caller, YEAR)).stamp.isSettling).toBe(true);
  });

  it('tells each step with its volume, its time, its loss and who is still there', async () => {
    await threeLeads();
    const told = await map();
    expect(node(told, 'captured')).toMatchObject({ volume: 3, here: 0, lost: 0, seconds: 6 * DAY });
    expect(node(told, 'offered')).toMatchObject({ volume: 3, here: 1, standing: 1 });
    expect(node(told, 'rejected')).toMatchObject({ volume: 1, seconds: 2 * DAY, wonAfter: 1 });
    expect(node(told, 'reoffered')).toMatchObject({ volume: 1, seconds: DAY });
    expect(node(told, 'opportunity')).toMatchObject({ volume: 2, lost: 1, lostAfter: 1, seconds: 11 * DAY });
    expect(node(told, 'won')).toMatchObject({ volume: 1, seconds: 0, isRest: true, medianSeconds: null });
    expect(Math.abs(node(told, 'captured')!.medianSeconds! / (2 * DAY) - 1)).toBeLessThan(0.105);
    // Half of three moved on within a day; of nine tenths nobody knows while one waits.
    expect(node(told, 'offered')!.p90Seconds).toBeNull();
    expect(told.reached[0]).toMatchObject({ step: 'won', count: 1 });
  });

  it('has edges that are what went on: with those still there they are the volume of each step', async () => {
    await threeLeads();
    const told = await map();
    for (const { step, volume, here } of told.nodes) {
      const out = told.edges.filter(({ from }) => from === step);
      const left = out.reduce((sum, { count }) => sum + count, 0);
      const ended = step === 'lost' ? volume : 0;
      expect([step, left + here + ended]).toEqual([step, volume]);
    }
    expect(told.edges.map(({ from, to, kind, count }) => `${from}>${to} ${kind} ${count}`)).toEqual([
      'captured>offered on 3',
      'offered>accepted on 1',
      'offered>rejected return 1',
      'reoffered>accepted on 1',
      'accepted>opportunity on 2',
      'opportunity>won on 1',
      'opportunity>lost loss 1',
      'won>onboarding on 1',
      'rejected>reoffered on 1',
    ]);
  });

  it('shares the time out among departments', async () => {
    await threeLeads();
    const { departments } = await map({ channel: 'event' });
    expect(departments).toEqual([
      { department: 'sales', count: 3, seconds: 6 * DAY, share: 0.75 },
      { department: 'marketing', count: 1, seconds: 2 * DAY, share: 0.25 },
    ]);
  });

  it.each([
    { asked: { channel: 'event' }, captured: 1, because: 'one came over events' },
    { asked: { origin: 'partner' }, captured: 1, because: 'one was brought by a partner' },
    { asked: { origin: 'marketing' }, captured: 2, because: 'marketing brought the others' },
    { asked: { from: '2026-01-01', to: '2026-01-02' }, captured: 2, because: 'days are days of Rome' },
    { asked: { from: '2026-01-02', to: '2026-01-02' }, captured: 1, because: 'a day is a period' },
    { asked: { from: '2026-02-01' }, captured: 0, because: 'nothing happened since' },
  ])('of $asked has $captured captured: $because', async ({ asked, captured }) => {
    await threeLeads();
    expect(node(await map(asked), 'captured')?.volume ?? 0).toBe(captured);
  });

  it('counts a figure as many times as there are leads behind it', async () => {
    const [won, lost, waits] = await threeLeads();
    const told = await map();
    const rubs = await desk.frictions.run(caller, YEAR);
    const figures: (Figure & { n: number })[] = [
      ...told.nodes.flatMap(({ step, volume: n, here, standing }): (Figure & { n: number })[] => [
        { figure: 'volume', step, n },
        { figure: 'here', step, n: here },
        { figure: 'standing', step, n: standing },
      ]),
      ...told.edges.map(({ from, to, count: n }) => ({ figure: 'edge', step: from, other: to, n }) as const),
      ...told.departments.map(({ department, count: n }) => ({ figure: 'held', department, n }) as const),
      ...rubs.items.flatMap(({ kind, step, count: n }) =>
        kind === 'wait' ? [] : [{ figure: kind, step, n } as const],
      ),
      { figure: 'outcome', other: 'on', n: 3 },
      { figure: 'reached', step: 'won', n: 1 },
    ];
    for (const { n, ...figure } of figures) {
      const { total, items } = await behind(figure);
      expect([figure, total, items.length]).toEqual([figure, n, n]);
    }
    const waiting = (await behind({ figure: 'here', step: 'offered' })).items;
    expect(waiting.map(({ leadId, isRunning }) => [leadId, isRunning])).toEqual([[waits, true]]);
    const ended = (await behind({ figure: 'loss' })).items;
    expect(ended).toMatchObject([{ leadId: lost, step: 'opportunity', other: 'lost', seconds: 8 * DAY }]);
    const again = (await behind({ figure: 'rework' })).items;
    expect(again).toMatchObject([{ leadId: won, step: 'reoffered' }]);
  });

  it('lists them page by page, each once', async () => {
    await threeLeads();
    const seen: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = await behind({ figure: 'volume' }, { limit: 2, cursor });
      seen.push(...page.items.map(({ leadId, step, at }) => `${leadId} ${step} ${at}`));
      cursor = page.nextCursor ?? undefined;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await behind({ figure: 'volume' })).total);
  });

  it('ranks what rubs by the time it costs, beside what it was in as many days before', async () => {
    await threeLeads();
    const { items, previous, handoffs, touchpoints } = await desk.frictions.run(caller, YEAR);
    expect(previous).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    const seconds = items.map((each) => each.seconds);
    expect(seconds).toEqual([...seconds].sort((one, other) => other - one));
    expect(items.find(({ kind }) => kind === 'rework')).toMatchObject({
      step: 'reoffered',
      count: 1,
      seconds: DAY,
    });
    expect(items.find(({ kind, step }) => kind === 'pingpong' && step === 'rejected')).toMatchObject({
      ...{ count: 1, seconds: 2 * DAY, previous: { count: 0, seconds: 0 } },
    });
    expect(handoffs).toEqual({ count: 6, across: 6, leads: 3 });
    expect(touchpoints.map(({ channel, leads, on, won }) => [channel, leads, on, won])).toEqual([
      ['website', 2, 2, 1],
      ['event', 1, 1, 0],
    ]);
    const later = await desk.frictions.run(caller, { from: '2026-01-08', to: '2026-01-14' });
    expect(later.previous).toEqual({ from: '2026-01-01', to: '2026-01-07' });
    const offers = later.items.find(({ kind, step }) => kind === 'wait' && step === 'opportunity');
    expect(offers).toMatchObject({ count: 2, previous: { count: 0 } });
  });

  it('tells of a campaign, whose days are no sums, what it tells of the channel that has just its leads', async () => {
    const key = { name: 'Fair', channel: 'event' } as const;
    const [campaignId] = await room.within((tx) => ensureCampaigns(tx, room.id, [key]));
    for (let day = 0; day < 40; day += 3) {
      const leadId = await room.captured(day, { channel: 'event', campaignId: campaignId! });
      await room.captured(day, { channel: 'email' });
      await room.offered(leadId, day + 1);
      if (day % 2 === 0) await room.accepted(leadId, day + 2 + day / 9);
      if (day % 4 === 0) await room.lost(await room.opened(leadId, day + 8), day + 9);
    }
    await room.follow();
    for (const [from, to] of [
      ['2026-01-04', '2026-02-20'],
      ['2026-01-01', '2026-02-28'],
      ['2026-01-20', '2026-01-29'],
    ]) {
      const told = async (chosen: object) => {
        const { stamp: _, ...figures } = await map({ from, to, ...chosen });
        return figures;
      };
      const ofCampaign = await told({ campaignId });
      // What runs goes on between two questions: some seconds for each that waits.
      const nearly = (figures: Awaited<ReturnType<typeof told>>): unknown =>
        JSON.parse(JSON.stringify(figures), (name, value: unknown) =>
          typeof value === 'number' && (name.endsWith('econds') || name === 'share')
            ? expect.closeTo(value, name === 'share' ? 2 : -3)
            : value,
        );
      expect(ofCampaign.nodes.length).toBeGreaterThan(2);
      expect(ofCampaign).toEqual(nearly(await told({ channel: 'event' })));
    }
  });

  it('is not asked from a day to one before', async () => {
    await expect(map({ to: '2025-01-01' })).rejects.toMatchObject({ code: 'journey-map/period' });
  });

  it('is asked by one of channel, origin and campaign at a time', async () => {
    const asked = map({ channel: 'event', origin: 'marketing' });
    await expect(asked).rejects.toMatchObject({ code: 'journey-map/one-choice' });
  });

  it('does not count tests, and forgets what was taken back', async () => {
    await room.captured(0, { isTest: true });
    await room.follow();
    expect((await map()).nodes).toEqual([]);
    expect((await room.kept()).journey_mark).toEqual([]);
  });

  it('does nothing for an entry that was read before, and raises its revision with each change alone', async () => {
    await threeLeads();
    const { stamp } = await map();
    await room.follow();
    expect((await map()).stamp).toMatchObject({ revision: stamp.revision, position: stamp.position });
    await room.captured(30);
    await room.follow();
    expect(Number((await map()).stamp.revision)).toBe(Number(stamp.revision) + 1);
  });

  describe('when it is verified', () => {
    const verify = () => room.within((tx) => verifyJourneyMap(tx, room.id));

    it('agrees with the journal, also while the journal is ahead', async () => {
      await threeLeads();
      await room.captured(30);
      await desk.number(room.id);
      expect(await verify()).toEqual({ walks: 3, differences: [] });
    });

    it.each([
      {
        damage: `update journey_mark set seconds = seconds + 1 where kind = 'visit' and step = 'captured'`,
        of: 'journey_walk',
      },
      {
        damage: `update journey_rollup set count = count + 1 where level = 0 and span = 'day' and kind = 'loss'`,
        of: 'journey_rollup',
      },
      {
        damage: `update journey_rollup set waits = '{"3": 1}' where level = 1 and span = 'month' and kind = 'visit'`,
        of: 'journey_rollup',
      },
      { damage: `update journey_rollup set lost = lost + 1 where span = 'day'`, of: 'journey_rollup' },
      { damage: `delete from journey_rollup where span = 'month'`, of: 'journey_rollup' },
      { damage: `update journey_mark set lead_id = workspace_id where kind = 'loss'`, of: 'journey_mark' },
    ])('finds out about: $damage', async ({ damage, of }) => {
      await threeLeads();
      await desk.db.oracle(`${damage}${damage.includes('where') ? ' and' : ' where'} workspace_id = $1`, [
        room.id,
      ]);
      expect((await verify()).differences.map((each) => each.of)).toContain(of);
    });
  });
});
