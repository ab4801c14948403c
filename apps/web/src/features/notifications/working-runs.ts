const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];

interface Window {
  readonly day: string;
  readonly open: string;
  readonly close: string;
}

/** Days one after the other with the same hours. */
interface Run {
  readonly from: Day;
  readonly to: Day;
  readonly times: readonly string[];
}

/** A week in as few lines as say it. */
export function runsOf(windows: readonly Window[]): readonly Run[] {
  const runs: Run[] = [];
  for (const day of DAYS) {
    const times = windows.filter((window) => window.day === day).map(({ open, close }) => `${open}–${close}`);
    const last = runs.at(-1);
    if (last !== undefined && last.times.join() === times.join())
      runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, times });
  }
  return runs;
}
