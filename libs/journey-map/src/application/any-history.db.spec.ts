import fc from 'fast-check';
import { AppError } from '#kernel';
import { MapDesk } from '../test-support/map-desk.js';
import type { MapRoom } from '../test-support/map-desk.js';
import { verifyJourneyMap } from './verify-journey-map.js';

const DEEDS = [
  ...(['offer', 'accept', 'reject', 'qualify', 'recycle', 'refuse', 'open', 'win', 'lose'] as const),
  ...(['touch', 'untouch', 'merge'] as const),
];
type Deed = (typeof DEEDS)[number];

/** What somebody tries with one of three leads so many hours later; what is not allowed then is refused, and did not happen. */
interface Happening {
  readonly deed: Deed | 'follow';
  readonly lead: number;
  readonly hours: number;
}

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    deed: fc.constantFrom(...DEEDS, ...(['offer', 'accept', 'open', 'follow', 'touch'] as const)),
    lead: fc.nat(2),
    hours: fc.integer({ min: 0, max: 200 }),
  }),
  { minLength: 5, maxLength: 25 },
);

class Life {
  private day = 1;
  private readonly deals = new Map<string, string>();
  private readonly touches: string[] = [];

  constructor(
    private readonly room: MapRoom,
    private readonly leads: readonly string[],
    private readonly persons: readonly string[],
  ) {}

  async happens({ deed, lead, hours }: Happening): Promise<void> {
    this.day += hours / 24;
    try {
      if (deed === 'follow') await this.room.follow(3);
      else await this.does(deed, lead, hours);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  private async does(deed: Deed, lead: number, hours: number): Promise<unknown> {
    const { room, day, deals, touches } = this;
    const [leadId, personId] = [this.leads[lead]!, this.persons[lead % 2]!];
    const deal = deals.get(leadId);
    const deeds: Record<Deed, () => Promise<unknown>> = {
      offer: () => room.offered(leadId, day),
      accept: () => room.accepted(leadId, day),
      reject: () => room.rejected(leadId, day),
      qualify: () => room.qualified(leadId, day),
      recycle: () => room.recycled(leadId, day),
      refuse: () => room.rejected(leadId, day, 'TEST_OR_SPAM'),
      open: async () => deals.set(leadId, await room.opened(leadId, day)),
      win: async () => deal !== undefined && (await room.won(deal, day)),
      lose: async () => deal !== undefined && (await room.lost(deal, day)),
      touch: async () =>
        touches.push(await room.touched(personId, 2 - hours / 24, hours % 3 ? null : leadId)),
      untouch: async () => touches.length > 0 && (await room.untouched(touches.pop()!)),
      merge: () => room.merged(this.persons[0]!, this.persons[1]!),
    };
    return deeds[deed]();
  }
}

describe('the map after any history', () => {
  let desk: MapDesk;
  beforeAll(async () => {
    desk = await MapDesk.open();
  });
  afterAll(() => desk.close());

  it('is the same rows in whatever portions the journal was read, as if it was all read at the end', async () => {
    let [marks, begun] = [0, 0];
    await fc.assert(
      fc.asyncProperty(happenings, fc.integer({ min: 1, max: 7 }), async (history, portion) => {
        const room = await desk.room();
        const persons = [await room.person(), await room.person()];
        const [ada, bob] = persons;
        const leads = [
          await room.captured(0, { personId: ada }),
          await room.captured(0.5, { personId: bob, channel: 'event', origin: 'partner' }),
          await room.captured(1, { personId: ada, leadType: 'spare', channel: 'email' }),
        ];
        const life = new Life(room, leads, persons);
        for (const each of history) await life.happens(each);
        await room.follow(portion);
        await room.settle();
        const along = await room.kept();
        marks += along.journey_mark!.length;
        begun += along.journey_mark!.filter((each) => JSON.stringify(each).includes('first_touch')).length;
        expect((await room.within((tx) => verifyJourneyMap(tx, room.id))).differences).toEqual([]);
        await room.forget();
        await room.follow();
        expect(await room.kept()).toEqual(along);
      }),
      { numRuns: 40 },
    );
    expect(marks).toBeGreaterThan(500);
    expect(begun).toBeGreaterThan(20);
  });
});
