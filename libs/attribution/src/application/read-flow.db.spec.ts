import fc from 'fast-check';
import type { Caller } from '#contracts';
import { newId } from '#kernel';
import { CONVERSION_STATES } from '../domain/conversion.js';
import { REACHED } from '../domain/flow.js';
import { RULE_MODELS } from '../domain/models.js';
import { verifyCredit } from './verify-credit.js';
import { CreditDesk, dayOn } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** What happens to one of a few courses. */
const steps = fc.array(
  fc.record({
    lead: fc.nat(5),
    channel: fc.constantFrom('email', 'event'),
    hasCampaign: fc.boolean(),
    reached: fc.nat(5),
    stage: fc.constantFrom('mql', 'lost', 'disqualified', 'recycled'),
    isCounted: fc.boolean(),
    isGone: fc.boolean(),
  }),
  { minLength: 1, maxLength: 15 },
);

describe('the flow from the source to revenue', () => {
  let desk: CreditDesk;
  let room: CreditRoom;
  beforeAll(async () => {
    desk = await CreditDesk.open();
  });
  beforeEach(async () => {
    room = await desk.room();
  });
  afterAll(() => desk.close());

  const caller = (): Caller => ({
    ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
    actions: new Set(['board.read', 'revenue.read']),
  });
  const INSTANTS = ['mql_at', 'sal_at', 'sql_at', 'opportunity_at', 'won_at'];

  async function course(
    leadId: string,
    {
      channel = 'email',
      campaign = null as string | null,
      reached = 0,
      stage = 'mql',
      isCounted = true,
    } = {},
  ): Promise<void> {
    const on = INSTANTS.map((_, place) => (place < reached ? dayOn(9) : null));
    await desk.db.oracle(
      `insert into lead_course (workspace_id, lead_id, is_counted, is_undated, stage, zone, captured_on, channel, campaign_id, origin,
              inquiry_at, ${INSTANTS.join(', ')})
       values ($1, $2, $3, false, $4, 'Europe/Rome', '2026-01-05', $5, $6, 'marketing', $7, $8, $9, $10, $11, $12)
       on conflict (workspace_id, lead_id) do update set is_counted = excluded.is_counted, stage = excluded.stage,
              channel = excluded.channel, campaign_id = excluded.campaign_id,
              ${INSTANTS.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [room.id, leadId, isCounted, stage, channel, campaign, dayOn(4), ...on],
    );
  }
  const flow = (model: (typeof RULE_MODELS)[number] = 'linear') =>
    desk.flow.run(caller(), { ...YEAR, model });

  it('is, of leads, what a recount of their courses says, whatever was written, changed and taken away', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        room = await desk.room();
        const ids = Array.from({ length: 6 }, () => newId());
        const campaign = newId();
        for (const { lead, hasCampaign, isGone, ...rest } of all) {
          const of = [room.id, ids[lead]];
          if (isGone)
            await desk.db.oracle('delete from lead_course where workspace_id = $1 and lead_id = $2', of);
          else await course(ids[lead]!, { ...rest, campaign: hasCampaign ? campaign : null });
        }
        const told = await flow();
        const [{ leads }] = (await desk.db.oracle(
          'select count(*)::int as leads from lead_course where workspace_id = $1 and is_counted',
          [room.id],
        )) as [{ leads: number }];
        expect(told.leadsTotal).toBe(leads);
        for (const { channel, campaignId, reached, stands, leads: count } of told.leads) {
          const asked = { ...YEAR, channel, campaignId: campaignId ?? 'none', reached, stands, limit: 50 };
          const behind = await desk.flow.leads(caller(), asked);
          expect([behind.total, behind.items.length]).toEqual([count, count]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(REACHED.map((reached, place) => ({ reached, place })))(
    'tells how far leads came: $reached',
    async ({ reached, place }) => {
      await course(newId(), { reached: place });
      expect((await flow()).leads).toMatchObject([
        { channel: 'email', campaignId: null, reached, stands: place === 5 ? 'won' : 'open', leads: 1 },
      ]);
    },
  );

  it('is told wrong by verification when somebody tampers with it', async () => {
    await course(newId());
    const differences = async () => (await room.within((tx) => verifyCredit(tx, room.id))).differences;
    expect(await differences()).toEqual([]);
    await desk.db.oracle(`update lead_flow set leads = 2 where workspace_id = $1 and span = 'month'`, [
      room.id,
    ]);
    expect(await differences()).toMatchObject([{ of: 'lead_flow', expected: 1, found: 2 }]);
  });

  it('opens a ribbon page by page, each lead once', async () => {
    for (let count = 0; count < 5; count += 1) await course(newId(), { stage: 'lost', reached: 2 });
    const asked = { ...YEAR, stands: 'lost', limit: 3 } as const;
    const first = await desk.flow.leads(caller(), asked);
    const rest = await desk.flow.leads(caller(), { ...asked, cursor: first.nextCursor! });
    const ids = [...first.items, ...rest.items].map(({ leadId }) => leadId);
    expect([new Set(ids).size, rest.nextCursor]).toEqual([5, null]);
  });

  it('is, of deals, by every model all that was won, lost and is open, to the cent', async () => {
    const { personId } = await room.person();
    await room.touches(personId, [
      { day: 1, channel: 'email', campaign: 'Spring' },
      { day: 2, channel: 'event' },
      { day: 3, channel: 'email' },
    ]);
    const leadId = await room.lead({ personId });
    await room.won(leadId, 9, { amount: '100.01' });
    await room.won(await room.lead({ leadType: 'other' }), 9, { amount: '7.00' });
    await room.opened(leadId, 10, { amount: '50.01' });
    const lost = await room.opened(leadId, 10, { amount: '20.02' });
    const how = { reason: 'PRICE', evidence: {} };
    await room.within((tx) => desk.deals.lose.run(tx, room.by, lost, how), dayOn(12));
    await room.follow();
    const whole = { won: 10_701, pending: 5_001, lost: 2_002 };
    for (const model of RULE_MODELS) {
      const { deals } = await flow(model);
      for (const state of CONVERSION_STATES) {
        const cents = deals
          .filter((each) => each.state === state)
          .reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
        expect([model, state, cents]).toEqual([model, state, whole[state]]);
      }
      for (const { channel, campaignId, state, conversions, amount } of deals) {
        const of = { channel: channel ?? undefined, campaignId: campaignId ?? undefined };
        const asked = { ...YEAR, model, state, by: 'campaign', limit: 10, ...of } as const;
        const { sum, value } = await desk.explain.run(caller(), asked);
        expect([model, state, sum.amount, value]).toEqual([model, state, amount, sum]);
        expect(sum.conversions).toBeCloseTo(conversions, 9);
      }
    }
  });

  it('refuses days that end before they begin', async () => {
    const asked = { from: '2026-02-01', to: '2026-01-01', limit: 1 };
    await expect(async () => desk.flow.leads(caller(), asked)).rejects.toMatchObject({
      code: 'credit/period',
    });
  });
});
