import type { EpochMs } from '#kernel';

import { compileCalendar } from './compile.js';
import type { CalendarDefinition, Span } from './definition.js';

/** The very windows a calendar version promised, to be kept beside it. */
export interface MaterialisedCalendar {
  readonly zone: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Ordered and disjoint, clipped to `[from, to)`, touching ones of the same kind joined. */
  readonly windows: readonly Span[];
  /** The zone data they were computed with, such as `2025c`. */
  readonly tzVersion: string;
}

/**
 * Expands a calendar into dates, so that later zone data or a later library cannot silently change a promise.
 * `tzVersion` is named by the caller: neither a browser nor Temporal tells it (Node: the `tz` entry of its versions).
 * @throws AppError `calendar/invalid`, `calendar/out-of-range`
 */
export const materialise = (
  definition: CalendarDefinition,
  span: Span,
  tzVersion: string,
): MaterialisedCalendar => ({
  zone: definition.zone,
  from: span.from,
  to: span.to,
  windows: compileCalendar(definition, span)
    .explain(span.from, span.to)
    .filter(({ counts }) => counts)
    .map(({ from, to }) => ({ from, to })),
  tzVersion,
});
