import fc from 'fast-check';
import { KINDS } from './domain/kinds.js';
import { adapterOf } from './domain/kinds.js';
import { Switchboard } from './test-support/switchboard.js';
import type { Source } from './test-support/switchboard.js';

const AT_A_TIME = 32;
const EVENTS = 10_000;

/** Does all, so many at a time. */
async function inParallel<T>(
  all: readonly T[],
  work: (each: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) await work(all[index] as T, index);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}

describe('thousands of hits', () => {
  let board: Switchboard;
  beforeAll(async () => {
    board = await Switchboard.open({ CONNECTOR_HITS_PER_MINUTE: '1000000' });
  });
  afterAll(() => board.close());

  it('of 10,000 records, each told one to five times in any order, are exactly 10,000 leads', async () => {
    const source = await board.connect('json');
    const [seed] = fc.sample(fc.array(fc.nat(), { minLength: 60_000, maxLength: 60_000 }), 1);
    const dice = seed?.values() ?? [].values();
    const roll = (): number => dice.next().value ?? 0;
    const told = Array.from({ length: EVENTS }, (_, id) => Array<number>(1 + (roll() % 5)).fill(id)).flat();
    for (let last = told.length - 1; last > 0; last -= 1) {
      const place = roll() % (last + 1);
      [told[last], told[place]] = [told[place] as number, told[last] as number];
    }
    const statuses = new Map<string, number>();
    await inParallel(told, async (id) => {
      const body = JSON.stringify({ externalId: `e${id}`, email: `p${id}@many.example`, lastName: `P${id}` });
      const { status, body: answer } = await board.tell(source, body);
      const said = status === 200 ? answer.status : String(status);
      statuses.set(said, (statuses.get(said) ?? 0) + 1);
    });
    expect(Object.fromEntries(statuses)).toEqual({ accepted: EVENTS, duplicate: told.length - EVENTS });
    expect(await board.count('lead')).toBe(EVENTS);
    expect(await board.count('person')).toBe(EVENTS);
    expect(await board.count('touch')).toBe(EVENTS);
    expect(await board.count('journal_entry', `type = 'lead.captured'`)).toBe(EVENTS);
    expect(await board.count('connector_hit')).toBe(told.length);
  }, 1_200_000);

  it('that are malformed in 10,000 ways are refused or taken whole, and nothing breaks', async () => {
    const sources = new Map<string, Source>();
    for (const kind of KINDS)
      sources.set(kind, await board.connect(kind, { secret: 'a-secret-of-theirs', token: 'a-token-here' }));
    const [cases = []] = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...KINDS), malformed), { minLength: 10_000, maxLength: 10_000 }),
      1,
    );
    const before = await board.count('person');
    const broken: string[] = [];
    await inParallel(cases, async ([kind, body]) => {
      const source = sources.get(kind) as Source;
      const { status, body: answer } = await board.tell(source, body, {
        ...(adapterOf(kind).body === 'form' && { 'content-type': 'application/x-www-form-urlencoded' }),
      });
      if (status >= 500 || answer.status === 'failed')
        broken.push(`${kind} ${status} ${body.toString('base64')}`);
    });
    expect(broken).toEqual([]);
    // Every lead there is came with its hit, and every hit that was taken has its lead.
    const torn = await board.db.oracle<{ count: number }>(
      `select count(*)::int as count from connector_hit h where h.verdict in ('accepted','test') and h.lead_ids = '{}' and h.person_ids = '{}'`,
    );
    expect(torn).toEqual([{ count: 0 }]);
    expect(await board.count('person')).toBeGreaterThanOrEqual(before);
    expect(
      await board.count('lead', 'person_id is not null and person_id not in (select id from person)'),
    ).toBe(0);
  }, 1_200_000);
});

/** Bytes of every sort: noise, JSON of every shape, and samples of vendors with something else in some place. */
const places = ['email', 'payload', 'form_response', 'submission', 'lead_id', 'meta', 'entry', 'messageId'];
const malformed: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
  fc
    .tuple(fc.constantFrom(...KINDS), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([kind, at, bytes]) => {
      const sample = Buffer.from(adapterOf(kind).sample(new Date(1_770_000_000_000), {}).body);
      sample.set(bytes.slice(0, sample.length), at % Math.max(1, sample.length - bytes.length));
      return sample;
    }),
  fc
    .tuple(fc.constantFrom(...places), fc.jsonValue(), fc.constantFrom(...places), fc.jsonValue())
    .map(([one, what, other, that]) => Buffer.from(JSON.stringify({ [one]: what, [other]: that }))),
  fc
    .constantFrom('[', '"', '\\u0000', '{"email":"\\u0000"}', '{"__proto__":{"email":"a@x.it"}}')
    .map((text) => Buffer.from(text)),
  fc.integer({ min: 30, max: 5_000 }).map((depth) => Buffer.from('['.repeat(depth) + ']'.repeat(depth))),
);
