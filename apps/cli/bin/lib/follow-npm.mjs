import { clearInterval, setInterval } from 'node:timers';
import { isAlive, parentOf, proof } from './processes.mjs';

/**
 * Stops this process, as SIGTERM does, once the npm that started it is gone. npm runs a script through a shell, which
 * does not pass signals on: without this, ending npm would leave a server behind that nobody sees.
 */
export const followNpm = () => {
  const shell = process.ppid;
  const starters = [shell, parentOf(shell)].filter((pid) => pid > 1).map(proof);
  const watch = setInterval(() => {
    if (process.ppid === shell && starters.every(isAlive)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
};
