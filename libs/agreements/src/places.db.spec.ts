import { ALWAYS_OPEN } from '#calendar';
import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import type { StoryLead } from './test-support/outcome.js';
import { at, Story } from './test-support/story.js';

const START = at('2026-04-13T08:00:00Z');
const hours = (count: number): Date => new Date(START.getTime() + count * HOUR_MS);
const capped = (leadsPerTeam: number) =>
  validateTerms({
    period: { unit: 'month', zone: 'UTC' },
    capacityCap: { leadsPerTeam },
    clauses: [
      {
        ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
        ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }] },
      },
      {
        ...{ kind: 'quota.volume', key: 'volume', title: 'Volume', owedBy: 'marketing', owedTo: 'sales' },
        goal: 9,
      },
    ],
  });

describe('what a team takes in a period is leads, not offers', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(() => void (story = new Story(parts)));
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const agree = (leadsPerTeam: number) =>
    story.agree(capped(leadsPerTeam), { instant: at('2026-04-01T08:00:00Z'), calendar: ALWAYS_OPEN('UTC') });
  const withdraw = (lead: StoryLead, instant: Date) =>
    story.tell('handover.withdrawn', lead, ({ handoverId }) => ({ handoverId }), { instant });
  const offered = async (instant: Date, lead = story.lead()): Promise<StoryLead> => {
    await story.offer(lead, instant);
    return lead;
  };
  const dutiesOf = async (lead: StoryLead): Promise<number> => (await story.allDuties(lead)).length;

  it('a lead that is taken back and offered again within its episode keeps its one place', async () => {
    await agree(2);
    const first = await offered(hours(0));
    await withdraw(first, hours(1));
    await offered(hours(2), first);
    await withdraw(first, hours(3));
    await offered(hours(4), first);
    const [second, third] = [await offered(hours(5)), await offered(hours(6))];
    expect(await Promise.all([first, second, third].map(dutiesOf))).toEqual([3, 1, 0]);
  });

  it('above the cap it stays above, and below it stays below, whatever is agreed by then', async () => {
    const { agreementId } = await agree(1);
    const [below, above] = [await offered(hours(0)), await offered(hours(1))];
    for (const lead of [below, above]) await withdraw(lead, hours(2));
    await story.in(async (tx) => {
      await parts.amend.run(tx, story.by, agreementId, { terms: capped(9) });
      await story.proposeAndSign(tx, agreementId, 2);
      await parts.activate.run(tx, story.by, agreementId, 2, '2026-04-15');
    }, hours(3));
    for (const lead of [below, above]) await offered(hours(72), lead);
    expect(await Promise.all([below, above].map(dutiesOf))).toEqual([2, 0]);
  });

  it('a new episode asks for a place of its own', async () => {
    await agree(2);
    const again = await offered(hours(0));
    await story.accept(again, hours(1));
    again.episode = 2;
    await offered(hours(48), again);
    expect(await dutiesOf(await offered(hours(49)))).toBe(0);
  });
});
