export { adherence, deviations, traceFitness } from './process-fit.js';
export type { Deviation, Happening, ProcessStep, Replay } from './process-fit.js';
