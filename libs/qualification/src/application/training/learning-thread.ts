/** The code of a thread that learns: a lesson comes in with it, steps and what came of it go out. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#kernel';
import { trainModel } from '#scoring';
import type { LearningJob, LearningMessage } from './learning-message.js';

const { leads, features, seed } = workerData as LearningJob;
const say = (message: LearningMessage): void => parentPort?.postMessage(message);

try {
  say({ training: trainModel(leads, features, seed, (step) => say({ step })) });
} catch (error) {
  // An error loses its code on the way between threads.
  if (!(error instanceof AppError)) throw error;
  say({ failure: { kind: error.kind, code: error.code, message: error.message } });
}
