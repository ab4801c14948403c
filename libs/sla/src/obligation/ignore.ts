import type { Effect, IgnoredBecause, Obligation, ObligationEvent } from './obligation.js';

/** An obligation after an event, and what the world is told. */
export interface Acted {
  readonly obligation: Obligation;
  readonly effects: readonly Effect[];
}

/** The event changes nothing, and says why. */
export function ignore<T extends Obligation | null>(
  obligation: T,
  event: ObligationEvent,
  because: IgnoredBecause,
): { readonly obligation: T; readonly effects: readonly Effect[] } {
  return { obligation, effects: [{ kind: 'ignored' as const, event: event.kind, because }] };
}
