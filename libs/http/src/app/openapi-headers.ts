import { IDEMPOTENCY_KEY } from '../idempotency/idempotency-request.js';
import { SENDS_ETAG } from '../if-match.js';
import { hasHeader } from './openapi-refusals.js';
import type { Route, ToldPart } from './routes-of.js';

/** Says of the good answers which headers of ours they have. */
export function tellHeaders(route: Route): void {
  const names = [
    ...(route.saying(SENDS_ETAG) === true ? ['ETag'] : []),
    ...(hasHeader(route, IDEMPOTENCY_KEY) ? ['Idempotent-Replayed'] : []),
  ];
  if (names.length === 0) return;
  for (const [status, response] of Object.entries(route.told.responses ?? {}))
    if (status.startsWith('2')) response.headers = { ...response.headers, ...referencesTo(names) };
}

/** To headers that are described among the components. */
export const referencesTo = (names: readonly string[]): Record<string, ToldPart> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
