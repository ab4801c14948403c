import { predicateProblems } from '#contracts';
import type { FieldProblem } from '#kernel';
import type { Rule } from './routing-types.js';

/** What the form itself sees before the server does; each has words. */
export type Fault = 'name' | 'team' | 'people' | 'twice' | 'condition' | 'weights';

export interface RuleFault {
  /** JSON pointer, as the server names places. */
  readonly pointer: string;
  readonly fault: Fault;
}

/** What is wrong with rules, place by place; the server has the last word. */
export const faultsOf = (rules: readonly Rule[]): RuleFault[] =>
  rules.flatMap((rule, index) =>
    faultsIn(rule).map(([field, fault]) => ({ pointer: `/rules/${index}/${field}`, fault })),
  );

function faultsIn({ name, teamId, participants, when, method }: Rule): [string, Fault][] {
  const named = (participants ?? []).map(({ memberId }) => memberId);
  const weighs =
    method !== 'weighted' || participants === null || participants.some(({ weight }) => weight > 0);
  const checks: readonly [boolean, string, Fault][] = [
    [name.trim() === '', 'name', 'name'],
    [teamId === '', 'teamId', 'team'],
    [participants?.length === 0, 'participants', 'people'],
    [new Set(named).size < named.length, 'participants', 'twice'],
    [participants?.length !== 0 && !weighs, 'participants', 'weights'],
    [predicateProblems(when).length > 0 || isUnsaid(when), 'when', 'condition'],
  ];
  return checks.flatMap(([isWrong, field, fault]) =>
    isWrong ? [[field, fault] satisfies [string, Fault]] : [],
  );
}

/** A condition whose value was never filled in matches nothing, and nobody means that. */
function isUnsaid(when: Rule['when']): boolean {
  if ('all' in when) return when.all.some(isUnsaid);
  if ('any' in when) return when.any.some(isUnsaid);
  if ('not' in when) return isUnsaid(when.not);
  return when.value === '';
}

/** The first problem at a place or under it. */
export const problemUnder = (problems: readonly FieldProblem[], pointer: string): string | undefined =>
  problems.find((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`))
    ?.detail;

/** The rule a problem is in; null when it is about all of them. */
export function ruleOf({ pointer }: FieldProblem): number | null {
  const index = /^\/rules\/(\d+)/.exec(pointer)?.[1];
  return index === undefined ? null : Number(index);
}
