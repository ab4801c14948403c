import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick. */
const TICK_MICROS = 10_000;

interface Usage {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** Processor time of a process since it began (µs, in steps of 10,000); undefined where the system does not tell. */
export const processorMicros = (pid: number): number | undefined => usageOf(pid)?.own;

/** The same for a process with all its children, living and ended: a PostgreSQL server with its connections. */
export function familyMicros(pid: number): number | undefined {
  const head = usageOf(pid);
  if (!head) return undefined;
  const living = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => usageOf(Number(name)))
    .filter((usage) => usage?.parent === pid);
  return living.reduce((sum, usage) => sum + (usage?.own ?? 0), head.own + head.ended);
}

function usageOf(pid: number): Usage | undefined {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const micros = (index: number): number => Number(facts[index]) * TICK_MICROS;
    return { parent: Number(facts[1]), own: micros(11) + micros(12), ended: micros(13) + micros(14) };
  } catch {
    return undefined;
  }
}
