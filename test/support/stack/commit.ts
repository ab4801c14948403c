import { execFileSync } from 'node:child_process';

/** The revision that lies there; marked when files differ from it. */
export function commitOfNow(): string {
  try {
    const told = execFileSync('git', ['describe', '--always', '--dirty', '--exclude', '*'], {
      stdio: 'pipe',
    });
    return told.toString().trim();
  } catch {
    return 'unknown';
  }
}
