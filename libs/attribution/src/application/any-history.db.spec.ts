import fc from 'fast-check';
import { SYSTEM } from '#contracts';
import type { Caller, Channel } from '#contracts';
import { AppError, newId } from '#kernel';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import { CreditDesk, dayOn } from '../test-support/credit-desk.js';
import type { CreditRoom } from '../test-support/credit-desk.js';
import { verifyCredit } from './verify-credit.js';

const PEOPLE = 4;
const who = fc.nat(PEOPLE - 1);
const CHANNELS: readonly Channel[] = ['email', 'event', 'direct', 'seller'];

interface Ending {
  readonly kind: 'win' | 'lose' | 'refund';
  readonly deal: number;
  readonly day: number;
}

interface Act {
  readonly kind: 'act' | 'ready';
  readonly lead: number;
  readonly by: number;
  readonly day: number;
}

interface Contact {
  readonly kind: 'contact';
  readonly deal: number;
  readonly who: number;
}

interface Rule {
  readonly kind: 'rule';
  readonly milestone: 'captured' | 'mql';
  readonly actsPerDeal: number;
}

/** Something that happens to four people, two of whom are colleagues. */
type Happening =
  | {
      readonly kind: 'touch';
      readonly who: number;
      readonly day: number;
      readonly channel: Channel;
      readonly campaign: string | null;
    }
  | { readonly kind: 'open'; readonly who: number; readonly day: number; readonly cents: number }
  | Ending
  | Act
  | Contact
  | Rule
  | { readonly kind: 'merge'; readonly who: number; readonly into: number }
  | { readonly kind: 'undo' | 'follow' | 'settle' };

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('touch' as const),
        who,
        day: fc.nat(60),
        channel: fc.constantFrom(...CHANNELS),
        campaign: fc.constantFrom(null, 'Spring'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('open' as const),
        who,
        day: fc.nat(60),
        cents: fc.integer({ min: 1, max: 99_999 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('win' as const, 'win' as const, 'lose' as const, 'refund' as const),
        deal: fc.nat(5),
        day: fc.integer({ min: 61, max: 90 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('act' as const, 'ready' as const),
        lead: fc.nat(3),
        by: fc.nat(2),
        day: fc.nat(95),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('contact' as const), deal: fc.nat(3), who }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('rule' as const),
        milestone: fc.constantFrom('captured' as const, 'mql' as const),
        actsPerDeal: fc.integer({ min: 1, max: 5 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), who, into: who }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'follow' as const, 'settle' as const) }),
    },
  ),
  { minLength: 5, maxLength: 35 },
);

const FOLLOW = { kind: 'follow' } as const;
const MET = { kind: 'touch', day: 2, channel: 'email', campaign: null } as const;
/** What is known only after credit has looked at the deal that is open from the beginning. */
const LATE: readonly Happening[][] = [
  [{ kind: 'rule', milestone: 'mql', actsPerDeal: 5 }, FOLLOW, { kind: 'ready', lead: 0, by: 0, day: 3 }],
  [{ ...MET, who: 2 }, FOLLOW, { kind: 'contact', deal: 0, who: 2 }],
  [{ ...MET, who: 3 }, FOLLOW, { kind: 'merge', who: 3, into: 0 }],
  [FOLLOW, { ...MET, who: 1 }],
  [{ kind: 'win', deal: 0, day: 61 }, FOLLOW, { kind: 'act', lead: 0, by: 0, day: 3 }],
  [{ kind: 'win', deal: 0, day: 61 }, FOLLOW, { kind: 'refund', deal: 0, day: 62 }],
];

const oneOf = (ids: readonly string[], at: number): string | undefined => ids[at % ids.length];

/** People who live through a history; what is refused, such as winning twice, did not happen. */
class Life {
  private readonly deals: string[] = [];
  private readonly leads: string[] = [];
  private readonly members = [newId(), newId(), newId()];
  private merges: { personId: string; mergeId: string }[] = [];

  private constructor(
    private readonly room: CreditRoom,
    private readonly people: readonly { personId: string; companyId: string | null }[],
  ) {}

  static async of(room: CreditRoom): Promise<Life> {
    const people = [];
    for (const email of ['ada@acme.it', 'bob@acme.it', 'cid@gmail.com', 'eve@umbrella.it'])
      people.push(await room.person({ email }));
    const life = new Life(room, people);
    await life.happens({ kind: 'open', who: 0, day: 5, cents: 10_001 });
    return life;
  }

