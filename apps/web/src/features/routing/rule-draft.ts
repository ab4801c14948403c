import { EVERYONE } from '#contracts';
import { freeKey } from '../agreement/editor/places.js';
import type { Method, Rule } from './routing-types.js';

export const METHODS = [
  ...['round_robin', 'weighted', 'least_open', 'owner_of_company', 'pull_queue'],
] as const satisfies readonly Method[];

/** A rule for every lead of one team, in turn, under a key nobody else has. */
export const newRule = (name: string, teamId: string, others: readonly Rule[]): Rule => ({
  ...{ key: freeKey(slug(name), keysOf(others)), name, when: EVERYONE, teamId, participants: null },
  ...{ method: 'round_robin', missedTurns: 'hold_position', ifNobody: 'wait' },
});

const keysOf = (rules: readonly Rule[]): string[] => rules.map(({ key }) => key);

/** A name as a key: small letters, digits and dashes. */
export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return key.slice(0, 50).replace(/-+$/, '') || 'rule';
}

/** What a method asks for besides the team. */
export interface MethodAsks {
  /** Who takes part, in the order of the round. */
  readonly people: boolean;
  readonly weights: boolean;
  /** What becomes of turns that were missed. */
  readonly missedTurns: boolean;
  /** What happens when nobody can take the lead; a queue to take from needs nobody. */
  readonly ifNobody: boolean;
}

const ASKS: Readonly<Record<Method, MethodAsks>> = {
  round_robin: { people: true, weights: false, missedTurns: true, ifNobody: true },
  weighted: { people: true, weights: true, missedTurns: true, ifNobody: true },
  least_open: { people: true, weights: false, missedTurns: false, ifNobody: true },
  owner_of_company: { people: false, weights: false, missedTurns: false, ifNobody: true },
  pull_queue: { people: false, weights: false, missedTurns: false, ifNobody: false },
};

export const asks = (method: Method): MethodAsks => ASKS[method];

/** The same rule by another method; what that one does not ask for is not kept. */
export const byMethod = (rule: Rule, method: Method): Rule => ({
  ...rule,
  method,
  participants: asks(method).people ? rule.participants : null,
});
