import fc from 'fast-check';
import { SYSTEM } from '#contracts';
import { removeTouches } from '#journey';
import { AppError, newId } from '#kernel';
import type { Rounds } from '#rounds';
import { CreditDesk, dayOn } from '../../../attribution/src/test-support/credit-desk.js';
import type { CreditRoom } from '../../../attribution/src/test-support/credit-desk.js';
import { KeepReach } from './keep-reach.js';
import { ReadReach } from './read-reach.js';
import type { AssetReach } from './read-reach.js';
import { verifyReach } from './verify-reach.js';

const PEOPLE = 4;
const who = fc.nat(PEOPLE - 1);
const ASSETS = ['Guide', 'Prices'];
const CODES = ['guidecde', 'guidecdf', 'pricecde'];

type Happening =
  | {
      readonly kind: 'touch';
      readonly who: number;
      readonly what: number;
      readonly lead: number | null;
    }
  | { readonly kind: 'lead'; readonly who: number; readonly isTest: boolean }
  | {
      readonly kind: 'link' | 'remove' | 'move' | 'win' | 'reopen';
      readonly which: number;
      readonly to: number;
    }
  | { readonly kind: 'merge'; readonly who: number; readonly into: number }
  | { readonly kind: 'erase'; readonly who: number }
  | { readonly kind: 'undo' | 'keep' | 'forget' };

const one = <K extends string>(kind: K): fc.Arbitrary<K> => fc.constant(kind);
const of = (...kinds: ('link' | 'remove' | 'move' | 'win' | 'reopen')[]): fc.Arbitrary<Happening> =>
  fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat(7), to: fc.nat(7) });

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 7,
      arbitrary: fc.record({
        kind: one('touch'),
        who,
        what: fc.nat(ASSETS.length + CODES.length),
        lead: fc.option(fc.nat(5)),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: one('lead'), who, isTest: fc.boolean() }) },
    { weight: 6, arbitrary: of('link', 'remove', 'move', 'win', 'win', 'reopen') },
    { weight: 1, arbitrary: fc.record({ kind: one('merge'), who, into: who }) },
    { weight: 1, arbitrary: fc.record({ kind: one('erase'), who }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'keep' as const, 'forget' as const) }),
    },
  ),
  { minLength: 8, maxLength: 30 },
);

/** What every asset and code brought, by plain counts over all touches. */
const COUNTED = `
  select place.id as place, count(distinct t.id)::int as touches, count(distinct t.person_id)::int as people,
         count(distinct l.id)::int as leads, count(distinct o.id)::int as won
    from (select id, id as asset, null::uuid as code from asset where workspace_id = $1
          union all select id, asset_id, id from distribution_code where workspace_id = $1) as place
    join touch t on t.workspace_id = $1 and t.asset_id = place.asset and (place.code is null or t.code_id = place.code)
    left join lead l on l.workspace_id = $1 and l.id = t.lead_id
    left join opportunity o on o.workspace_id = $1 and o.lead_id = l.id and o.stage = 'won'
   where coalesce(l.is_test, false) = false
   group by place.id order by place.id`;

/** People who meet what is handed out; what is refused did not happen. */
class Life {
  readonly assets: string[] = [];
  private readonly people: string[] = [];
  private readonly leads: string[] = [];
  private readonly deals: string[] = [];
  private merges: { personId: string; mergeId: string }[] = [];

  constructor(
    private readonly room: CreditRoom,
    private readonly keep: KeepReach,
  ) {}

  async begin(): Promise<void> {
    const { room } = this;
    for (let at = 0; at < PEOPLE; at++) this.people.push((await room.person()).personId);
    for (const name of ASSETS) this.assets.push(await this.asset(name));
    for (const [at, code] of CODES.entries())
      await this.sql(
        `insert into distribution_code (workspace_id, id, asset_id, code, medium, channel, created_at)
         values ($1, $2, $3, $4, 'offline', 'event', now())`,
        [newId(), this.assets[at < 2 ? 0 : 1], codeIn(room, code)],
      );
  }

