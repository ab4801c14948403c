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
export { mixShare, qualityShare } from './shares.js';
export type { Share } from './shares.js';
export { sumOf } from './sums.js';
export type { TallySums } from './sums.js';
export { tally } from './tally.js';
export type { TallyContext } from './moving.js';
export { worthOf } from './worth.js';
export type { Worth } from './worth.js';
