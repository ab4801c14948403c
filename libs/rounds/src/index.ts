export { Rounds } from './rounds.js';
export type { Round } from './rounds.js';
export { RoundsModule } from './rounds.module.js';
