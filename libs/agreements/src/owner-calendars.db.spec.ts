import { AssignCalendar, ChangeCalendar, CreateCalendar, MemberCalendarHistory } from '#calendars';
import type { CalendarDrawing, OwnedVersion } from '#calendars';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { countStatements } from '../../../test/support/count-statements.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const TERMS = (calendar: 'version' | 'owner') =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      {
        ...{ kind: 'duty.contact', key: 'contact', title: 'Call', owedBy: 'sales', owedTo: 'marketing' },
        ...{ objective: 0.9, calendar, tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }] },
      },
    ],
  });

/** Mornings from Monday to Friday, where the office has whole days; off on Tuesday the 14th. */
const MORNING = [{ open: '09:00', close: '13:00' }];
const HERS: CalendarDrawing = {
  ...{ zone: 'Europe/Rome', holidaySets: [] },
  week: { mon: MORNING, tue: MORNING, wed: MORNING, thu: MORNING, fri: MORNING },
  ownDates: [{ kind: 'closed', on: '2026-04-14', name: 'Off' }],
};
const APRIL_1 = at('2026-04-01T08:00:00Z');
/** Monday 13 April, 12:00 in Rome. */
const NOON = at('2026-04-13T10:00:00Z');
/** The office is open from 9 to 13 and from 14 to 18: an hour that morning and three that afternoon. */
const BY_OFFICE = at('2026-04-13T15:00:00Z');
/** One hour that Monday, none on Tuesday, three on Wednesday morning. */
const BY_HERS = at('2026-04-15T10:00:00Z');

