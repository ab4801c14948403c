import type { Predicate } from '#contracts';
import { isEveryone } from '../../ui/predicate-text.js';
import type { Tone } from '../../ui/signal.js';
import type { Decision, Foreseen, Rule, SkipReason } from './routing-types.js';

/** A decision that was made, or one that would be. */
export type AnyDecision = Foreseen | Decision;

/** What it takes to tell a decision. */
export interface DecisionWords {
  /** A text of the `told` words, filled in. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly person: (id: string) => string;
  readonly team: (id: string) => string;
  /** The rules that were asked, in their order. */
  readonly rules: readonly Rule[];
  readonly condition: (predicate: Predicate) => string;
}

/** Somebody who was considered, and what came of it. */
export interface ToldSeat {
  readonly memberId: string;
  readonly name: string;
  readonly text: string;
  readonly stand: 'taker' | 'free' | 'skipped';
}

export interface ToldDecision {
  readonly headline: string;
  readonly tone: Tone;
  /** Sentences, in the order in which it came about. */
  readonly why: readonly string[];
  readonly seats: readonly ToldSeat[];
}

/** A decision in words: who, by which rule and why it fits, who was considered, and whose turn it was before and after. */
export function tellDecision(decision: AnyDecision, words: DecisionWords): ToldDecision {
  const why = [
    occasionText(decision, words),
    askedText(decision, words),
    ...decision.passedRules.map((passed) => passedText(passed, words)),
    ruleText(decision, words),
    methodText(decision, words),
    turnText(decision, words),
  ];
  return {
    ...headOf(decision, words),
    why: why.filter((text) => text !== null),
    // Of an offer by name nobody but the one named was considered.
    seats: decision.method === null ? [] : seatsOf(decision, words),
  };
}

const isMade = (decision: AnyDecision): decision is Decision => 'occasion' in decision;

function headOf(
  decision: AnyDecision,
  { say, person, team }: DecisionWords,
): Pick<ToldDecision, 'headline' | 'tone'> {
  const { memberId, method, isWaiting } = decision;
  if (memberId !== null) {
    const key = !isMade(decision) ? 'would' : method === null ? 'named' : 'got';
    return { headline: say(`head.${key}`, { name: person(memberId) }), tone: 'good' };
  }
  const key = isWaiting ? 'waits' : method === 'pull_queue' ? 'queue' : 'waited';
  return { headline: say(`head.${key}`, { team: team(decision.teamId) }), tone: isWaiting ? 'warn' : 'calm' };
}

function occasionText(decision: AnyDecision, { say, person }: DecisionWords): string | null {
  if (!isMade(decision)) return null;
  const { occasion, pulledFrom } = decision;
  if (occasion !== 'reroute') return say(`occasion.${occasion}`);
  return pulledFrom === null
    ? say('occasion.rerouteFromQueue')
    : say('occasion.reroute', { name: person(pulledFrom) });
}

/** Nobody named a team, or no rule was asked: then there is nothing to say. */
function askedText({ askedTeamIds, method }: AnyDecision, { say, team }: DecisionWords): string | null {
  if (askedTeamIds === null || method === null) return null;
  const key = askedTeamIds.length === 1 ? 'asked_one' : 'asked';
  return say(key, { teams: askedTeamIds.map(team).join(', ') });
}

type Passed = AnyDecision['passedRules'][number];

function passedText({ ruleKey, skipped }: Passed, words: DecisionWords): string {
  const { say } = words;
  const named = skipped.map(({ memberId, reason }) =>
    say('skippedOne', { name: words.person(memberId), reason: reasonText(reason, words) }),
  );
  return skipped.length === 0
    ? say('passedNobody', ruleValues(ruleKey, words))
    : say('passed', { ...ruleValues(ruleKey, words), skipped: named.join('; ') });
}

function ruleText({ ruleKey, passedRules }: AnyDecision, words: DecisionWords): string | null {
  if (ruleKey === null) return null;
  const rule = words.rules.find(({ key }) => key === ruleKey);
  if (!rule) return words.say('ruleGone', { key: ruleKey });
  const condition = isEveryone(rule.when) ? words.condition({ all: [] }) : words.condition(rule.when);
  const key = passedRules.length === 0 ? 'rule' : 'ruleNext';
  return words.say(key, { ...ruleValues(ruleKey, words), condition });
}

function ruleValues(ruleKey: string, { rules }: DecisionWords): { place: string; rule: string } {
  const index = rules.findIndex(({ key }) => key === ruleKey);
  return { place: index < 0 ? '–' : String(index + 1), rule: rules[index]?.name ?? ruleKey };
}

function methodText({ method, considered }: AnyDecision, { say }: DecisionWords): string | null {
  if (method === null) return null;
  return say(method === 'owner_of_company' && considered.length === 0 ? 'by.noOwner' : `by.${method}`);
}

const GOES_ROUND: readonly AnyDecision['method'][] = ['round_robin', 'weighted', 'least_open'];

function turnText({ method, pointerBefore, pointerAfter }: AnyDecision, words: DecisionWords): string | null {
  if (!GOES_ROUND.includes(method)) return null;
  const before = pointerBefore === null ? '' : words.person(pointerBefore);
  const after = pointerAfter === null ? '' : words.person(pointerAfter);
  if (pointerBefore === pointerAfter)
    return words.say(pointerBefore === null ? 'turn.fresh' : 'turn.stays', { before });
  return words.say(pointerBefore === null ? 'turn.first' : 'turn.moved', { before, after });
}

function seatsOf({ considered, skipped, memberId, method }: AnyDecision, words: DecisionWords): ToldSeat[] {
  const reasons = new Map(skipped.map((each) => [each.memberId, each.reason]));
  const free = words.say(method === 'least_open' ? 'seat.freeLeast' : 'seat.free');
  return considered.map((id): ToldSeat => {
    const seat = { memberId: id, name: words.person(id) };
    if (id === memberId) return { ...seat, stand: 'taker', text: words.say('seat.taker') };
    const reason = reasons.get(id);
    return reason === undefined
      ? { ...seat, stand: 'free', text: free }
      : { ...seat, stand: 'skipped', text: reasonText(reason, words) };
  });
}

const reasonText = (reason: SkipReason, { say }: DecisionWords): string => say(`reason.${reason}`);
