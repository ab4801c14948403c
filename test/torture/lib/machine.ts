import { availableParallelism, cpus, totalmem } from 'node:os';

/** What the numbers of a run depend on, in a line. */
export const describeMachine = (): string =>
  [
    cpus()[0]?.model.trim() ?? 'unknown',
    `${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.version}`,
  ].join(', ');
