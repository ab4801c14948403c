export { decayed } from './decay.js';
export { gradeOf } from './grade.js';
export { MODEL_BOUNDS, readScoreModel, scoreModelProblems } from './read-score-model.js';
export { isReady, scoreLead } from './score.js';
export type { Action, Score, ScoreReason } from './score.js';
export { GRADES, STARTING_MODEL } from './score-model.js';
export type { EngagementRule, FitRule, Grade, GradeMatrix, ScoreModel } from './score-model.js';
