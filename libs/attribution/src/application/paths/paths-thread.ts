/** The code of a thread that credits paths: they come in portion by portion, and one answer goes out. */
import { parentPort, workerData } from 'node:worker_threads';
import { PathCredits } from '#credit';
import { addPaths } from './add-paths.js';
import type { PathsAnswer, PathsJob, PathsPortion } from './paths-message.js';

const credits = new PathCredits((workerData as PathsJob).models);

parentPort?.on('message', (portion: PathsPortion) => {
  if (portion !== null) return addPaths(credits, portion);
  parentPort?.postMessage({ report: credits.report() } satisfies PathsAnswer);
  parentPort?.close();
});
