import { sayAside } from './terminal.js';

/** Runs a command; a failure is explained on the error stream and ends the process with 1. */
export async function orExplain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const { explain } = await import('./explain-failure.js');
    sayAside(explain(error));
  }
}
