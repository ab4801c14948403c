import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const COMPILED = /\.(?:js|d\.ts)(?:\.map)?$/;

/**
 * Deletes compiled files whose source is gone: a renamed migration or module must not live on in `dist`.
 * Everything else stays, so that a running server still finds its modules. Gives the paths deleted.
 */
export const prune = (root, folder) => {
  const dist = join(root, 'dist', folder);
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return prune(root, path);
    if (!COMPILED.test(path) || existsSync(join(root, path.replace(COMPILED, '.ts')))) return [];
    rmSync(join(root, 'dist', path));
    return [path];
  });
};
