import { ALWAYS_OPEN } from '#calendar';
import { rows } from '#database';
import { HOUR_MS, newId } from '#kernel';
import { validateTerms } from '#sla';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { CountPeriod } from './application/periods/count-period.js';
import { ReadPeriods } from './application/periods/read-periods.js';
import type { StoryLead } from './test-support/outcome.js';
import { partsOn } from './test-support/parts.js';
import type { Parts } from './test-support/parts.js';
import { at, Story } from './test-support/story.js';

const duty = (kind: string): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }],
});
const quota = (more: object = {}): object => ({
  ...{ kind: 'quota.volume', key: 'volume', title: 'MQLs', owedBy: 'marketing', owedTo: 'sales', goal: 31 },
  ...more,
});
const FROM_START = { countsFromPeriodStart: true };
const terms = (more: object = {}, of: object = {}) =>
  validateTerms({
    period: { unit: 'month', zone: 'UTC' },
    acceptanceWindow: { workingDays: 3 },
    disputeWindow: { workingDays: 3 },
    clauses: [duty('accept'), duty('contact'), duty('progress'), quota(of)],
    ...more,
  });
const day = (text: string): Date => at(`2026-${text}T10:00:00Z`);
const ACTIVATION = day('03-16');

describe('an agreement that takes effect in mid-month', () => {
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
  beforeEach(() => {
    story = new Story(parts);
  });
  // Replayed from the journal by the same rules, it comes to the same.
  afterEach(async () => {
    expect(await story.verify()).toMatchObject({ unnumbered: 0, disagreements: [] });
  });

  /** Put in force, and what was before it counted, by the first reminder of all. */
  const agree = async (of = terms(FROM_START)) => {
    const agreed = await story.agree(of, { instant: ACTIVATION, calendar: ALWAYS_OPEN('UTC') });
    const piece = () =>
      story.in((tx) => parts.counting.run(tx, story.workspaceId, agreed.versionId), ACTIVATION);
    while (await piece());
    return agreed;
  };
  const pass = (instant: Date) => parts.timers.runUntil(story.workspaceId, instant);
  const offered = async (instant: Date, companyId: string | null = null): Promise<StoryLead> => {
    const lead = { ...story.lead(), companyId };
    await story.offer(lead, instant);
    return lead;
  };
  const march = (agreementId: string) =>
    story.in((tx) =>
      new ReadPeriods(parts.timelines, new CountPeriod()).one(
        tx,
        story.workspaceId,
        agreementId,
        '2026-03-01',
      ),
    );
  const windows = (lead: StoryLead): Promise<{ closesAt: Date; isOpen: boolean }[]> =>
    story.in((tx) =>
      rows(
        tx,
        'select closes_at as "closesAt", ended_at is null as "isOpen" from acceptance_window where lead_id = $1',
        [lead.id],
      ),
    );
  const dutiesOfAll = (): Promise<unknown[]> => story.in((tx) => rows(tx, 'select 1 from obligation'));

  /** What has become of leads by the day of the activation. */
  const PASTS = {
    'was offered before the period and accepted within it': async () => {
      const lead = await offered(day('02-27'));
      await story.accept(lead, day('03-03'));
      return lead;
    },
    'was accepted': async () => {
      const lead = await offered(day('03-03'));
      await story.accept(lead, day('03-04'));
      return lead;
    },
    'was rejected with fault of marketing': async () => {
      const lead = await offered(day('03-03'));
      await story.reject(lead, day('03-04'));
      return lead;
    },
    'was withdrawn': async () => {
      const lead = await offered(day('03-03'));
      const payload = { handoverId: lead.handoverId, move: null, fromTeamId: story.teamId };
      await story.tell('handover.withdrawn', lead, () => payload, { instant: day('03-04') });
      return lead;
    },
    'is unanswered within its window': () => offered(day('03-15')),
    'is unanswered, its window over': () => offered(day('03-03')),
  };

  it.each<[keyof typeof PASTS, object, object]>([
    ['was offered before the period and accepted within it', {}, {}],
    ['was accepted', { counted: 1 }, { counted: 1 }],
    ['was rejected with fault of marketing', { reversed: 1 }, { reversed: 1 }],
    ['was withdrawn', { reversed: 1 }, { reversed: 1 }],
    ['is unanswered within its window', { provisional: 1 }, { provisional: 1 }],
    ['is unanswered, its window over', { provisional: 1 }, { counted: 1 }],
  ])('credits a lead that %s, and asks nothing of anybody', async (past, atOnce, later) => {
    const lead = await PASTS[past]();
    await agree();
    expect(await story.tally(lead)).toEqual(atOnce);
    await pass(day('03-17'));
    expect(await story.tally(lead)).toEqual(later);
    expect(await dutiesOfAll()).toEqual([]);
  });

  it.each(Object.keys(PASTS) as (keyof typeof PASTS)[])(
    'counts from its day on unless it says so: nothing of a lead that %s',
    async (past) => {
      const lead = await PASTS[past]();
      await agree(terms());
      await pass(day('03-25'));
      expect(await story.tally(lead)).toEqual({});
      expect(await windows(lead)).toEqual([]);
    },
  );

  it('tells each line at the instant of its fact, on the day the lead was offered', async () => {
    const lead = await PASTS['was accepted']();
    await agree();
    expect(await story.told(lead, 'tally.')).toEqual([
      'tally.changed 2026-03-03T10:00:00.000Z',
      'tally.changed 2026-03-04T10:00:00.000Z',
    ]);
  });

  it('lets silence count when the window closed, also one that was over by then', async () => {
    const [over, open] = [await offered(day('03-03')), await offered(day('03-15'))];
    await agree();
    expect(await windows(over)).toEqual([{ closesAt: at('2026-03-07T00:00:00Z'), isOpen: true }]);
    await pass(day('03-25'));
    expect(await story.told(over, 'window.')).toEqual(['window.closed 2026-03-07T00:00:00.000Z']);
    expect(await story.told(open, 'window.')).toEqual(['window.closed 2026-03-19T00:00:00.000Z']);
    expect(await story.tally(open)).toEqual({ counted: 1 });
  });

  it('starts no clock when a lead offered before is accepted after, and all of them for one offered after', async () => {
    const [before, after] = [await offered(day('03-15')), story.lead()];
    await agree();
    await story.offer(after, day('03-16'));
    await story.accept(before, day('03-17'));
    await story.accept(after, day('03-17'));
    expect(await story.tally(before)).toEqual({ counted: 1 });
    expect(await story.allDuties(before)).toEqual([]);
    expect(Object.keys(await story.duties(after)).sort()).toEqual(['accept', 'contact', 'progress']);
  });

  it('credits an offer of those days that is recorded only after, and asks nothing on it', async () => {
    await agree();
    const lead = story.lead();
    const payload = { handoverId: lead.handoverId, move: null, toTeamId: story.teamId, toMemberId: null };
    const when = { instant: day('03-17'), occurredAt: day('03-10') };
    await story.tell('handover.offered', lead, () => ({ ...payload, isFirstOfEpisode: true }), when);
    await story.accept(lead, day('03-18'));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
    expect(await story.allDuties(lead)).toEqual([]);
  });

  it('credits the stage its quota counts, entered since the start of the period', async () => {
    const lead = story.lead();
    const move = { from: 'sal', to: 'sql', entered: ['sql'] };
    await story.tell('lead.sales_qualified', lead, () => ({ move }), { instant: day('03-05') });
    await agree(terms(FROM_START, { stage: 'sql' }));
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('credits a company once, its first lead of those days', async () => {
    const companyId = newId();
    const [one, other] = [await offered(day('03-03'), companyId), await offered(day('03-10'), companyId)];
    await agree(terms(FROM_START, { oncePerCompanyDays: 30 }));
    const after = await offered(day('03-17'), companyId);
    expect(await story.tally(one)).toEqual({ provisional: 1 });
    expect(await story.tally(other)).toEqual({});
    expect(await story.tally(after)).toEqual({});
  });

  it('leaves the window of a lead standing still that is merged away, and keeps its days for when it comes back', async () => {
    const lead = await offered(day('03-14'));
    const mergeId = newId();
    const merged = { mergeId, intoLeadId: newId(), handoverId: null };
    const away = { ...merged, move: { from: 'mql', to: 'disqualified', entered: [] } };
    await story.tell('lead.merged', lead, () => away, { instant: day('03-15') });
    await agree();
    expect(await story.tally(lead)).toEqual({ reversed: 1 });
    await pass(day('03-19'));
    expect(await story.told(lead, 'window.')).toEqual([]);
    const back = { mergeId, fromLeadId: newId(), handoverId: null, mergedAt: day('03-15').toISOString() };
    const returned = { ...back, move: { from: 'disqualified', to: 'mql', entered: [] } };
    await story.tell('lead.unmerged', lead, () => returned, { instant: day('03-20') });
    await pass(day('03-30'));
    expect(await story.told(lead, 'window.')).toEqual(['window.closed 2026-03-23T00:00:00.000Z']);
    expect(await story.tally(lead)).toEqual({ counted: 1 });
  });

  it('keeps the days of a window that stood still and went on before anything was agreed', async () => {
    const lead = await offered(day('03-10'));
    const mergeId = newId();
    const away = { mergeId, intoLeadId: newId(), handoverId: null, move: null };
    await story.tell('lead.merged', lead, () => away, { instant: day('03-11') });
    const back = { mergeId, fromLeadId: newId(), handoverId: null, mergedAt: day('03-11').toISOString() };
    await story.tell('lead.unmerged', lead, () => ({ ...back, move: null }), { instant: day('03-15') });
    await agree();
    expect(await windows(lead)).toEqual([{ closesAt: at('2026-03-18T00:00:00Z'), isOpen: true }]);
  });

  it.each<[object, number, string]>([
    [FROM_START, 31, 'its whole month is owed'],
    [{}, 16, 'the days from the 16th on are owed'],
  ])('with %j has a goal of %d, for %s', async (more, goal, _because) => {
    const { agreementId } = await agree(terms(more));
    const [, , , volume] = (await march(agreementId)).asKnownNow.clauses;
    expect(volume).toMatchObject({ clauseKey: 'volume', goal });
  });

  it('closes its first period with the leads of the whole of it', async () => {
    for (const past of Object.values(PASTS)) await past();
    const { agreementId } = await agree();
    await pass(day('04-20'));
    const closed = (await march(agreementId)).asClosed ?? [];
    expect(closed.find(({ clauseKey }) => clauseKey === 'volume')).toMatchObject({
      ...{ goal: 31, counted: 3, reversed: 2, provisional: 0 },
    });
  });

  it('does the same when a timer puts it in force on a coming day', async () => {
    const [accepted, later] = [await PASTS['was accepted'](), story.lead()];
    await story.in(async (tx) => {
      const options = {
        name: 'Spring',
        terms: terms(FROM_START),
        calendars: { default: ALWAYS_OPEN('UTC') },
      };
      const { agreementId, version } = await parts.draft.run(tx, story.by, options);
      await story.proposeAndSign(tx, agreementId, version);
      await parts.activate.run(tx, story.by, agreementId, version, '2026-03-20');
    }, ACTIVATION);
    await story.offer(later, day('03-19'));
    expect(await story.tally(accepted)).toEqual({});
    // The timer is late; the first fact of the day puts it in force.
    const first = await offered(day('03-20'));
    await pass(at('2026-03-20T10:00:01Z'));
    expect(await story.tally(accepted)).toEqual({ counted: 1 });
    expect(await story.tally(later)).toEqual({ provisional: 1 });
    expect(await story.allDuties(later)).toEqual([]);
    expect(Object.keys(await story.duties(first)).sort()).toEqual(['accept', 'contact']);
  });

  it('counts nothing anew by an amendment that says so: those days were judged, or were not', async () => {
    const [before, under] = [await offered(day('03-03')), story.lead()];
    const { agreementId } = await agree(terms());
    await story.offer(under, day('03-17'));
    await story.in(async (tx) => {
      const drafted = await parts.amend.run(tx, story.by, agreementId, { terms: terms(FROM_START) });
      await story.proposeAndSign(tx, agreementId, drafted.version);
      await parts.activate.run(tx, story.by, agreementId, drafted.version, '2026-03-19');
    }, day('03-18'));
    await pass(day('03-19'));
    expect(await story.tally(before)).toEqual({});
    expect(await story.tally(under)).toEqual({ provisional: 1 });
    const [, , , volume] = (await march(agreementId)).asKnownNow.clauses;
    expect(volume).toMatchObject({ goal: 16 });
  });

  it('leaves what another agreement has credited as it is', async () => {
    await story.agree(terms(), { instant: day('03-01'), calendar: ALWAYS_OPEN('UTC') });
    const lead = await PASTS['was accepted']();
    const told = await story.told(lead, 'obligation.');
    await agree();
    expect(await story.tally(lead)).toEqual({ counted: 2 });
    expect(await story.told(lead, 'obligation.')).toEqual(told);
  });
});
