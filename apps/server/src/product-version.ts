import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of this product, as its package says it: found from wherever this file runs. */
export function productVersion(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const { name, version } = packageIn(folder);
    if (name === 'staffetta' && version !== undefined) return version;
  }
  return 'unknown';
}

function packageIn(folder: string): { readonly name?: string; readonly version?: string } {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
