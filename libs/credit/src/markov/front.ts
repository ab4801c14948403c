export { MOST_ORDER } from './markov-paths.js';
export type { MarkovChannel, MarkovCredits } from './markov-paths.js';
