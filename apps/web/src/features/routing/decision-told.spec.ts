import i18next from 'i18next';
import { EVERYONE } from '#contracts';
import { tellDecision } from './decision-told.js';
import type { AnyDecision, DecisionWords } from './decision-told.js';
import { newRule } from './rule-draft.js';
import type { Rule } from './routing-types.js';
import { en } from './words.en.js';
import { it as italian } from './words.it.js';

const NAMES: Readonly<Record<string, string>> = { luca: 'Luca', sara: 'Sara', ada: 'Ada' };
const RULES: readonly Rule[] = [
  { ...newRule('VIP', 'north', []), when: { field: 'grade', op: 'eq', value: 'A' }, ifNobody: 'next_rule' },
  newRule('All', 'north', []),
];

/** A key without words is an error, so that nothing is told as a key. */
function wordsIn(language: 'en' | 'it'): DecisionWords {
  const instance = i18next.createInstance();
  void instance.init({
    ...{ lng: language, fallbackLng: false, initAsync: false, interpolation: { escapeValue: false } },
    resources: { en: { routing: en }, it: { routing: italian } },
  });
  const t = instance.getFixedT(language, 'routing') as unknown as (key: string, values?: object) => string;
  return {
    say: (key, values) => {
      if (!instance.exists(`routing:told.${key}`)) throw new Error(`“${key}” has no words in ${language}.`);
      return t(`told.${key}`, values);
    },
    person: (id) => NAMES[id] ?? id,
    team: () => 'North',
    rules: RULES,
    condition: (predicate) => ('field' in predicate ? 'grade is A' : 'every lead'),
  };
}
const english = wordsIn('en');

const foreseen: AnyDecision = {
  ...{ leadId: 'lead', teamId: 'north', askedTeamIds: null, pulledFrom: null, ruleKey: 'all' },
  ...{ method: 'round_robin', considered: ['luca', 'sara', 'ada'], passedRules: [], memberId: 'ada' },
  ...{ skipped: [{ memberId: 'sara', reason: 'on_leave' }], isWaiting: false },
  ...{ pointerBefore: 'luca', pointerAfter: 'ada' },
};
const made = { id: 'd', occasion: 'offer', rulesVersion: 3, decidedAt: '2026-11-22T09:00:00Z' } as const;
const decision = (changes: object): AnyDecision => ({ ...foreseen, ...made, ...changes });

describe('a routing decision in words', () => {
  it('says who would get it, by which rule, who could not and why, and whose turn it was', () => {
    expect(tellDecision(foreseen, english)).toEqual({
      headline: 'Ada would get it',
      tone: 'good',
      why: [
        'Rule 2, “All”, is the first that fits: every lead.',
        'It goes in turn: whoever is next and can.',
        'The last one before went to Luca; the round now stands at Ada.',
      ],
      seats: [
        { memberId: 'luca', name: 'Luca', text: 'could take it, is not next', stand: 'free' },
        { memberId: 'sara', name: 'Sara', text: 'is away', stand: 'skipped' },
        { memberId: 'ada', name: 'Ada', text: 'gets it', stand: 'taker' },
      ],
    });
  });

  it('tells the rules that fitted before and had nobody', () => {
    const passedRules = [{ ruleKey: 'vip', skipped: [{ memberId: 'sara', reason: 'at_capacity' as const }] }];
    expect(tellDecision({ ...foreseen, passedRules }, english).why.slice(0, 2)).toEqual([
      'Rule 1, “VIP”, fits too, but nobody of it could take the lead (Sara: has as many as they may get); it says to ask on.',
      'Then rule 2, “All”: every lead.',
    ]);
  });

  it.each<[object, string, string]>([
    [{ memberId: 'ada' }, 'Ada got it', 'a rule decided'],
    [{ occasion: 'named', ruleKey: null, method: null }, 'Ada got it by name', 'no rule was asked'],
    [
      { memberId: null, isWaiting: true },
      'Nobody can take it now: it waits in the queue of North',
      'it still waits',
    ],
    [
      { memberId: null },
      'Nobody could take it then: it waited in the queue of North',
      'it found somebody since, or left',
    ],
    [
      { memberId: null, method: 'pull_queue', considered: [] },
      'It lies in the queue of North: whoever takes it first has it',
      'nobody is chosen',
    ],
  ])('with %j has the headline “%s”, because %s', (changes, headline) => {
    expect(tellDecision(decision(changes), english).headline).toBe(headline);
  });

  it.each<[object, string]>([
    [{ occasion: 'offer' }, 'It was offered without naming anybody, so the rules decided.'],
    [{ occasion: 'drain' }, 'It had waited, and now somebody had room.'],
    [{ occasion: 'reroute', pulledFrom: 'sara' }, 'It was taken back from Sara because a promise ran out.'],
    [{ occasion: 'reroute' }, 'It lay in a queue until a promise ran out.'],
  ])('with %j begins “%s”', (changes, first) => {
    expect(tellDecision(decision(changes), english).why[0]).toBe(first);
  });

  it('says that nobody has the company, that teams were asked, and that a rule is gone', () => {
    const changes = { method: 'owner_of_company', considered: [], ruleKey: 'old', askedTeamIds: ['north'] };
    expect(tellDecision(decision(changes), english).why.slice(1)).toEqual([
      'Only the rules of North were asked.',
      'A rule decided that the versions kept here no longer show (old).',
      'It would go to whoever has its company already; nobody has.',
    ]);
  });

  it('of an offer by name says that no rule was asked, and lists nobody', () => {
    const named = {
      occasion: 'named',
      ruleKey: null,
      method: null,
      considered: ['ada'],
      askedTeamIds: ['north'],
    };
    const { why, seats } = tellDecision(decision(named), english);
    expect(why).toHaveLength(1);
    expect(seats).toEqual([]);
  });

  it('has words for everything in Italian too', () => {
    const all = [
      ...['round_robin', 'weighted', 'least_open', 'owner_of_company', 'pull_queue'].map((method) => ({
        method,
      })),
      ...['offer', 'named', 'reroute', 'drain'].map((occasion) => ({ occasion })),
      ...Object.keys(en.told.reason).map((reason) => ({ skipped: [{ memberId: 'sara', reason }] })),
      ...[null, 'luca'].map((pointerBefore) => ({ pointerBefore, pointerAfter: 'luca' })),
    ];
    const words = wordsIn('it');
    for (const changes of all) {
      const { headline, why } = tellDecision(decision(changes), words);
      expect([headline, ...why].filter((text) => text === '' || text.includes('{{'))).toEqual([]);
    }
    expect(tellDecision(foreseen, words).headline).toBe('Andrebbe a Ada');
  });
});

test('a rule for everybody is told as such however it is written', () => {
  const rules = [{ ...RULES[1]!, when: { all: [EVERYONE] } }];
  expect(tellDecision(foreseen, { ...english, rules }).why[0]).toContain(
    'is the first that fits: every lead.',
  );
});
