import type { Adapter, Event } from './adapter.js';
import { withoutItems } from './cut-body.js';
import type { Path } from './cut-body.js';
import type { ConnectorSettings } from './settings.js';

/** The items of a body that may tell of several persons. */
export interface Divided {
  readonly body: unknown;
  readonly paths: readonly Path[];
  readonly events: readonly Event[];
}

/** What is left of a hit once somebody was cut out of it, and which records that holds. */
export interface Redaction {
  readonly body: Buffer;
  readonly recordIds: readonly string[];
}

/** Null where a body is of one person, or nobody can say which item each event is. */
export function divide(
  { items }: Pick<Adapter, 'items'>,
  body: unknown,
  settings: ConnectorSettings,
  events: readonly Event[],
): Divided | null {
  const paths = items?.(body, settings) ?? [];
  return paths.length > 0 && paths.length === events.length ? { body, paths, events } : null;
}

/** The hit without some of its items, and the records of the others by their ids of before; null where none is left. */
export function withoutThese({ body, paths, events }: Divided, gone: ReadonlySet<number>): Redaction | null {
  const kept = events.filter((_, index) => !gone.has(index));
  if (kept.length === 0) return null;
  const left = withoutItems(
    body,
    paths.filter((_, index) => gone.has(index)),
  );
  return { body: Buffer.from(JSON.stringify(left)), recordIds: kept.map(({ externalId }) => externalId) };
}
