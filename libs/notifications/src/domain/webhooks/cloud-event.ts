import type { Entry } from '#contracts';

/** Standard Webhooks asks for bodies below 20 kB. */
const MOST_BYTES = 20_000;

/** What happened as CloudEvents 1.0 JSON. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Place in the journal of the workspace: orders what is about different leads, and what arrives a second time. */
  readonly sequence?: string;
  readonly data: object;
}

export const sourceOf = (baseUrl: string, workspaceId: string): string =>
  `${baseUrl}/workspaces/${workspaceId}`;

/**
 * One entry as an event; the same entry always gives the same text, so a repeated delivery differs in its signature only.
 * A payload that would make the body 20 kB or more is left out, and `isCut` says so.
 */
export function cloudEvent(entry: Entry, baseUrl: string): string {
  const whole = JSON.stringify(eventOf(entry, baseUrl, entry.payload));
  return Buffer.byteLength(whole) < MOST_BYTES ? whole : JSON.stringify(eventOf(entry, baseUrl, null));
}

function eventOf(entry: Entry, baseUrl: string, payload: object | null): CloudEvent {
  const { leadId, actor, recordedAt } = entry;
  return {
    ...{ specversion: '1.0', id: entry.id, source: sourceOf(baseUrl, entry.workspaceId), type: entry.type },
    ...{ subject: `${entry.subjectKind}/${entry.subjectId}`, time: entry.occurredAt.toISOString() },
    datacontenttype: 'application/json',
    ...(entry.position === null ? {} : { sequence: String(entry.position) }),
    data: { leadId, actor, recordedAt: recordedAt.toISOString(), payload, isCut: payload === null },
  };
}

/** What a test sends. */
export const testEvent = (id: string, type: string, source: string, at: Date): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id, source, type, time: at.toISOString(), datacontenttype: 'application/json' },
    data: { isTest: true },
  } satisfies CloudEvent);
