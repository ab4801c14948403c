import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'test-support']);
const NOT_BUILT = /\.spec\.tsx?$|\.md$/;

/** Every file under `path` (a file or a folder) that a build reads, sorted, relative to `root`; none when it is missing. */
const filesUnder = (root, path) => {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return NOT_BUILT.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .filter((name) => !SKIPPED.has(name))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
};

/**
 * A hash of names and contents of everything under `paths`: equal exactly when nothing was added, removed, renamed or
 * changed. Tests, pages, `node_modules` and `dist` do not count; times do not count.
 */
export const fingerprint = (root, paths, extra = '') => {
  const hash = createHash('sha256').update(extra);
  for (const path of paths.flatMap((each) => filesUnder(root, each))) {
    const content = readFileSync(join(root, path));
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
