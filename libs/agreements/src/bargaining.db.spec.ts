import { CreateCalendar } from '#calendars';
import { rows } from '#database';
import type { Tx } from '#database';
import { addMember, createWorkspace } from '#identity';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import type { By } from './application/by.js';
import { CompareVersions } from './application/compare-versions.js';
import { DelegateSignature } from './application/delegate-signature.js';
import { DemandSignature } from './application/demand-signature.js';
import { ProposeVersion } from './application/propose-version.js';
import { ReadAgreements } from './application/read-agreements.js';
import { standardTerms } from './templates/standard-terms.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

describe('two sides that bargain', () => {
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

  const draft = () =>
    story.in((tx) => parts.draft.run(tx, story.by, { name: 'Spring', terms: standardTerms() }));
  const counter = (agreementId: string, goal: number, basedOn?: number) =>
    story.in((tx) =>
      parts.amend.run(tx, story.by, agreementId, {
        ...{ terms: standardTerms({ goal }), note: 'More than we can carry' },
        ...(basedOn === undefined ? {} : { basedOn }),
      }),
    );
  const propose = (agreementId: string, number: number) =>
    story.in((tx) => parts.propose.run(tx, story.by, agreementId, number));
  const sign = (agreementId: string, number: number, side: 'marketing' | 'sales' | 'leadership') =>
    story.in((tx) => parts.sign.run(tx, story.by, agreementId, number, side));
  const shown = (agreementId: string) =>
    story.in((tx) => new ReadAgreements().one(tx, story.workspaceId, agreementId));
  const statuses = async (agreementId: string) =>
    (await shown(agreementId)).versions.map(({ status }) => status);
  const told = (agreementId: string) =>
    story
      .in((tx) =>
        rows<{ type: string; version: number }>(
          tx,
          `select type, (payload->>'version')::int as version from journal_entry where subject_id = $1 order by ordinal`,
          [agreementId],
        ),
      )
      .then((found) => found.map(({ type, version }) => `${type} ${version}`));

  it('answers a proposal with another: the first is superseded when the counter is proposed, not before', async () => {
    const { agreementId } = await draft();
    await propose(agreementId, 1);
    await counter(agreementId, 120, 1);
    expect(await statuses(agreementId)).toEqual(['proposed', 'draft']);
    await propose(agreementId, 2);
    expect((await shown(agreementId)).versions).toMatchObject([
      { status: 'superseded', basedOn: null },
      { status: 'proposed', basedOn: 1, note: 'More than we can carry', proposedSide: 'marketing' },
    ]);
    await expect(sign(agreementId, 1, 'sales')).rejects.toMatchObject({ code: 'agreement/wrong-status' });
    await sign(agreementId, 2, 'sales');
    expect(await sign(agreementId, 2, 'marketing')).toEqual({ status: 'signed' });
    expect(await told(agreementId)).toEqual([
      ...['agreement.drafted 1', 'agreement.proposed 1', 'agreement.drafted 2', 'agreement.answered 1'],
      ...['agreement.proposed 2', 'agreement.signed 2', 'agreement.signed 2'],
    ]);
  });

  it('keeps one proposal on the table of two that are proposed at the same moment', async () => {
    const { agreementId } = await draft();
    await counter(agreementId, 120, 1);
    await Promise.all([propose(agreementId, 1), propose(agreementId, 2)]);
    expect((await statuses(agreementId)).sort()).toEqual(['proposed', 'superseded']);
  });

  it('leaves what is in force alone while a successor is bargained about', async () => {
    const { agreementId } = await story.agree(standardTerms());
    await counter(agreementId, 150);
    await propose(agreementId, 2);
    await counter(agreementId, 145, 2);
    await propose(agreementId, 3);
    expect(await statuses(agreementId)).toEqual(['active', 'superseded', 'proposed']);
  });

  it('changes a draft against the wording that was seen, and only a draft', async () => {
    const { agreementId } = await draft();
    const change = (revision: number, goal: number) =>
      story.in((tx) => {
        const clauses = standardTerms().clauses.map((clause) =>
          'goal' in clause ? { ...clause, goal } : clause,
        );
        const terms = { ...standardTerms(), clauses };
        return parts.redraft.run(tx, story.by, { agreementId, number: 1 }, revision, { terms });
      });
    expect(await change(1, 150)).toEqual({ revision: 2 });
    await expect(change(1, 160)).rejects.toMatchObject({ code: 'agreement/stale', facts: { revision: 2 } });
    await expect(change(2, -1)).rejects.toMatchObject({
      ...{ code: 'terms/invalid', fields: [{ pointer: '/clauses/0/goal' }] },
    });
    const [version] = (await shown(agreementId)).versions;
    expect(version).toMatchObject({ revision: 2, terms: { clauses: [{ goal: 150 }, {}, {}] } });
    await propose(agreementId, 1);
    await expect(change(2, 170)).rejects.toMatchObject({ code: 'agreement/wrong-status' });
  });

  it.each([
    ['a draft', false],
    ['a proposal', true],
  ])('takes %s back, once', async (_what, isProposed) => {
    const { agreementId } = await draft();
    if (isProposed) await propose(agreementId, 1);
    const withdraw = () => story.in((tx) => parts.withdraw.run(tx, story.by, agreementId, 1));
    expect(await withdraw()).toEqual({ status: 'withdrawn' });
    await expect(withdraw()).rejects.toMatchObject({ code: 'agreement/wrong-status' });
    await expect(sign(agreementId, 1, 'sales')).rejects.toMatchObject({ code: 'agreement/wrong-status' });
  });

  it('takes nothing back once both have signed', async () => {
    const { agreementId } = await draft();
    await propose(agreementId, 1);
    await sign(agreementId, 1, 'sales');
    await sign(agreementId, 1, 'marketing');
    await expect(story.in((tx) => parts.withdraw.run(tx, story.by, agreementId, 1))).rejects.toMatchObject({
      code: 'agreement/wrong-status',
    });
  });

  it('is written from a version of the same agreement only', async () => {
    const { agreementId } = await draft();
    await expect(counter(agreementId, 120, 7)).rejects.toMatchObject({ code: 'agreement/based-on' });
  });

  it('signs the stages and metrics of the day with it (ruling 27)', async () => {
    const { agreementId } = await draft();
    const proposing = new ProposeVersion(parts.journal, ['mql', 'sql-rate']);
    const before = (await shown(agreementId)).versions[0]?.contentHash;
    await story.in((tx) => proposing.run(tx, story.by, agreementId, 1));
    const [version] = (await shown(agreementId)).versions;
    expect(version?.terms.dictionary).toEqual({
      stages: expect.arrayContaining(['inquiry', 'mql', 'customer', 'lost']),
      metrics: ['mql', 'sql-rate'],
    });
    expect(version?.contentHash).not.toBe(before);
  });

  it('asks leadership to sign where the workspace demands it, and only what is proposed from then on', async () => {
    const demand = new DemandSignature(parts.journal);
    const first = await draft();
    await propose(first.agreementId, 1);
    await story.in((tx) => demand.run(tx, story.by, { needsLeadership: true }));
    await sign(first.agreementId, 1, 'sales');
    expect(await sign(first.agreementId, 1, 'marketing')).toEqual({ status: 'signed' });
    const second = await draft();
    await propose(second.agreementId, 1);
    await sign(second.agreementId, 1, 'sales');
    expect(await sign(second.agreementId, 1, 'marketing')).toEqual({ status: 'proposed' });
    const [version] = (await shown(second.agreementId)).versions;
    expect(version?.signatories).toEqual(['marketing', 'sales', 'leadership']);
    expect(await sign(second.agreementId, 1, 'leadership')).toEqual({ status: 'signed' });
  });

  it('tells two versions apart in codes and facts', async () => {
    const { agreementId } = await draft();
    await counter(agreementId, 120, 1);
    const compare = (to: number) =>
      story.in((tx) => new CompareVersions().run(tx, story.workspaceId, agreementId, { from: 1, to }));
    expect(await compare(2)).toEqual([
      {
        ...{ code: 'quota.goal', clause: 'mql-volume' },
        facts: { title: 'Leads handed over', kind: 'quota.volume', from: 140, to: 120 },
      },
    ]);
    await expect(compare(9)).rejects.toMatchObject({ code: 'agreement/missing-version' });
  });

  it('pins calendars by their version, written down whole with what is signed', async () => {
    const week = { mon: [{ open: '09:00', close: '12:00' }] };
    const calendar = await story.in((tx) =>
      new CreateCalendar(parts.journal).run(tx, story.by, {
        name: 'Milan office',
        drawing: { zone: 'Europe/Rome', week, holidaySets: [], ownDates: [] },
      }),
    );
    const pinned = (calendarVersionId: string) =>
      story.in((tx) =>
        parts.draft.run(tx, story.by, {
          ...{ name: 'Spring', terms: standardTerms(), calendars: { default: { calendarVersionId } } },
        }),
      );
    const { agreementId } = await pinned(calendar.versionId);
    const { versionId, id: calendarId } = calendar;
    expect((await shown(agreementId)).versions[0]).toMatchObject({
      calendarPins: { default: { versionId, calendarId, number: 1, name: 'Milan office' } },
      calendars: { default: { zone: 'Europe/Rome', week } },
    });
    await counter(agreementId, 150);
    expect((await shown(agreementId)).versions[1]?.calendarPins).toMatchObject({ default: { versionId } });
    await expect(pinned(newId())).rejects.toMatchObject({
      ...{ code: 'agreement/unknown-calendar', fields: [{ pointer: '/calendars/default' }] },
    });
  });
});

