import { readdirSync, readFileSync } from 'node:fs';

/** Memory that a process holds now (its resident set, MB). Linux only. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

/** Files and sockets that a process holds open. Linux only. */
export const openFiles = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

/** The value that so large a share of them does not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
