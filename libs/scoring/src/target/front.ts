export { judgeTarget } from './judge-target.js';
export type { NamedCriterion, TargetJudgement } from './judge-target.js';
export { MOST_TARGET_CRITERIA, readTarget, targetProblems } from './read-target.js';
export { targetChanges } from './target-changes.js';
export type { TargetChange } from './target-changes.js';
export { STARTING_TARGET } from './target-definition.js';
export type { TargetCriterion, TargetDefinition } from './target-definition.js';
