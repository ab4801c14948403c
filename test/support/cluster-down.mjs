/** Stops the cluster of this run; nothing to do when it was given from outside. */
export default async () => {
  await globalThis.stopTestCluster?.();
  globalThis.stopTestCluster = undefined;
};