describe('a promise that goes by the calendar of its owner', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let anna: string;
  let luca: string;
  let calendarId: string;
  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(async () => {
    const { id, members } = await buildWorkspace(db, {
      members: [
        { name: 'Anna', roles: ['sales-rep'] },
        { name: 'Luca', roles: ['sales-rep'] },
      ],
    });
    story = new Story(parts, id);
    [anna, luca] = [members.Anna.id, members.Luca.id];
    calendarId = await story.in(async (tx) => {
      const wording = { name: 'Anna, part time', drawing: HERS };
      const made = await new CreateCalendar(parts.journal).run(tx, story.by, wording);
      await new AssignCalendar(parts.journal).run(tx, story.by, anna, made.id);
      return made.id;
    }, APRIL_1);
  });
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  const clocks = async (leadId: string) =>
    db.oracle<{ level: string; owner: string | null; due: Date }>(
      'select level, owner_id as owner, due_at as due from obligation where lead_id = $1 order by started_at, level',
      [leadId],
    );
  const agree = (calendar: 'version' | 'owner') => story.agree(TERMS(calendar), { instant: APRIL_1 });
  const offered = async (to: string | null, instant = NOON): Promise<string> => {
    const lead = story.lead();
    await story.offer(lead, instant, to);
    return lead.id;
  };
  const assign = (to: string | null, instant: Date) =>
    story.in((tx) => new AssignCalendar(parts.journal).run(tx, story.by, anna, to), instant);

  const change = (drawing: CalendarDrawing, instant: Date, revision = 1) =>
    story.in((tx) => {
      const reword = () => ({ name: 'Anna, part time', drawing });
      return new ChangeCalendar(parts.journal).run(tx, story.by, calendarId, revision, reword);
    }, instant);

  it('is due by the owner’s own days, on both levels', async () => {
    await agree('owner');
    expect(await clocks(await offered(anna))).toEqual([
      { level: 'lead', owner: null, due: BY_HERS },
      { level: 'owner', owner: anna, due: BY_HERS },
    ]);
  });

  it('is due by the team’s where the owner has none, where nobody owns it, and where the clause does not say so', async () => {
    await agree('owner');
    expect((await clocks(await offered(luca))).map(({ due }) => due)).toEqual([BY_OFFICE, BY_OFFICE]);
    expect((await clocks(await offered(null))).map(({ due }) => due)).toEqual([BY_OFFICE]);
    story = new Story(parts, (await buildWorkspace(db, { members: [] })).id);
    await agree('version');
    expect((await clocks(await offered(anna))).map(({ due }) => due)).toEqual([BY_OFFICE, BY_OFFICE]);
  });

  it('keeps the lead’s own clock when it goes to somebody else, whose clock goes by theirs', async () => {
    await agree('owner');
    const lead = story.lead();
    await story.offer(lead, NOON, luca);
    const given = { fromMemberId: luca, toMemberId: anna, why: 'ill' };
    await story.tell('lead.assigned', lead, () => given, { instant: at('2026-04-13T10:30:00Z') });
    expect(await clocks(lead.id)).toEqual([
      { level: 'lead', owner: null, due: BY_OFFICE },
      { level: 'owner', owner: luca, due: BY_OFFICE },
      // Half an hour that Monday, three and a half on Wednesday.
      { level: 'owner', owner: anna, due: at('2026-04-15T10:30:00Z') },
    ]);
  });

  it('keeps the calendar it began under when that is taken away or changed; what begins later does not', async () => {
    await agree('owner');
    const before = await offered(anna);
    await assign(null, at('2026-04-13T10:10:00Z'));
    const after = await offered(anna, at('2026-04-13T10:20:00Z'));
    await assign(calendarId, at('2026-04-13T10:30:00Z'));
    const again = await offered(anna, at('2026-04-13T10:40:00Z'));
    expect((await clocks(before))[0]?.due).toEqual(BY_HERS);
    expect((await clocks(after))[0]?.due).toEqual(at('2026-04-13T15:20:00Z'));
    expect((await clocks(again))[0]?.due).toEqual(at('2026-04-15T10:40:00Z'));
    await parts.timers.runUntil(story.workspaceId, at('2026-04-20T10:00:00Z'));
    const breaches = await db.oracle<{ at: Date }>(
      `select occurred_at as at from journal_entry where workspace_id = $1 and type = 'obligation.breached' and payload->>'level' = 'lead' order by 1`,
      [story.workspaceId],
    );
    expect(breaches.map((told) => told.at)).toEqual([
      at('2026-04-13T15:20:00Z'),
      BY_HERS,
      at('2026-04-15T10:40:00Z'),
    ]);
  });

  it('reads the calendars of those who are concerned, and what a version says once', async () => {
    await agree('owner');
    const other = { ...HERS, ownDates: [{ kind: 'closed', on: '2026-04-15', name: 'Off' }] } as const;
    await story.in(async (tx) => {
      const wording = { name: 'Luca, part time', drawing: other };
      const made = await new CreateCalendar(parts.journal).run(tx, story.by, wording);
      await new AssignCalendar(parts.journal).run(tx, story.by, luca, made.id);
    }, APRIL_1);
    const [spans, said] = [
      vi.spyOn(MemberCalendarHistory.prototype, 'owned'),
      vi.spyOn(MemberCalendarHistory.prototype, 'definitions'),
    ];
    const leads = [story.lead(), story.lead()];
    await offered(null);
    expect(spans).not.toHaveBeenCalled();
    const offer = (place: number): Promise<number> =>
      story.in(
        (tx) =>
          countStatements(tx, () => {
            const payload = { handoverId: newId(), move: null, toTeamId: story.teamId, toMemberId: anna };
            const entry = story.entry('handover.offered', leads[place]!, payload, NOON);
            return parts.journal.append(tx, story.workspaceId, [entry]);
          }),
        NOON,
      );
    const first = await offer(0);
    expect(spans.mock.calls.map(([, , concerned]) => concerned.memberIds)).toEqual([[anna]]);
    const owned = await Promise.all(spans.mock.results.map(({ value }) => value as Promise<OwnedVersion[]>));
    expect(owned.flat().map(({ memberId }) => memberId)).toEqual([anna]);
    expect(said.mock.calls.map(([, , versionIds]) => versionIds.length)).toEqual([1]);
    // What her calendar says is known by now: one statement less.
    expect(await offer(1)).toBe(first - 1);
    spans.mockRestore();
    said.mockRestore();
    expect((await clocks(leads[1]!.id))[0]?.due).toEqual(BY_HERS);
  });

  it('goes by a calendar that was changed or given meanwhile at once, however much of it is kept', async () => {
    await agree('owner');
    expect((await clocks(await offered(anna)))[0]?.due).toEqual(BY_HERS);
    await change({ ...HERS, ownDates: [] }, at('2026-04-13T10:05:00Z'));
    // She is there on that Tuesday now.
    expect((await clocks(await offered(anna, at('2026-04-13T10:10:00Z'))))[0]?.due).toEqual(
      at('2026-04-14T10:10:00Z'),
    );
    await story.in((tx) => new AssignCalendar(parts.journal).run(tx, story.by, luca, calendarId), NOON);
    expect((await clocks(await offered(luca, at('2026-04-13T10:20:00Z'))))[0]?.due).toEqual(
      at('2026-04-14T10:20:00Z'),
    );
  });

  describe('once it changed while promises run', () => {
    let agreementId: string;
    beforeEach(async () => {
      ({ agreementId } = await agree('owner'));
    });
    const preview = (instant: Date) =>
      story.in((tx) => parts.rebase.preview(tx, story.workspaceId, agreementId, 1), instant);
    const rebase = (fingerprint: string, instant: Date) =>
      story.in((tx) => parts.rebase.run(tx, story.by, { agreementId, number: 1, fingerprint }), instant);
    const LATER = at('2026-04-13T10:30:00Z');
    /** Two hours on Tuesday, where she had been off. */
    const BY_CHANGED = at('2026-04-14T10:00:00Z');

    it('is offered with both deadlines, and done for both levels once it is agreed to', async () => {
      const [hers, his, nobodys] = [await offered(anna), await offered(luca), await offered(null)];
      expect((await preview(NOON)).rebasings).toEqual([]);
      await change({ ...HERS, ownDates: [] }, at('2026-04-13T10:05:00Z'));
      const shown = await preview(LATER);
      expect(shown).toMatchObject({ untouched: 0, remaining: 0 });
      expect(shown.rebasings.map(({ record }) => record.obligation.level).sort()).toEqual(['lead', 'owner']);
      for (const { from, to, becomes } of shown.rebasings)
        expect([from.dueAt, to.dueAt, becomes]).toEqual([
          ...[BY_HERS.toISOString(), BY_CHANGED.toISOString(), 'pending'],
        ]);
      expect((await clocks(hers)).map(({ due }) => due)).toEqual([BY_HERS, BY_HERS]);
      await rebase(shown.fingerprint, LATER);
      expect((await clocks(hers)).map(({ due }) => due)).toEqual([BY_CHANGED, BY_CHANGED]);
      for (const other of [his, nobodys]) expect((await clocks(other))[0]?.due).toEqual(BY_OFFICE);
      expect((await preview(LATER)).rebasings).toEqual([]);
      const moved = await db.oracle(
        `select 1 from journal_entry where lead_id = $1 and type = 'obligation.rescheduled' and payload->>'why' = 'rebased'`,
        [hers],
      );
      expect(moved).toHaveLength(2);
      await parts.timers.runUntil(story.workspaceId, at('2026-04-14T11:00:00Z'));
      const told = await db.oracle<{ at: Date }>(
        `select occurred_at as at from journal_entry where lead_id = $1 and type = 'obligation.breached'`,
        [hers],
      );
      expect(told.map((each) => each.at)).toEqual([BY_CHANGED, BY_CHANGED]);
    });

    it('leaves the lead’s own clock by what it was given when she has none any more, and takes hers to the team’s', async () => {
      const lead = await offered(anna);
      await assign(null, at('2026-04-13T10:05:00Z'));
      const shown = await preview(LATER);
      expect(shown.rebasings.map(({ record, to }) => [record.obligation.level, to.dueAt])).toEqual([
        ['owner', BY_OFFICE.toISOString()],
      ]);
      await rebase(shown.fingerprint, LATER);
      expect((await clocks(lead)).map(({ due }) => due)).toEqual([BY_HERS, BY_OFFICE]);
      expect((await preview(LATER)).rebasings).toEqual([]);
    });

    it('is refused where the calendar changed again since it was looked at', async () => {
      const lead = await offered(anna);
      await change({ ...HERS, ownDates: [] }, at('2026-04-13T10:05:00Z'));
      const { fingerprint } = await preview(LATER);
      await change({ ...HERS, ownDates: [{ kind: 'closed', on: '2026-04-15', name: 'Off' }] }, LATER, 2);
      await expect(rebase(fingerprint, at('2026-04-13T10:40:00Z'))).rejects.toMatchObject({
        code: 'rebasing/changed',
      });
      expect((await clocks(lead))[0]?.due).toEqual(BY_HERS);
    });
  });

  it('is told once by entry when it changes hands, and the same again says nothing', async () => {
    await assign(calendarId, NOON);
    await assign(null, NOON);
    await assign(null, NOON);
    const told = await db.oracle<{ payload: object }>(
      `select payload from journal_entry where workspace_id = $1 and type = 'calendar.assigned' order by ordinal`,
      [story.workspaceId],
    );
    expect(told.map(({ payload }) => payload)).toEqual([
      { calendarId, memberId: anna, isOwn: true },
      { calendarId, memberId: anna, isOwn: false },
    ]);
  });
});
