import { EVERYONE } from '#contracts';
import fc from 'fast-check';
import { decideAll } from './decide.js';
import type { Room, RoutedLead } from './decide.js';
import type { RoutingRule } from './rule.js';
import type { SkipReason, Standing } from './skipping.js';

const TEAM = 'team';
const rule = (changes: Partial<RoutingRule> = {}): RoutingRule => ({
  ...{ key: 'all', name: 'All', when: EVERYONE, teamId: TEAM, method: 'round_robin', participants: null },
  ...{ missedTurns: 'hold_position', ifNobody: 'wait' },
  ...changes,
});
const standing = (changes: Partial<Standing> = {}): Standing => ({
  ...{ isActive: true, teamIds: [TEAM], isOnLeave: false, isOnShift: true, left: Infinity, open: 0 },
  ...changes,
});
const room = (standings: Record<string, Standing>, ...rules: RoutingRule[]): Room => ({
  rules: rules.length > 0 ? rules : [rule()],
  standings: new Map(Object.entries(standings)),
  teams: new Map([[TEAM, Object.keys(standings)]]),
  turns: new Map(),
  ahead: [],
});
const lead = (changes: Partial<RoutedLead> = {}): RoutedLead => ({
  ...{ leadId: 'lead', attributes: {}, declinedBy: [], pulledFrom: null, companyOwnerId: null },
  askedTeamIds: null,
  ...changes,
});
const leads = (count: number): RoutedLead[] =>
  Array.from({ length: count }, (_, index) => lead({ leadId: `lead-${index}` }));

describe('A decision', () => {
  const skips: { of: Partial<Standing>; lead?: Partial<RoutedLead>; reason: SkipReason; because: string }[] =
    [
      { of: { isActive: false }, reason: 'inactive', because: 'nobody who left gets leads' },
      {
        of: { teamIds: ['other'] },
        reason: 'not_in_team',
        because: 'they changed teams since the rule was made',
      },
      { of: { isOnLeave: true }, reason: 'on_leave', because: 'they said they are away' },
      { of: { isOnShift: false }, reason: 'off_shift', because: 'their calendar is closed' },
      { of: { left: 0 }, reason: 'at_capacity', because: 'the period gave them all it may' },
      {
        of: {},
        lead: { declinedBy: ['a'] },
        reason: 'declined_before',
        because: 'they turned this one down',
      },
      { of: {}, lead: { pulledFrom: 'a' }, reason: 'pulled_back', because: 'it is taken out of their hands' },
      { of: { isActive: false, left: 0 }, reason: 'inactive', because: 'what lasts longest is named first' },
    ];
  test.each(skips)('skips with $reason, because $because', ({ of, lead: changes, reason }) => {
    const named = rule({
      participants: [
        { memberId: 'a', weight: 1 },
        { memberId: 'b', weight: 1 },
      ],
    });
    const { decisions } = decideAll(room({ a: standing(of), b: standing() }, named), [lead(changes)]);
    expect(decisions).toMatchObject([
      { memberId: 'b', considered: ['a', 'b'], skipped: [{ memberId: 'a', reason }], isWaiting: false },
    ]);
  });

  it('tells the pointer before and after, and the next batch goes on from there', () => {
    const given = room({ a: standing(), b: standing(), c: standing() });
    const first = decideAll(given, leads(2));
    expect(first.decisions.map(({ pointerBefore, pointerAfter }) => [pointerBefore, pointerAfter])).toEqual([
      [null, 'a'],
      ['a', 'b'],
    ]);
    const next = decideAll({ ...given, turns: first.turns }, leads(1));
    expect(next.decisions[0]).toMatchObject({ memberId: 'c', pointerBefore: 'b' });
    expect(given.turns.size).toBe(0);
  });

  it('is made by the first rule that matches, of the team that was asked for', () => {
    const demos = rule({
      key: 'demos',
      when: { field: 'leadType', op: 'eq', value: 'demo' },
      method: 'pull_queue',
    });
    const elsewhere = rule({ key: 'elsewhere', teamId: 'other', method: 'pull_queue' });
    const given = room({ a: standing() }, elsewhere, demos, rule());
    const keyOf = (attributes: RoutedLead['attributes'], ...teamIds: string[]): string | undefined => {
      const askedTeamIds = teamIds.length === 0 ? null : teamIds;
      return decideAll(given, [lead({ attributes, askedTeamIds })]).decisions[0]?.ruleKey;
    };
    expect(keyOf({ leadType: 'demo' })).toBe('elsewhere');
    expect(keyOf({ leadType: 'demo' }, TEAM)).toBe('demos');
    expect(keyOf({ leadType: 'quote' }, TEAM)).toBe('all');
    expect(keyOf({}, 'nowhere')).toBeUndefined();
  });

  it.each([
    { ifNobody: 'next_rule', by: 'elsewhere', because: 'its own team leaves it to the next rule' },
    { ifNobody: 'wait', by: 'own', because: 'its own team lets it wait' },
  ] as const)(
    'asks rules of other teams after those of its own: $by, because $because',
    ({ ifNobody, by }) => {
      const elsewhere = rule({ key: 'elsewhere', teamId: 'other', method: 'pull_queue' });
      const given = room({ a: standing({ left: 0 }) }, elsewhere, rule({ key: 'own', ifNobody }));
      const [decision] = decideAll(given, [lead({ askedTeamIds: [TEAM, 'other'] })]).decisions;
      expect(decision?.ruleKey).toBe(by);
      expect(decideAll(given, [lead({ askedTeamIds: ['third', 'other'] })]).decisions).toEqual([]);
    },
  );

  it('of a pull queue names nobody and does not wait', () => {
    const { decisions } = decideAll(room({ a: standing() }, rule({ method: 'pull_queue' })), [lead()]);
    expect(decisions).toMatchObject([{ memberId: null, isWaiting: false, considered: [] }]);
  });

  it('waits when nobody can take it, with everybody’s reason', () => {
    const { decisions } = decideAll(room({ a: standing({ left: 0 }), b: standing({ isOnLeave: true }) }), [
      lead(),
    ]);
    expect(decisions).toMatchObject([
      {
        ...{ memberId: null, isWaiting: true, pointerAfter: null },
        skipped: [
          { memberId: 'a', reason: 'at_capacity' },
          { memberId: 'b', reason: 'on_leave' },
        ],
      },
    ]);
  });

  it('goes to whoever has the company, or by the next rule when they are not there', () => {
    const owner = rule({ key: 'owner', method: 'owner_of_company', ifNobody: 'next_rule' });
    const given = room({ a: standing(), b: standing() }, owner, rule());
    expect(decideAll(given, [lead({ companyOwnerId: 'b' })]).decisions[0]).toMatchObject({
      ...{ ruleKey: 'owner', memberId: 'b', passedRules: [] },
    });
    expect(decideAll(given, [lead({ companyOwnerId: 'b', declinedBy: ['b'] })]).decisions[0]).toMatchObject({
      ...{ ruleKey: 'all', memberId: 'a' },
      passedRules: [{ ruleKey: 'owner', skipped: [{ memberId: 'b', reason: 'declined_before' }] }],
    });
    expect(decideAll(room({ a: standing() }, owner), [lead()]).decisions[0]).toMatchObject({
      ...{ ruleKey: 'owner', memberId: null, isWaiting: true },
    });
  });
});