  async happens(each: Happening): Promise<void> {
    try {
      await this.live(each);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  /** As the product keeps it, until nothing is left. */
  async settle(): Promise<void> {
    const { room } = this;
    for (let done = 1; done > 0;) done = await room.within((tx) => this.keep.run(tx, room.id));
  }

  private async live(each: Happening): Promise<unknown> {
    if (each.kind === 'touch') return this.touch(each);
    if ('which' in each) return this.change(each);
    if (each.kind === 'merge') return this.merge(each);
    if (each.kind === 'erase') return this.erase(this.people[each.who]!);
    if (each.kind === 'lead') {
      const leadId = await this.room.lead({ personId: this.people[each.who]!, isTest: each.isTest });
      return this.leads.push(leadId);
    }
    if (each.kind === 'keep') return this.settle();
    if (each.kind === 'forget')
      return this.sql('delete from content_reach_state where workspace_id = $1', []);
    return this.undo();
  }

  private touch({ who: at, what, lead }: Extract<Happening, { kind: 'touch' }>): Promise<void> {
    const code = CODES[what - ASSETS.length];
    const asset = ASSETS[what];
    const leadId = lead === null ? null : (this.leads[lead] ?? null);
    return this.room.touches(this.people[at]!, [
      {
        ...{ day: what, leadId, channel: 'event' },
        ...(asset !== undefined && { asset }),
        ...(code !== undefined && { distributionCode: codeIn(this.room, code) }),
      },
    ]);
  }

  private async change({ kind, which, to }: Extract<Happening, { which: number }>): Promise<unknown> {
    const [lead, deal] = [this.leads[to % Math.max(1, this.leads.length)], this.deals[which]];
    if (kind === 'remove') return this.remove(which);
    if (lead === undefined) return undefined;
    if (kind === 'link')
      return this.sql(
        `update touch set lead_id = $2 where workspace_id = $1 and lead_id is null
            and id in (select id from touch where workspace_id = $1 order by id offset $3 limit 2)`,
        [lead, which],
      );
    if (kind === 'win') return this.deals.push(await this.room.won(lead, 40));
    if (deal === undefined) return undefined;
    const change =
      kind === 'move' ? 'lead_id = $3' : `stage = 'prospecting', closed_on = null, probability = $3`;
    return this.sql(`update opportunity set ${change} where workspace_id = $1 and id = $2`, [
      deal,
      kind === 'move' ? lead : 10,
    ]);
  }

  private async remove(which: number): Promise<void> {
    const { id } = this.room;
    const found = await this.room.desk.db.oracle<{ id: string }>(
      'select id from touch where workspace_id = $1 order by id offset $2 limit 1',
      [id, which],
    );
    const ids = found.map((each) => each.id);
    await this.room.within((tx) => removeTouches(tx, id, ids, { of: this.leads, notOf: [] }));
  }

  private async merge({ who: loser, into }: Extract<Happening, { kind: 'merge' }>): Promise<void> {
    const { room, people } = this;
    const [survivorId, loserId] = [people[into]!, people[loser]!];
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

  private erase(personId: string): Promise<void> {
    const { room } = this;
    const erasing = { actor: SYSTEM, occurredAt: dayOn(50) };
    return room.within((tx) => room.desk.erasing.erase(tx, room.id, personId, erasing));
  }

  private async asset(name: string): Promise<string> {
    const id = newId();
    await this.sql(
      `insert into asset (workspace_id, id, name, key, created_at) values ($1, $2, $3, $4, now())`,
      [id, name, name.toLowerCase()],
    );
    return id;
  }

  private sql(sql: string, more: unknown[]): Promise<unknown> {
    return this.room.within((tx) => tx.query(sql, [this.room.id, ...more]));
  }
}

/** Codes are one of a kind in the whole installation. */
const SIGN = '23456789abcdefghjkmnpqrstuvwxyz';
const rooms: string[] = [];
function codeIn({ id }: CreditRoom, code: string): string {
  if (!rooms.includes(id)) rooms.push(id);
  const at = rooms.indexOf(id);
  return `${SIGN[at % 31]}${SIGN[Math.floor(at / 31)]}${code.replace(/[ilo]/gu, 'x').slice(2)}`;
}

const flat = (reach: readonly AssetReach[]): unknown[] =>
  reach
    .flatMap(({ assetId, codes, nameless: _inNone, ...figures }) => [
      ...(figures.touches > 0 ? [{ place: assetId, ...figures }] : []),
      ...codes.map(({ codeId, nameless: _either, ...each }) => ({ place: codeId, ...each })),
    ])
    .sort((one, other) => (one.place < other.place ? -1 : 1));

describe('what content brought, after any history', () => {
  let desk: CreditDesk;
  let reading: ReadReach;
  let keep: KeepReach;
  beforeAll(async () => {
    desk = await CreditDesk.open();
    reading = new ReadReach(desk.db.database);
    keep = new KeepReach({ begin: () => undefined } as unknown as Rounds, desk.db.database);
  });
  afterAll(() => desk.close());

  it('is what a recount says at every moment, kept or not, and once it is kept', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(happenings, async (history) => {
        const room = await desk.room();
        const life = new Life(room, keep);
        await life.begin();
        const check = async (): Promise<void> => {
          const right = await desk.db.oracle(COUNTED, [room.id]);
          const caller = { workspaceId: room.id } as Parameters<ReadReach['run']>[0];
          expect(flat(await reading.run(caller, life.assets))).toEqual(right);
          counted += right.length;
        };
        for (const each of history) {
          await life.happens(each);
          await check();
        }
        await life.settle();
        await check();
        const { assets, differences } = await room.within((tx) => verifyReach(tx, room.id));
        expect([assets, differences]).toEqual([2, []]);
        expect(await desk.db.oracle(WAITING, [room.id])).toEqual([]);
      }),
      { numRuns: 20 },
    );
    expect(counted).toBeGreaterThan(200);
  });

  it('tells of a sum that is wrong', async () => {
    const room = await desk.room();
    const life = new Life(room, keep);
    await life.begin();
    await life.happens({ kind: 'touch', who: 0, what: 0, lead: null });
    await life.settle();
    await desk.db.oracle('update content_reach set people = people + 1 where workspace_id = $1', [room.id]);
    const { differences } = await room.within((tx) => verifyReach(tx, room.id));
    expect(differences).toMatchObject([
      { of: 'content_reach', expected: { people: 1 }, found: { people: 2 } },
    ]);
  });
});

const WAITING = 'select 1 from content_reach_change where workspace_id = $1';
