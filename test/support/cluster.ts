import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPasswords, migrate, provision, startEmbedded } from '#database';
import { MIGRATIONS } from '../../migrations/index.js';
import { TEMPLATE } from './test-database.js';

/**
 * One PostgreSQL per run, one migrated template in it; each spec file clones the template (see `testDatabase`).
 * Returns how to stop it. The addresses travel to the workers in an environment variable.
 */
export async function startTestCluster(): Promise<() => Promise<void>> {
  const home = join(tmpdir(), `staffetta-test-${process.pid}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  };
  const server = await startEmbedded({ home, settings });
  const { ownerUrl, appUrl } = await provision(server.adminUrl, keptPasswords(home), TEMPLATE);
  await migrate(ownerUrl, MIGRATIONS);
  process.env.STAFFETTA_TEST_CLUSTER = JSON.stringify({ adminUrl: server.adminUrl, ownerUrl, appUrl });
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
