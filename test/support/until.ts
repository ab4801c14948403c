import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, generously, until something holds, and gives what it holds; a condition, never a measure of speed. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  limitMs = 30_000,
): Promise<T> {
  for (let waited = 0; waited <= limitMs; waited += 25) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await sleep(25);
  }
  throw new Error(`Waited ${limitMs} ms in vain for: ${what}.`);
}
