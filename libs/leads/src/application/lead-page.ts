import type { Entry, TeamKind } from '#contracts';
import type { LeadItem } from './lead-item.js';

/** One fact about a lead, as its page tells it. */
export interface TimelineItem extends Pick<Entry, 'id' | 'position' | 'type' | 'occurredAt'> {
  /** `teamKind` tells of whom a guest hears no more. */
  readonly actor: Entry['actor'] & { readonly name: string | null; readonly teamKind: TeamKind | null };
  readonly payload: unknown;
}

/** Everything about one lead. */
export interface LeadPage extends LeadItem {
  readonly timeline: readonly TimelineItem[];
  readonly handovers: readonly unknown[];
  readonly attempts: readonly unknown[];
  readonly notes: readonly unknown[];
}
