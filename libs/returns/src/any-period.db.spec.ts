import fc from 'fast-check';
import { ReturnsDesk } from './test-support/returns-desk.js';
import type { ReturnsRoom } from './test-support/returns-desk.js';

const BASES = ['period', 'cohort'] as const;

/** A day of 2026, counted as rooms of credit count them. */
const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

/** Leads of five months and a bit, some of them won. */
async function lived(desk: ReturnsDesk): Promise<ReturnsRoom> {
  const room = await desk.room();
  for (let at = 0; at < 32; at += 1) {
    const day = 20 + at * 5;
    const channel = at % 3 === 0 ? 'event' : 'email';
    const id = await room.lead(day, [[day - 1, channel]], { channel });
    if (at % 2 === 0) await room.life.won(id, day + (at % 7), { amount: `${100 + at}.00`, currency: 'EUR' });
  }
  await room.follow();
  return room;
}

describe('returns of any days', () => {
  let desk: ReturnsDesk;
  let room: ReturnsRoom;
  beforeAll(async () => {
    desk = await ReturnsDesk.open();
    room = await lived(desk);
  });
  afterAll(() => desk.close());

  const ask = <T>(sql: string, from: string, to: string) =>
    desk.credit.db.oracle<T>(sql, [room.life.id, from, to]);

  const recounted = async (basis: (typeof BASES)[number], from: string, to: string) => {
    const of = (column: string) =>
      `count(*) filter (where (${basis === 'cohort' ? `inquiry_at` : column} at time zone zone)::date between $2 and $3 and ${column} is not null)::int`;
    const leads = await ask<{ key: string; lead: number; won: number }>(
      `select channel as key, ${of('inquiry_at')} as lead, ${of('won_at')} as won from lead_course
        where workspace_id = $1 and is_counted group by 1`,
      ...([from, to] as const),
    );
    const credit = await ask<{ key: string; minor: string; deals: number }>(
      `select t.channel as key, sum(t.amounts[4])::text as minor, count(distinct c.opportunity_id)::int as deals
         from conversion c join conversion_touch t using (workspace_id, opportunity_id)
        where c.workspace_id = $1 and c.state = 'won' and c.${basis === 'cohort' ? 'captured_on' : 'day'} between $2 and $3 group by 1`,
      ...([from, to] as const),
    );
    return ['email', 'event'].map((key) => {
      const { lead = 0, won = 0 } = leads.find((each) => each.key === key) ?? {};
      const { minor = '0', deals = 0 } = credit.find((each) => each.key === key) ?? {};
      return { key, lead, won, minor: Number(minor), deals };
    });
  };

  it('are those of whole months and of the days around them, each once', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 190 }),
        fc.integer({ min: 0, max: 190 }),
        fc.constantFrom(...BASES),
        async (start, length, basis) => {
          const [from, to] = [dayOf(start), dayOf(start + length)];
          const { rows } = await room.report({ from, to, basis });
          const told = ['email', 'event'].map((key) => {
            const row = rows.find((each) => each.key === key);
            return {
              ...{ key, lead: row?.counts.lead ?? 0, won: row?.counts.won ?? 0 },
              ...{ minor: Math.round(Number(row?.credited.amount ?? 0) * 100) },
              deals: row?.influenced.conversions ?? 0,
            };
          });
          expect(told).toEqual(await recounted(basis, from, to));
          seen.add(told[0]!.lead + told[0]!.won);
        },
      ),
      {
        numRuns: 60,
        examples: [
          [31, 27, 'period'],
          [31, 58, 'period'],
          [0, 190, 'period'],
        ],
      },
    );
    expect(seen.size).toBeGreaterThan(5);
  });
});
