export type { ChannelCredit, PathCounts } from './path.js';
export { PathCredits } from './path-credits.js';
export type { PathCreditModel, PathModelCredits, PathOptions, PathReport } from './path-credits.js';