describe('A fresh lead', () => {
  const older = lead({ leadId: 'older' });
  const staysBehind = (given: Room, ahead: RoutedLead[], fresh = lead()): boolean => {
    const [decision] = decideAll({ ...given, ahead }, [fresh]).decisions;
    return decision?.skipped.some(({ reason }) => reason === 'behind_others') ?? false;
  };

  it('stays behind one that waits for the same rule and that somebody could take, and takes nobody’s turn', () => {
    const given = { ...room({ a: standing(), b: standing({ isOnLeave: true }) }), ahead: [older] };
    const { decisions, turns } = decideAll(given, [lead()]);
    expect(decisions).toMatchObject([
      {
        ...{ leadId: 'lead', memberId: null, isWaiting: true, pointerAfter: null },
        skipped: [
          { memberId: 'a', reason: 'behind_others' },
          { memberId: 'b', reason: 'on_leave' },
        ],
      },
    ]);
    expect(turns.get('all')).toEqual({ pointer: null, credits: {} });
  });

  it.each([
    { ahead: { declinedBy: ['a'] }, because: 'nobody who is there takes the one that waits' },
    { ahead: { attributes: { leadType: 'demo' } }, because: 'that one waits for another rule' },
  ])('is dealt at once when $because', ({ ahead }) => {
    const demos = rule({
      key: 'demos',
      when: { field: 'leadType', op: 'eq', value: 'demo' },
      participants: [{ memberId: 'gone', weight: 1 }],
    });
    const given = room({ a: standing() }, demos, rule());
    expect(staysBehind(given, [lead({ leadId: 'older', ...ahead })])).toBe(false);
    expect(staysBehind(given, [older])).toBe(true);
  });

  it.each([
    { left: 1, ahead: 1, taker: null, because: 'the one that waits needs all the room there is' },
    { left: 2, ahead: 1, taker: 'a', because: 'there is room for both' },
    { left: 2, ahead: 3, taker: null, because: 'more wait than there is room for' },
    { left: Infinity, ahead: 3, taker: 'a', because: 'there is no limit' },
  ])('of another rule for the same people goes to $taker, because $because', ({ left, ahead, taker }) => {
    const demos = rule({ key: 'demos', when: { field: 'leadType', op: 'eq', value: 'demo' } });
    const waiting = leads(ahead).map((each) => ({ ...each, attributes: { leadType: 'demo' } }));
    const given = { ...room({ a: standing({ left }) }, demos, rule()), ahead: waiting };
    const [decision] = decideAll(given, [lead()]).decisions;
    const skipped = taker === null ? [{ memberId: 'a', reason: 'behind_others' }] : [];
    expect(decision).toMatchObject({ ruleKey: 'all', memberId: taker, skipped });
  });

  it('leaves to whoever waits for whichever rule all that these would take, and takes only what is over', () => {
    const sizes = fc.record({ left: fc.nat(8), ahead: fc.nat(8), fresh: fc.nat(8) });
    fc.assert(
      fc.property(sizes, ({ left, ahead, fresh }) => {
        const demos = rule({ key: 'demos', when: { field: 'leadType', op: 'eq', value: 'demo' } });
        const waiting = leads(ahead).map((each) => ({ ...each, attributes: { leadType: 'demo' } }));
        const given = { ...room({ a: standing({ left }) }, demos, rule()), ahead: waiting };
        const taken = decideAll(given, leads(fresh)).decisions.filter(({ memberId }) => memberId === 'a');
        expect(taken).toHaveLength(Math.min(fresh, Math.max(0, left - ahead)));
      }),
    );
  });

  it('goes on to the next rule where the one it stays behind at says so', () => {
    const first = rule({ key: 'first', ifNobody: 'next_rule' });
    const given = { ...room({ a: standing() }, first, rule()), ahead: [older] };
    expect(decideAll(given, [lead()]).decisions).toMatchObject([
      {
        ...{ ruleKey: 'all', memberId: 'a' },
        passedRules: [{ ruleKey: 'first', skipped: [{ memberId: 'a', reason: 'behind_others' }] }],
      },
    ]);
  });
});