  async happens(each: Happening): Promise<void> {
    try {
      await this.live(each);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  private async live(each: Happening): Promise<void> {
    const { room, people } = this;
    if (each.kind === 'follow') return room.follow(2);
    if (each.kind === 'settle') return room.settle();
    if (each.kind === 'touch')
      return room.touches(people[each.who]!.personId, [
        { day: each.day, channel: each.channel, campaign: each.campaign },
      ]);
    if (each.kind === 'open') {
      const leadId = await room.lead({ ...people[each.who]!, day: each.day });
      this.leads.push(leadId);
      this.deals.push(await room.opened(leadId, each.day, { amount: (each.cents / 100).toFixed(2) }));
      return;
    }
    if (each.kind === 'merge') return this.merge(people[each.into]!.personId, people[each.who]!.personId);
    if ('milestone' in each) return this.rule(each);
    if ('lead' in each) return this.act(each);
    if ('who' in each) return this.contact(each);
    return 'deal' in each ? this.end(each) : this.undo();
  }

  private async act({ kind, lead, by, day }: Act): Promise<void> {
    const leadId = oneOf(this.leads, lead);
    if (leadId === undefined) return;
    if (kind === 'act') await this.room.attempted(leadId, this.members[by]!, day);
    else await this.room.qualified(leadId, this.members[by]!, day);
  }

  private async contact({ deal, who: one }: Contact): Promise<void> {
    const { room } = this;
    const id = oneOf(this.deals, deal);
    if (id === undefined) return;
    const contact = { personId: this.people[one]!.personId, role: 'champion', isPrimary: false } as const;
    await room.within((tx) => room.desk.deals.setContact.run(tx, room.by, id, contact));
  }

  private async rule({ milestone, actsPerDeal }: Rule): Promise<void> {
    const { room } = this;
    const caller: Caller = {
      ...{ workspaceId: room.id, memberId: null, credentialId: room.id, accountId: null, teamIds: [] },
      actions: new Set(),
    };
    const { version } = await room.desk.settings.read(caller);
    const wish = { ...DEFAULT_SETTINGS, leadMilestone: milestone, actsPerDeal };
    await room.within((tx) => room.desk.settings.run(tx, caller, version, wish));
  }

  private async end({ kind, deal, day }: Ending): Promise<void> {
    const { deals } = this.room.desk;
    const id = oneOf(this.deals, deal);
    if (id === undefined) return;
    const { by } = this.room;
    await this.room.within(async (tx) => {
      if (kind === 'win') await deals.win.run(tx, by, id, {});
      else if (kind === 'lose') await deals.lose.run(tx, by, id, { reason: 'PRICE', evidence: {} });
      else await deals.recordRevenue.run(tx, by, { opportunityId: id, kind: 'refunded', amount: '0.01' });
    }, dayOn(day));
  }

  private async merge(survivorId: string, loserId: string): Promise<void> {
    const { room } = this;
    const { mergeId } = await room.within((tx) =>
      room.desk.merging.run(tx, room.id, { survivorId, loserId }, SYSTEM),
    );
    this.merges.push({ personId: survivorId, mergeId });
  }

  private async undo(): Promise<void> {
    const { room } = this;
    const last = this.merges.pop();
    if (last) await room.within((tx) => room.desk.merging.undo(tx, room.id, last, SYSTEM));
  }
}

/** Deals a model, or recognition, shares out otherwise than whole and to the cent: none, by plain sums. */
const centsAstray = (desk: CreditDesk, workspaceId: string): Promise<unknown[]> =>
  desk.db.oracle(
    `select c.opportunity_id, m.model from conversion c
       cross join generate_series(1, 12) as m(model)
       join conversion_touch t on t.workspace_id = c.workspace_id and t.opportunity_id = c.opportunity_id
      where c.workspace_id = $1 group by 1, 2, c.amount_minor
     having sum(t.shares[m.model]) not in (0, 1000000000)
         or (sum(t.shares[m.model]) = 1000000000 and sum(t.amounts[m.model]) <> c.amount_minor)
      union all
     select c.opportunity_id, 0 from conversion c
       join conversion_member m on m.workspace_id = c.workspace_id and m.opportunity_id = c.opportunity_id
      where c.workspace_id = $1 group by c.opportunity_id, c.amount_minor
     having sum(m.share) <> 1000000000 or sum(m.amount_minor) <> c.amount_minor`,
    [workspaceId],
  );

/** What there is by state, currency and day: no merge of duplicates may move any of it. */
const totals = (desk: CreditDesk, workspaceId: string): Promise<unknown[]> =>
  desk.db.oracle(
    `select state, currency, day::text, conversions, amount_minor from conversion_day where workspace_id = $1 order by 1, 2, 3`,
    [workspaceId],
  );

describe('credit after any history', () => {
  let desk: CreditDesk;
  beforeAll(async () => {
    desk = await CreditDesk.open();
  });
  afterAll(() => desk.close());

  it('is the same rows in whatever portions the journal was read, as if it was all read at the end', async () => {
    let [credited, recognised] = [0, 0];
    await fc.assert(
      fc.asyncProperty(happenings, fc.integer({ min: 1, max: 7 }), async (history, portion) => {
        const room = await desk.room();
        const life = await Life.of(room);
        for (const each of history) await life.happens(each);
        await room.follow(portion);
        await room.settle();
        const along = await room.kept();
        credited += along.conversion_touch?.length ?? 0;
        recognised += along.conversion_member?.length ?? 0;
        expect(await centsAstray(desk, room.id)).toEqual([]);
        const { differences } = await room.within((tx) => verifyCredit(tx, room.id));
        expect(differences).toEqual([]);
        await room.forget();
        await room.follow();
        await room.settle();
        expect(await room.kept()).toEqual(along);
      }),
      { numRuns: 25, examples: LATE.map((history) => [history, 1]) },
    );
    expect([credited > 25, recognised > 10]).toEqual([true, true]);
  });

  it('keeps every total of money, whoever is merged with whom and undone again', async () => {
    const merging = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('merge' as const), who, into: who }),
        fc.constant({ kind: 'undo' as const }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(happenings, merging, async (history, merges) => {
        const room = await desk.room();
        const life = await Life.of(room);
        for (const each of history)
          if (each.kind !== 'merge' && each.kind !== 'undo') await life.happens(each);
        await room.follow();
        await room.settle();
        const before = await totals(desk, room.id);
        for (const each of merges) await life.happens(each);
        await room.follow();
        await room.settle();
        expect(await totals(desk, room.id)).toEqual(before);
        expect(await centsAstray(desk, room.id)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
