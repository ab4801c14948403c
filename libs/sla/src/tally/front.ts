export type {
  Credit,
  Offered,
  StageEntered,
  Tallied,
  TallyCause,
  TallyEntry,
  TallyEvent,
  UntalliedBecause,
} from './credit.js';
export { sumOf } from './sums.js';
export type { TallySums } from './sums.js';
export { tally } from './tally.js';
export type { TallyContext } from './tally.js';
