import { register } from 'node:module';

/** Jest loads this file with plain Node: it switches TypeScript on, then starts the cluster of this run. */
export default async () => {
  if (process.env.STAFFETTA_TEST_CLUSTER) return;
  register('./ts-hooks.mjs', import.meta.url);
  const { startTestCluster } = await import('./cluster.ts');
  globalThis.stopTestCluster = await startTestCluster();
};
