import fc from 'fast-check';
import type { Caller } from '#contracts';
import { groupBy, newId } from '#kernel';
import { WAY } from '../domain/conversion.js';
import type { CreditedConversion } from '../domain/conversion.js';
import { RULE_MODELS } from '../domain/models.js';
import { insertConversions, removeConversions } from '../persistence/conversions.js';
import { countConversions, sweepDays } from '../persistence/sums.js';
import { CreditDesk } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';

const DEALS = 120;
const [CHANNELS, STATES] = [
  ['email', 'event', 'social'],
  ['won', 'won', 'lost', 'pending'],
] as const;
/** The day so many days into the last days of 2025. */
const on = (day: number): string => new Date(Date.UTC(2025, 11, 20 + day)).toISOString().slice(0, 10);
const LAST = 130;

const conversion = (at: number): CreditedConversion => {
  const channels = CHANNELS.filter((_, place) => (at >> place) % 2 === 0);
  const day = on((at * 37) % LAST);
  return {
    ...{ opportunityId: newId(), leadId: newId(), companyId: null, partyIds: [], day, capturedOn: day },
    ...{ state: STATES[at % 4]!, endsAt: Date.parse(day), minor: `${at * 1_001}`, currency: 'EUR' },
    ...{ isSourced: at % 2 === 0, isInfluenced: true, path: channels.join('>'), settingsVersion: 0 },
    ...{ facts: '', way: WAY, members: [] },
    touches: channels.map((channel) => ({
      ...{ touchId: newId(), personId: newId(), at: Date.parse(day), channel, campaignId: null },
      ...{ assetId: null, type: 'online' },
      shares: RULE_MODELS.map(() => Math.floor(1e9 / channels.length)),
      amounts: RULE_MODELS.map(() => `${Math.floor((at * 1_001) / channels.length)}`),
    })),
  };
};

/** Sums by month and by day, as they are read of any period, beside plain sums over all that there is. */
describe('figures of any period', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  beforeAll(async () => {
    desk = await CreditDesk.open();
    room = await desk.room();
    const all = Array.from({ length: DEALS }, (_, at) => conversion(at));
    const gone = all.filter((_, at) => at % 5 === 0);
    const ids = (of: readonly CreditedConversion[]): string[] => of.map(({ opportunityId }) => opportunityId);
    await room.within(async (tx) => {
      await insertConversions(tx, room.id, all);
      await countConversions(tx, room.id, ids(all), '+');
      await countConversions(tx, room.id, ids(gone), '-');
      await removeConversions(tx, room.id, ids(gone));
      const days = gone.map(({ day }) => day);
      await sweepDays(tx, room.id, days);
    });
    await desk.db.oracle(
      `insert into lead_course (workspace_id, lead_id, is_counted, is_undated, stage, zone, captured_on, channel, origin, inquiry_at, mql_at)
       select $1, gen_random_uuid(), n % 7 <> 0, false, case n % 3 when 0 then 'lost' else 'mql' end, 'Europe/Rome',
              date '2025-12-20' + (n * 37) % ${LAST}, case n % 2 when 0 then 'email' else 'event' end, 'marketing', now(),
              case when n % 3 > 0 then now() end
         from generate_series(1, 300) as n`,
      [room.id],
    );
  });
  afterAll(() => desk.close());

  const caller = (): Caller => ({
    ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
    actions: new Set(['board.read', 'revenue.read']),
  });
  const days = fc
    .tuple(fc.nat(LAST), fc.nat(LAST))
    .map(([one, other]) => ({ from: on(Math.min(one, other)), to: on(Math.max(one, other)) }));
  const oracle = <T>(sql: string, { from, to }: { from: string; to: string }): Promise<T[]> =>
    desk.db.oracle<T>(sql, [room.id, from, to]);

  it('are the sums of their days: credit, ways and leads alike', async () => {
    await fc.assert(
      fc.asyncProperty(days, async (period) => {
        const { deals, leads, leadsTotal } = await desk.flow.run(caller(), { ...period, model: 'linear' });
        const credited = await oracle(
          `select c.state || ' ' || t.channel as key, (sum(t.amounts[4]) / 100.0)::numeric(20, 2)::text as amount
             from conversion c join conversion_touch t using (workspace_id, opportunity_id)
            where c.workspace_id = $1 and c.day between $2 and $3 group by 1 order by 1`,
          period,
        );
        const told = deals
          .filter(({ channel }) => channel !== null)
          .map(({ state, channel, amount }) => ({ key: `${state} ${channel}`, amount }));
        expect(told.toSorted((one, other) => (one.key < other.key ? -1 : 1))).toEqual(credited);
        const courses = await oracle(
          `select channel, count(*)::int as leads from lead_course where workspace_id = $1 and is_counted and captured_on between $2 and $3
            group by 1 order by 1`,
          period,
        );
        const byChannel = groupBy(leads, ({ channel }) => channel);
        const counted = [...byChannel].map(([channel, of]) => ({
          channel,
          leads: of.reduce((sum, each) => sum + each.leads, 0),
        }));
        expect(counted).toEqual(courses);
        expect(leadsTotal).toBe(counted.reduce((sum, each) => sum + each.leads, 0));
        const asked = { ...period, model: 'shapley', channel: 'email', limit: 100 } as const;
        const { items, won, lost } = await desk.ways.run(caller(), asked);
        const ways = await oracle(
          `select path, count(*) filter (where state = 'won')::int as won, count(*) filter (where state = 'lost')::int as lost
             from conversion where workspace_id = $1 and state <> 'pending' and path like '%email%' and day between $2 and $3
            group by 1 order by 2 desc, 3 desc, md5(path)`,
          period,
        );
        expect(
          items.map(({ path, ...way }) => ({ path: path.join('>'), won: way.won, lost: way.lost })),
        ).toEqual(ways);
        expect(items.reduce((sum, way) => sum + way.won + way.lost, 0)).toBe(won + lost);
      }),
      {
        numRuns: 40,
        examples: [[{ from: '2026-01-01', to: '2026-01-31' }], [{ from: '2025-12-31', to: '2026-03-01' }]],
      },
    );
  });
});
