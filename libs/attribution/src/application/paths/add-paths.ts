import type { PathCredits } from '#credit';
import { PATH_MARK } from '../../domain/conversion.js';
import type { PathRecord } from '../../domain/path-credit.js';

/** Tells models of paths as they are kept. */
export function addPaths(credits: PathCredits, paths: readonly PathRecord[]): void {
  for (const { path, ...counts } of paths) credits.add(path === '' ? [] : path.split(PATH_MARK), counts);
}
