import { DAY_MS } from '#kernel';

export const VERDICTS = ['accepted', 'duplicate', 'refused', 'failed', 'ignored', 'test', 'waiting'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const HEALTHS = ['ok', 'silent', 'failing'] as const;
export type Health = (typeof HEALTHS)[number];

export interface Past {
  /** Epoch ms of the last hit that proved itself; null before the first. */
  readonly lastProvenAt: number | null;
  /** Hits that proved themselves in the 30 days before the last one. */
  readonly monthly: number;
  /** Failed hits that wait to be replayed. */
  readonly failed: number;
  /** The verdicts of the last hits, the newest first. */
  readonly latest: readonly Verdict[];
}

/** So many refusals in a row, and something is wrong with the secret. */
const ROW_OF_REFUSALS = 3;
/** Longer than so many usual gaps is silence; never less than a day. */
const USUAL_GAPS = 5;

/** How a connector does: failing while hits wait or the last ones were all refused, silent when nothing came for longer than usual. */
export function healthOf({ lastProvenAt, monthly, failed, latest }: Past, now: number): Health {
  const lastOnes = latest.slice(0, ROW_OF_REFUSALS);
  const isRefused = lastOnes.length === ROW_OF_REFUSALS && lastOnes.every((each) => each === 'refused');
  if (failed > 0 || isRefused) return 'failing';
  if (lastProvenAt === null) return 'silent';
  const usualGap = (30 * DAY_MS) / Math.max(monthly, 1);
  return now - lastProvenAt > Math.max(DAY_MS, USUAL_GAPS * usualGap) ? 'silent' : 'ok';
}
