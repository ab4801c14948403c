import { randomBytes } from 'node:crypto';
import type { Entry, EntryType } from '#contracts';

/** How what happened is written: signed CloudEvents for programs, a message for people. */
export const WEBHOOK_FORMATS = ['cloudevents', 'slack', 'teams'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

export const DISABLED_BECAUSE = ['by_hand', 'gone', 'failing'] as const;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];

export const DELIVERY_STATES = ['pending', 'delivered', 'given_up', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What can be said anew of an endpoint. */
export interface EndpointWording {
  readonly url: string;
  readonly description: string | null;
  readonly types: readonly string[];
  readonly isEnabled: boolean;
}

/** What a test sends; no entry of the journal has this type. */
export const TEST_TYPE = 'webhook.test';

/** `*`, all of a word (`obligation.*`), or one type of entry. */
export const TYPE_PATTERN = /^(\*|[a-z_]+\.(\*|[a-z_]+))$/;

/** Whoever hears of persons or leads at all, and may have copied them, hears when one is to be forgotten. */
const ERASURES: ReadonlySet<EntryType> = new Set(['person.erased', 'lead.erased'] as const);

/** Whether an endpoint that wants `patterns` hears of entries of this type. */
export function wants(patterns: readonly string[], type: EntryType): boolean {
  const word = `${type.split('.')[0]}.`;
  return patterns.some((pattern) =>
    ERASURES.has(type) && pattern.startsWith(word)
      ? true
      : pattern === '*' || pattern === type || pattern === `${word}*`,
  );
}

/**
 * Whether an entry is worth a line to people: a promise that was broken is told once, and not a second time of whoever had the lead.
 * Programs hear of both.
 */
export const isWorthALine = (entry: Entry): boolean =>
  entry.type !== 'obligation.breached' || entry.payload.level === 'lead';

/** A fresh secret of 256 random bits, in the form of Standard Webhooks. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
