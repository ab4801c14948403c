import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { standardTerms } from './templates/standard-terms.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const MONDAY_10 = at('2026-04-13T08:00:00Z');
const TUESDAY_10 = at('2026-04-14T08:00:00Z');

describe('a version on its way into force', () => {
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

  const draft = (terms = standardTerms()) =>
    story.in((tx) => parts.draft.run(tx, story.by, { name: 'Spring', terms }));
  const proposed = async (terms = standardTerms()) => {
    const drafted = await draft(terms);
    await story.in((tx) => parts.propose.run(tx, story.by, drafted.agreementId, 1));
    return drafted;
  };
  const sign = (agreementId: string, side: 'marketing' | 'sales' | 'leadership') =>
    story.in((tx) => parts.sign.run(tx, story.by, agreementId, 1, side));
  const activate = (agreementId: string, effectiveOn?: string, number = 1, instant?: Date) =>
    story.in((tx) => parts.activate.run(tx, story.by, agreementId, number, effectiveOn), instant);
  const entriesOf = (agreementId: string) =>
    story.in((tx) =>
      rows<{ type: string; at: Date }>(
        tx,
        'select type, occurred_at as at from journal_entry where subject_id = $1 order by ordinal',
        [agreementId],
      ),
    );
  const statuses = (agreementId: string) =>
    db
      .oracle<{ status: string }>(
        'select status from agreement_version where agreement_id = $1 order by number',
        [agreementId],
      )
      .then((found) => found.map(({ status }) => status));

  it('is drafted, proposed, signed by both and put in force, each step told once', async () => {
    const { agreementId } = await proposed();
    expect(await sign(agreementId, 'marketing')).toEqual({ status: 'proposed' });
    expect(await sign(agreementId, 'sales')).toEqual({ status: 'signed' });
    expect(await activate(agreementId)).toMatchObject({ status: 'active' });
    expect((await entriesOf(agreementId)).map(({ type }) => type)).toEqual([
      'agreement.drafted',
      'agreement.proposed',
      'agreement.signed',
      'agreement.signed',
      'agreement.activated',
      'policy.activated',
    ]);
  });

  it.each([
    [
      'a draft cannot be signed',
      'agreement/wrong-status',
      async () => sign((await draft()).agreementId, 'sales'),
    ],
    [
      'a side signs once',
      'agreement/already-signed',
      async () => {
        const { agreementId } = await proposed();
        await sign(agreementId, 'sales');
        return sign(agreementId, 'sales');
      },
    ],
    [
      'a stranger cannot sign',
      'agreement/no-party',
      async () => sign((await proposed()).agreementId, 'leadership'),
    ],
    [
      'one signature is not enough',
      'agreement/wrong-status',
      async () => {
        const { agreementId } = await proposed();
        await sign(agreementId, 'sales');
        return activate(agreementId);
      },
    ],
    [
      'a day in the past is refused',
      'agreement/effective-on',
      async () => {
        const { agreementId } = await proposed();
        await sign(agreementId, 'sales');
        await sign(agreementId, 'marketing');
        return activate(agreementId, '2020-01-01');
      },
    ],
    [
      'an agreement has a name',
      'agreement/name-required',
      () => story.in((tx) => parts.draft.run(tx, story.by, { name: ' ', terms: standardTerms() })),
    ],
    [
      'terms are read',
      'terms/invalid',
      () => story.in((tx) => parts.draft.run(tx, story.by, { name: 'Spring', terms: {} })),
    ],
    [
      'calendars are read',
      'calendar/invalid',
      () =>
        story.in((tx) =>
          parts.draft.run(tx, story.by, { name: 'Spring', terms: standardTerms(), calendars: {} }),
        ),
    ],
    [
      'there are two sides',
      'agreement/one-sided',
      async () => {
        const { clauses, ...rest } = standardTerms();
        const own = clauses.map((clause) => ({ ...clause, owedBy: 'sales', owedTo: 'sales' }));
        return proposed(validateTerms({ ...rest, clauses: own }));
      },
    ],
    [
      'nobody amends what is not there',
      'agreement/missing',
      () => story.in((tx) => parts.amend.run(tx, story.by, newId(), { terms: standardTerms() })),
    ],
  ] as const)('is held back: %s', async (_because, code, step) => {
    await expect(step()).rejects.toMatchObject({ code });
  });

  it('is signed once by two sides that sign at the same moment, and activated once by two who activate', async () => {
    const { agreementId } = await proposed();
    const signed = await Promise.all([sign(agreementId, 'marketing'), sign(agreementId, 'sales')]);
    expect(signed.map(({ status }) => status).sort()).toEqual(['proposed', 'signed']);
    const activated = await Promise.allSettled([activate(agreementId), activate(agreementId)]);
    expect(activated.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const told = (await entriesOf(agreementId)).map(({ type }) => type);
    expect(told.filter((type) => type === 'agreement.activated')).toHaveLength(1);
  });

  it('amends from the beginning of a day; what runs keeps what it started under, what comes later does not', async () => {
    const { agreementId } = await story.agree(standardTerms(), { instant: at('2026-04-01T08:00:00Z') });
    const [before, after] = [story.lead(), story.lead()];
    await story.in(async (tx) => {
      await parts.amend.run(tx, story.by, agreementId, { terms: standardTerms({ restMs: HOUR_MS }) });
      await story.proposeAndSign(tx, agreementId, 2);
    }, MONDAY_10);
    await expect(activate(agreementId, '2026-04-13', 2, MONDAY_10)).rejects.toMatchObject({
      code: 'agreement/effective-on',
    });
    expect(await activate(agreementId, undefined, 2, MONDAY_10)).toEqual({
      status: 'signed',
      effectiveOn: '2026-04-14',
    });
    await story.offer(before, MONDAY_10);
    await parts.timers.runUntil(story.workspaceId, TUESDAY_10);
    expect(await statuses(agreementId)).toEqual(['superseded', 'active']);
    await story.offer(after, TUESDAY_10);
    expect((await story.duties(before)).accept?.dueAt).toEqual(at('2026-04-13T13:00:00Z'));
    expect((await story.duties(after)).accept?.dueAt).toEqual(at('2026-04-14T09:00:00Z'));
    expect((await entriesOf(agreementId)).filter(({ type }) => type === 'agreement.activated')).toEqual([
      { type: 'agreement.activated', at: at('2026-04-01T08:00:00Z') },
      { type: 'agreement.activated', at: at('2026-04-13T22:00:00Z') },
    ]);
    expect((await story.verify()).disagreements).toEqual([]);
  });

  it('takes effect with the first offer of its day where the timer is a moment late', async () => {
    const { agreementId } = await story.agree(standardTerms(), { instant: at('2026-04-01T08:00:00Z') });
    await story.in(async (tx) => {
      await parts.amend.run(tx, story.by, agreementId, {
        terms: standardTerms({ restMs: HOUR_MS }),
        calendars: { default: ALWAYS_OPEN('Europe/Rome') },
      });
      await story.proposeAndSign(tx, agreementId, 2);
      await parts.activate.run(tx, story.by, agreementId, 2);
    }, MONDAY_10);
    const lead = story.lead();
    await story.offer(lead, at('2026-04-13T22:00:00Z'));
    expect((await story.duties(lead)).accept?.dueAt).toEqual(at('2026-04-13T23:00:00Z'));
    await parts.timers.runUntil(story.workspaceId, TUESDAY_10);
    expect(await statuses(agreementId)).toEqual(['superseded', 'active']);
    expect((await story.verify()).disagreements).toEqual([]);
  });

  it('starts no clock on leads that were offered before, nor after the agreement has ended', async () => {
    const [early, late] = [story.lead(), story.lead()];
    await story.offer(early, at('2026-04-13T07:59:00Z'));
    const { agreementId } = await story.agree(standardTerms(), { instant: MONDAY_10 });
    await story.in((tx) => parts.end.run(tx, story.by, agreementId), TUESDAY_10);
    await story.offer(late, TUESDAY_10);
    expect([...(await story.allDuties(early)), ...(await story.allDuties(late))]).toEqual([]);
    await expect(
      story.in((tx) => parts.amend.run(tx, story.by, agreementId, { terms: standardTerms() })),
    ).rejects.toMatchObject({ code: 'agreement/ended' });
    expect((await story.verify()).disagreements).toEqual([]);
  });

  it('has one fingerprint for one wording, whatever the order of its members', async () => {
    const terms = standardTerms();
    const reversed = Object.fromEntries(Object.entries(terms).reverse()) as unknown as typeof terms;
    const versions = [await draft(terms), await draft(reversed), await draft(standardTerms({ goal: 141 }))];
    const found = await db.oracle<{ hash: string }>(
      'select content_hash as hash from agreement_version where id = any($1) order by array_position($1, id)',
      [versions.map(({ versionId }) => versionId)],
    );
    expect(found[0]).toEqual(found[1]);
    expect(found[0]).not.toEqual(found[2]);
  });
});
