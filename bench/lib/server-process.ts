import type { Cleanup } from '../../test/support/stack/cleanup.js';
import { Program } from '../../test/support/stack/program.js';

export type ServerProcess = Pick<Program, 'url' | 'pid'>;

/** Starts a Node program that listens on the `PORT` it is given, and waits until it answers; it ends with the bench. */
export const startServerProcess = (
  program: string,
  env: Readonly<Record<string, string>>,
  cleanup: Cleanup,
): Promise<ServerProcess> => Program.start(program, { env, wants: 'answer' }, cleanup);
