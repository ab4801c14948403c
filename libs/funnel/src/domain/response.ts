import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';

/** How soon somebody first tried to reach a lead after it was captured; `none` so far. */
export const RESPONSES = ['5m', '15m', '1h', '4h', '1d', 'later', 'none'] as const;
export type Response = (typeof RESPONSES)[number];

const WITHIN: readonly (readonly [Response, number])[] = [
  ['5m', 5 * MINUTE_MS],
  ['15m', 15 * MINUTE_MS],
  ['1h', HOUR_MS],
  ['4h', 4 * HOUR_MS],
  ['1d', DAY_MS],
];

/** The bucket of a response time (ms), its end included; null is no response. What was tried before the capture is within five minutes. */
export function bucketOfResponse(elapsedMs: number | null): Response {
  if (elapsedMs === null) return 'none';
  return WITHIN.find(([, end]) => elapsedMs <= end)?.[0] ?? 'later';
}