describe('A batch', () => {
  const capacity = fc.option(fc.integer({ min: 0, max: 12 }), { nil: Infinity });
  const anyStanding = fc.record({
    ...{ isActive: fc.boolean(), isOnLeave: fc.boolean(), isOnShift: fc.boolean() },
    ...{ left: capacity, open: fc.nat(9), teamIds: fc.constant([TEAM]) },
  });
  const people = fc
    .array(anyStanding, { minLength: 1, maxLength: 6 })
    .map((all) => Object.fromEntries(all.map((each, index) => [`m${index}`, each])));
  const method = fc.constantFrom('round_robin', 'weighted', 'least_open');
  const policy = fc.constantFrom('hold_position', 'accrue');

  it('is dealt as if its leads came one by one', () => {
    fc.assert(
      fc.property(people, method, policy, fc.nat(30), (standings, how, missedTurns, count) => {
        const given = room(standings, rule({ method: how, missedTurns }));
        const whole = decideAll(given, leads(count));
        let now = given;
        const singly = leads(count).flatMap((one) => {
          const { decisions, turns } = decideAll(now, [one]);
          const next = new Map(now.standings);
          for (const { memberId } of decisions) {
            const had = next.get(memberId ?? '');
            if (memberId && had) next.set(memberId, { ...had, left: had.left - 1, open: had.open + 1 });
          }
          now = { ...now, standings: next, turns: new Map([...now.turns, ...turns]) };
          return decisions;
        });
        expect(singly).toEqual(whole.decisions);
      }),
    );
  });

  it('gives nobody more than they may get, keeps nothing back while somebody may, and explains every skip', () => {
    fc.assert(
      fc.property(people, method, policy, fc.nat(60), (standings, how, missedTurns, count) => {
        const { decisions } = decideAll(room(standings, rule({ method: how, missedTurns })), leads(count));
        const got = (id: string): number => decisions.filter(({ memberId }) => memberId === id).length;
        const mayGet = Object.entries(standings).map(([id, { isActive, isOnLeave, isOnShift, left }]) => {
          const may = isActive && !isOnLeave && isOnShift ? left : 0;
          expect(got(id)).toBeLessThanOrEqual(may);
          return may;
        });
        const dealt = decisions.filter(({ memberId }) => memberId !== null).length;
        expect(dealt).toBe(
          Math.min(
            count,
            mayGet.reduce((sum, each) => sum + each, 0),
          ),
        );
        for (const { considered, skipped, memberId, isWaiting } of decisions) {
          expect(considered).toEqual(Object.keys(standings));
          expect(isWaiting).toBe(memberId === null);
          if (isWaiting) expect(skipped.map((each) => each.memberId)).toEqual(considered);
          else expect(skipped.map((each) => each.memberId)).not.toContain(memberId);
        }
      }),
    );
  });
});
