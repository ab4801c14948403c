export const RUN_STATES = ['queued', 'training', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What a training is at, in this order. */
export const RUN_STEPS = ['reading', 'learning', 'judging'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

/** Its process ended before it did, and nobody has it in hand any more. */
export const INTERRUPTED = 'training/interrupted';
/** Something nobody foresaw; the log has it. */
export const UNEXPECTED = 'training/unexpected';
