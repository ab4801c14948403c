import { register } from 'node:module';

/** Starts the cluster of this run, unless one was given from outside, and gives what stops it. Runs with plain Node, so TypeScript is switched on first. */
export default async () => {
  if (process.env.STAFFETTA_TEST_CLUSTER) return undefined;
  register('./ts-hooks.mjs', import.meta.url);
  const { startTestCluster } = await import('./cluster.ts');
  const stop = await startTestCluster();
  return async () => {
    delete process.env.STAFFETTA_TEST_CLUSTER;
    await stop();
  };
};
