import { createHash } from 'node:crypto';
import { AppError, newId } from '#kernel';
import { Unreadable } from '../domain/unreadable.js';
import type { Adapter, Event, Fault, Headers } from '../domain/adapter.js';
import { divide } from '../domain/divided.js';
import type { Divided } from '../domain/divided.js';
import { parseBody } from '../domain/parse-body.js';
import type { CalledConnector } from '../persistence/connectors.js';

/** A request of a source as it came. */
export interface Arrived {
  readonly headers: Headers;
  readonly body: Buffer;
  readonly method: string;
  /** Whole, with its query unchanged. */
  readonly url: string;
}

/** A hit that was read: its events, or why there are none. */
export interface ReadHit {
  readonly id: string;
  readonly receivedAt: Date;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly isProven: boolean;
  readonly events: readonly Event[];
  readonly refused?: { readonly reason: string; readonly detail: string; readonly isUnreadable: boolean };
  readonly isPaused?: boolean;
  /** By what somebody can be cut out of it; null where it is of one person. */
  readonly divided?: Divided | null;
}

/** A hit as it is kept. */
interface Kept extends Pick<ReadHit, 'id' | 'receivedAt' | 'headers' | 'body'> {
  readonly isRedacted?: boolean;
  readonly recordIds?: readonly string[] | null;
}

/** Judges whether a hit is who it says, and reads it. Never throws for what a hit holds. */
export function readHit(adapter: Adapter, connector: CalledConnector, arrived: Arrived): ReadHit {
  const { secrets, now } = connector;
  const kept = {
    ...{ id: newId(), receivedAt: now, body: arrived.body },
    headers: keptOf(arrived.headers, adapter.keptHeaders),
  };
  const { headers, body: rawBody, method, url } = arrived;
  const verified = adapter.verify({ headers, rawBody, method, url, secrets, now: now.getTime() });
  if (!verified.ok)
    return { ...kept, isProven: false, events: [], refused: { ...FAULTS_SAID[verified.reason] } };
  if (connector.state === 'paused') return { ...kept, isProven: true, events: [], isPaused: true };
  return readKept(adapter, connector, kept);
}

/** Reads a hit that proved itself when it came. */
export function readKept(adapter: Adapter, { settings, now }: CalledConnector, kept: Kept): ReadHit {
  const { headers, receivedAt, body } = kept;
  const digest = createHash('sha256').update(body).digest('hex');
  try {
    const parsed = parseBody(body, adapter.body);
    const read = adapter
      .read(parsed, settings, { headers, receivedAt, digest })
      .map((event) => (isEarly(event, now) ? { ...event, is: 'wait' as const, cameAt: receivedAt } : event));
    const events = kept.isRedacted ? renamed(read, kept.recordIds ?? []) : read;
    if (events.length > MOST_EVENTS)
      throw new Unreadable(`It holds ${events.length} records; send at most ${MOST_EVENTS} at once.`);
    return { ...kept, isProven: true, events, divided: divide(adapter, parsed, settings, events) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const refused = { reason: 'unreadable', detail: error.message, isUnreadable: true };
    return { ...kept, isProven: true, events: [], refused };
  }
}

const isEarly = ({ is, dueAt, isTest }: Event, now: Date): boolean =>
  is === 'cart' && !isTest && dueAt !== undefined && dueAt > now;

/** What is left of a redacted hit is known by its ids of before: bytes and places are others now. */
function renamed(events: readonly Event[], recordIds: readonly string[]): Event[] {
  if (events.length !== recordIds.length)
    throw new Unreadable('It was redacted, and is read otherwise by the settings of now.');
  return events.map((event, index) => {
    const externalId = recordIds[index] ?? event.externalId;
    return {
      ...event,
      externalId,
      ...(event.submission && { submission: { ...event.submission, externalId } }),
    };
  });
}

/** As many as one transaction takes. */
const MOST_EVENTS = 1_000;
const ALWAYS_KEPT = ['content-type', 'user-agent'];

const keptOf = (headers: Headers, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    [...ALWAYS_KEPT, ...names].flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, 500)]];
    }),
  );

const said = (reason: Fault, detail: string): NonNullable<ReadHit['refused']> => ({
  ...{ reason, detail, isUnreadable: false },
});

const FAULTS_SAID: Readonly<Record<Fault, NonNullable<ReadHit['refused']>>> = {
  headers: said('headers', 'Headers of the signature are missing or malformed.'),
  timestamp: said('timestamp', 'The time of the signature is too far off; sign each attempt anew.'),
  signature: said('signature', 'No secret of this connector signed these bytes.'),
  key: said('key', 'The key in the body is not the one of this connector.'),
  credentials: said('credentials', 'User name or password are not those of this connector.'),
};

/** What the sender of a refused hit hears. */
export const refusalOf = ({ isUnreadable, detail }: NonNullable<ReadHit['refused']>): AppError =>
  isUnreadable
    ? new AppError('invalid', 'hit/unreadable', detail)
    : new AppError('unauthenticated', 'hit/unproven', detail);
