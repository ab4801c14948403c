export { judgeCase } from './judge-case.js';
export type { ClockedClause, JudgedCase, JudgedCycle, LogLine } from './judge-case.js';
export { BY_TIER, groupingValue, Judging } from './judgement.js';
export type { JudgedClause, JudgedGroup } from './judgement.js';
export { logEvent, LogReader, missingColumns } from './log-reader.js';
export type { LogEvent, LogRow, RefusedRow } from './log-reader.js';
export { validateJudgeRules } from './rules.js';
export type { JudgeRules, LogEncoding, RuledClause } from './rules.js';
export type { Percentiles } from './waits.js';
