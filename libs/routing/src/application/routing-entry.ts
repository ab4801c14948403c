import type { NewEntry, RoutingEntries } from '#contracts';
import type { By } from './by.js';

/** An entry about the rules of the workspace, how much a member may get, or an absence. */
export const routingEntry = <T extends keyof RoutingEntries>(
  type: T,
  { actor }: Pick<By, 'actor'>,
  occurredAt: Date,
  { subjectId, payload }: { readonly subjectId: string; readonly payload: RoutingEntries[T] },
): NewEntry =>
  ({
    ...{ type, subjectKind: 'routing', subjectId, leadId: null },
    ...{ actor, occurredAt, payload },
  }) as NewEntry;
