import { AppError } from '#kernel';

/** Long work commits in chunks of this size. */
const LARGEST_BATCH = 1_000;

/** @throws AppError `people/batch-too-large` */
export function refuseLargeBatch(size: number): void {
  if (size <= LARGEST_BATCH) return;
  throw new AppError('too-large', 'people/batch-too-large', `Send at most ${LARGEST_BATCH} at once.`);
}
