import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOUSE } from './run.mjs';

/**
 * Becomes the compiled command line with these arguments. It runs in this very process: signals, exit code and terminal
 * are its own, and nothing is left behind when this process is killed.
 */
export const becomeStaffetta = async (args) => {
  const main = join(HOUSE, 'dist/program/cli.js');
  process.argv = [process.execPath, main, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
};

/** Does the groundwork, or ends the process with a plain message: who only wants to start the product needs no stack trace. */
export const orGiveUp = async (work) => {
  try {
    await work();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
};
