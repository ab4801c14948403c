import { AssignCalendar, ChangeCalendar, CreateCalendar } from '#calendars';
import type { CalendarDrawing } from '#calendars';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { Sequencer } from '#journal';
import { validateTerms } from '#sla';
import type { AgreementTerms, RehearsedClause } from '#sla';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { officeHours } from '../application/seal.js';
import { partsOn } from '../test-support/parts.js';
import type { Parts } from '../test-support/parts.js';
import { at, Story } from '../test-support/story.js';
import { RehearsalRun } from './rehearsal-run.js';
import { Rehearse } from './rehearse.js';

/** Monday, 10:00 in Rome. */
const MONDAY = at('2026-04-13T08:00:00Z');
const after = (hours: number): Date => new Date(MONDAY.getTime() + hours * HOUR_MS);
const STRETCH = { from: at('2026-04-01T00:00:00Z'), to: at('2026-05-01T00:00:00Z') };
const APRIL_1 = at('2026-04-01T06:00:00Z');

const duty = (kind: string, hours: number, more: object): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: hours * HOUR_MS }],
  ...more,
});

const termsOf = (calendar: 'version' | 'owner'): AgreementTerms =>
  validateTerms({
    period: { unit: 'month', zone: 'Europe/Rome' },
    clauses: [
      duty('accept', 3, { calendar }),
      duty('contact', 6, { calendar }),
      duty('decide', 8, { calendar }),
      duty('respond', 1, { calendar }),
    ],
  });

const MORNING = [{ open: '09:00', close: '12:00' }];
/** Mornings of three days, where the office has five whole ones. */
const MORNINGS: CalendarDrawing = {
  ...{ zone: 'Europe/Rome', holidaySets: [], ownDates: [] },
  week: { mon: MORNING, wed: MORNING, fri: MORNING },
};
const OTHER_MORNINGS = { ...MORNINGS, week: { mon: MORNING, tue: MORNING, thu: MORNING } };

describe('a draft over the past of owners with calendars of their own', () => {
  let db: TestDatabase;
  let parts: Parts;
  let story: Story;
  let versionId: string;
  let [anna, luca, calendarId] = ['', '', ''];

  beforeAll(async () => {
    db = await testDatabase();
    parts = partsOn(db.database, db.appUrl);
    const { id, members } = await buildWorkspace(db, {
      members: [
        { name: 'Anna', roles: ['sales-rep'] },
        { name: 'Luca', roles: ['sales-rep'] },
      ],
    });
    story = new Story(parts, id);
    [anna, luca] = [members.Anna.id, members.Luca.id];
    calendarId = await story.in(async (tx) => {
      const made = await new CreateCalendar(parts.journal).run(tx, story.by, {
        ...{ name: 'Anna, part time', drawing: MORNINGS },
      });
      await new AssignCalendar(parts.journal).run(tx, story.by, anna, made.id);
      return made.id;
    }, APRIL_1);
    const calendar = officeHours('Europe/Rome');
    ({ versionId } = await story.agree(termsOf('owner'), { instant: APRIL_1, calendar }));
    await live();
    await parts.timers.runUntil(story.workspaceId, new Date());
    await new Sequencer(parts.database, parts.signals).number(story.workspaceId);
  });
  afterAll(async () => {
    await parts.signals.onApplicationShutdown();
    await db.drop();
  });

  const given = (fromMemberId: string, toMemberId: string) => ({ fromMemberId, toMemberId, why: 'ill' });
  const assign = (memberId: string, to: string | null, instant: Date) =>
    story.in((tx) => new AssignCalendar(parts.journal).run(tx, story.by, memberId, to), instant);

  /** Alike but for who has them; hands change, and so do the calendars, between what begins a promise and what answers it. */
  async function live(): Promise<void> {
    for (const [place, owner] of [anna, luca, null, anna, luca].entries()) {
      const lead = story.lead();
      const minutes = (hours: number): Date => new Date(after(hours).getTime() + place * MINUTE_MS);
      await story.offer(lead, minutes(0), owner);
      await story.accept(lead, minutes(5), owner ?? luca);
      if (place > 2) {
        const other = owner === anna ? luca : anna;
        const facts = given(owner!, other);
        await story.tell('lead.assigned', lead, () => facts, { instant: minutes(6) });
        // Whoever writes now writes to them.
        await story.tell(
          'attempt.logged',
          lead,
          () => ({
            ...{ attemptId: newId(), type: 'email', direction: 'in', outcome: 'sent' },
            lead: story.snapshot(lead, 'sal', other),
          }),
          { instant: minutes(7) },
        );
      }
      await story.attempt(lead, minutes(24), { outcome: 'connected' });
    }
    await assign(luca, calendarId, after(30));
    await story.in((tx) => {
      const reword = () => ({ name: 'Anna, part time', drawing: OTHER_MORNINGS });
      return new ChangeCalendar(parts.journal).run(tx, story.by, calendarId, 1, reword);
    }, after(31));
    for (const owner of [anna, luca]) {
      const lead = story.lead();
      await story.offer(lead, after(32), owner);
      await story.attempt(lead, after(50));
    }
    await assign(anna, null, after(52));
    const late = story.lead();
    await story.offer(late, after(53), anna);
    await story.attempt(late, after(72), { occurredAt: after(54) });
    await story.reject(late, after(73));
  }

  const rehearsed = async (terms: object, rehearse = new Rehearse(db.database)): Promise<RehearsalRun> => {
    const run = new RehearsalRun(newId(), story.workspaceId, { ...STRETCH, against: versionId });
    await rehearse.run(run, { terms });
    return run;
  };
  const figures = (clauses: readonly RehearsedClause[] | null | undefined) =>
    clauses?.map(({ key, periods }) => ({ key, periods }));

  it('comes to what was, where the draft says what was signed', async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
    const run = await rehearsed(termsOf('owner'));
    expect(figures(run.result?.rehearsed.clauses)).toEqual(figures(run.result?.asWas));
    expect(run.result?.changes.every(({ code }) => code === 'same' || code === 'nothing')).toBe(true);
    expect(run.result?.differing.every(({ leads }) => leads === 0)).toBe(true);
  });

  it('differs where the team’s calendar judges instead, and tells of which leads', async () => {
    const run = await rehearsed(termsOf('version'));
    const differing = run.result?.differing.filter(({ leads }) => leads > 0);
    expect(differing?.map(({ clauseKey }) => clauseKey)).toEqual(['accept', 'contact', 'respond']);
  });

  it('reads again where promises begin or cease to go by their owners’, and else does not', async () => {
    const rehearse = new Rehearse(db.database);
    const run = await rehearsed(termsOf('owner'), rehearse);
    expect(rehearse.change(run, termsOf('owner'))).toBe(true);
    expect(rehearse.change(run, termsOf('version'))).toBe(false);
    const other = await rehearsed(termsOf('version'), rehearse);
    expect(rehearse.change(other, termsOf('owner'))).toBe(false);
  });
});
