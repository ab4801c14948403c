import type { TrainingRun } from '../qualification-types.js';

/** What the live board tells of the latest training. */
export type ToldRun = Pick<TrainingRun, 'id' | 'state' | 'step' | 'version' | 'failure' | 'facts'>;

export const isOpen = ({ state }: Pick<ToldRun, 'state'>): boolean =>
  state === 'queued' || state === 'training';

/** How far along a training is shown to be: reading is short, learning takes its time. */
const SHARES = { queued: 4, reading: 15, learning: 45, judging: 85 } as const;
export type Stage = keyof typeof SHARES;

export const stageOf = ({ state, step }: Pick<ToldRun, 'state' | 'step'>): Stage =>
  state === 'queued' ? 'queued' : (step ?? 'queued');

export const shareOf = (run: Pick<ToldRun, 'state' | 'step'>): number => SHARES[stageOf(run)];

/** The model a training has just come to: it was under way when last looked at, and is done now. */
export const arrivedAt = (before: ToldRun | null, now: ToldRun | null): number | null =>
  before !== null && now !== null && before.id === now.id && isOpen(before) && now.state === 'done'
    ? now.version
    : null;
