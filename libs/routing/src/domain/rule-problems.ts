import { predicateProblems } from '#contracts';
import type { FieldProblem } from '#kernel';
import type { RoutingRule } from './rule.js';

/** What the workspace has, for rules to name. */
export interface Known {
  readonly teamIds: ReadonlySet<string>;
  readonly memberIds: ReadonlySet<string>;
}

export const MOST_RULES = 200;
const KEY = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Everything wrong with would-be rules, each by its JSON pointer; empty when they may be put in force. */
export function ruleProblems(rules: readonly RoutingRule[], known: Known): FieldProblem[] {
  const tooMany =
    rules.length > MOST_RULES ? [{ pointer: '/rules', detail: `at most ${MOST_RULES} rules` }] : [];
  return [
    ...tooMany,
    ...doubleKeys(rules),
    ...rules.flatMap((rule, index) => problemsOf(rule, `/rules/${index}`, known)),
  ];
}

const doubleKeys = (rules: readonly RoutingRule[]): FieldProblem[] =>
  rules.flatMap(({ key }, index) =>
    rules.findIndex((other) => other.key === key) < index
      ? [{ pointer: `/rules/${index}/key`, detail: 'another rule has this key' }]
      : [],
  );

function problemsOf(rule: RoutingRule, at: string, known: Known): FieldProblem[] {
  const checks: readonly [boolean, string, string][] = [
    [!KEY.test(rule.key), 'key', 'small letters, digits and dashes, at most 60'],
    [!known.teamIds.has(rule.teamId), 'teamId', 'no team of this workspace'],
    [rule.participants?.length === 0, 'participants', 'name somebody, or leave it out for the whole team'],
  ];
  const own = checks.flatMap(([isWrong, field, detail]) =>
    isWrong ? [{ pointer: `${at}/${field}`, detail }] : [],
  );
  return [...own, ...predicateProblems(rule.when, `${at}/when`), ...participantProblems(rule, at, known)];
}

function participantProblems({ participants }: RoutingRule, at: string, known: Known): FieldProblem[] {
  const named = (participants ?? []).map(({ memberId }) => memberId);
  return named.flatMap((memberId, index) => {
    const pointer = `${at}/participants/${index}/memberId`;
    if (!known.memberIds.has(memberId)) return [{ pointer, detail: 'no member of this workspace' }];
    return named.indexOf(memberId) < index ? [{ pointer, detail: 'named already' }] : [];
  });
}
