import { readFileSync } from 'node:fs';

const EVERY_MS = 200;

/** Watches how much memory a process holds (its resident set, MB); NaN where the system does not tell. */
export class MemoryWatch {
  private readonly began: number;
  private most: number;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.began = this.most = residentMb(pid);
    this.timer = setInterval(() => (this.most = Math.max(this.most, residentMb(this.pid))), EVERY_MS);
  }

  /** What it held at first, and the most since. */
  stop(): { readonly began: number; readonly most: number } {
    clearInterval(this.timer);
    return { began: this.began, most: Math.max(this.most, residentMb(this.pid)) };
  }
}

/** MB; NaN where the system does not tell. */
export function residentMb(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1_024;
  } catch {
    return Number.NaN;
  }
}