describe('a signature in somebody’s stead', () => {
  const JUNE = at('2027-06-01T08:00:00Z');
  let db: TestDatabase;
  let parts: Parts;
  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  /** Giulia of marketing, Marco of sales, Anna who may sign nothing, and a proposal on the table. */
  async function onTheTable() {
    const { id: workspaceId } = await createWorkspace(db.database, {
      ...{ name: 'Rossi', zone: 'Europe/Rome', currency: 'EUR', locale: 'en', teams: [] },
    });
    const member = async (name: string, role: string): Promise<By & { memberId: string }> => {
      const facts = { email: `${newId()}@example.com`, name, roles: [role], teamIds: [] };
      const { memberId } = await addMember(db.database, workspaceId, facts);
      return { workspaceId, memberId, actor: { kind: 'member', id: memberId } };
    };
    const giulia = await member('Giulia', 'marketing-manager');
    const marco = await member('Marco', 'sales-manager');
    const anna = await member('Anna', 'sales-rep');
    const run = <T>(work: (tx: Tx) => Promise<T>, instant?: Date): Promise<T> =>
      db.database.withWorkspace(workspaceId, work, instant ? { at: instant } : {});
    const { agreementId } = await run((tx) =>
      parts.draft.run(tx, giulia, { name: 'Spring', terms: standardTerms() }),
    );
    await run((tx) => parts.propose.run(tx, giulia, agreementId, 1));
    const delegating = new DelegateSignature(parts.journal);
    const delegate = (toMemberId: string, untilOn: string, by: By = marco) =>
      run((tx) => delegating.give(tx, by, { side: 'sales', toMemberId, untilOn }), JUNE);
    const takeBack = (by: By, id: string) => run((tx) => delegating.takeBack(tx, by, id), JUNE);
    const signFor = (by: By, instant = JUNE) =>
      run((tx) => parts.sign.run(tx, by, agreementId, 1, 'sales', 'delegated'), instant);
    return { workspaceId, giulia, marco, anna, agreementId, run, delegate, takeBack, signFor };
  }

  it('is given until a day, its last instant included, and listed as signed by one for the other', async () => {
    const { anna, agreementId, workspaceId, run, delegate, signFor } = await onTheTable();
    await expect(signFor(anna)).rejects.toMatchObject({ code: 'agreement/no-right' });
    await delegate(anna.memberId, '2027-06-10');
    await expect(signFor(anna, at('2027-06-10T22:00:00Z'))).rejects.toMatchObject({
      code: 'agreement/no-right',
    });
    await signFor(anna, at('2027-06-10T21:59:59Z'));
    const { versions } = await run((tx) => new ReadAgreements().one(tx, workspaceId, agreementId));
    expect(versions[0]?.signatures).toMatchObject([{ side: 'sales', name: 'Anna', forName: 'Marco' }]);
  });

  it('ends when it is taken back, or when whoever gave it leaves', async () => {
    const { anna, marco, run, delegate, takeBack, signFor } = await onTheTable();
    const given = await delegate(anna.memberId, '2027-06-10');
    await expect(takeBack(anna, given.id)).rejects.toMatchObject({ code: 'agreement/no-right' });
    await takeBack(marco, given.id);
    await expect(takeBack(marco, given.id)).rejects.toMatchObject({ code: 'agreement/missing-delegation' });
    await expect(signFor(anna)).rejects.toMatchObject({ code: 'agreement/no-right' });
    await delegate(anna.memberId, '2027-06-10');
    await run((tx) => tx.query('update member set is_active = false where id = $1', [marco.memberId]));
    await expect(signFor(anna)).rejects.toMatchObject({ code: 'agreement/no-right' });
  });

  it('never lets one hand sign both sides', async () => {
    const { giulia, agreementId, run, delegate, signFor } = await onTheTable();
    await delegate(giulia.memberId, '2027-06-10');
    await run((tx) => parts.sign.run(tx, giulia, agreementId, 1, 'marketing'), JUNE);
    await expect(signFor(giulia)).rejects.toMatchObject({ code: 'agreement/same-hand' });
  });

  it.each([
    ['who has no right of their own', 'agreement/no-right', '2027-06-10', 'anna', 'giulia'],
    ['who names themselves', 'agreement/substitute', '2027-06-10', 'marco', 'marco'],
    ['for a day that is over', 'agreement/until', '2027-05-31', 'marco', 'anna'],
    ['for years', 'agreement/until', '2029-01-01', 'marco', 'anna'],
  ] as const)('is not given by one %s', async (_who, code, untilOn, from, to) => {
    const scene = await onTheTable();
    await expect(scene.delegate(scene[to].memberId, untilOn, scene[from])).rejects.toMatchObject({ code });
  });
});
