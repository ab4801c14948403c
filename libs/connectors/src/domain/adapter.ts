import type { Submission } from '#intake';
import type { Path } from './cut-body.js';
import type { ConnectorSettings } from './settings.js';

export type Headers = Readonly<Record<string, string | undefined>>;

/** A request as it came, and what it has to prove itself by. */
export interface Proof {
  /** Names in lower case. */
  readonly headers: Headers;
  readonly rawBody: Buffer;
  readonly method: string;
  /** Whole, with its query unchanged. */
  readonly url: string;
  /** The present one first; during a change-over the one before, too. */
  readonly secrets: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}

export const FAULTS = ['headers', 'timestamp', 'signature', 'key', 'credentials'] as const;
export type Fault = (typeof FAULTS)[number];
export type Verified = { readonly ok: true } | { readonly ok: false; readonly reason: Fault };

/**
 * What a part of a hit means. `fetch` names a record that is to be read back from the vendor; `erase` one that was deleted there;
 * `order` and `cart` are leads of a shop; a cart whose time has not come is to `wait`.
 */
export type EventKind = 'lead' | 'touch' | 'order' | 'cart' | 'wait' | 'fetch' | 'erase' | 'ignored';

export interface Event {
  readonly is: EventKind;
  /** The record's id there: known once, whatever is told of it again. */
  readonly externalId: string;
  /** Another id of the same record, by which it may be told of from now on. */
  readonly alias?: string;
  readonly isTest: boolean;
  readonly occurredAt: Date;
  /** Before this instant it is not taken, and what comes until then may make it nothing. */
  readonly dueAt?: Date;
  /** Of what waits: when it came. A later word of the same record counts instead. */
  readonly cameAt?: Date;
  readonly submission?: Submission;
  /** Why it is ignored; a code. */
  readonly reason?: string;
}

/** What is known of a hit beside its body. */
export interface Circumstances {
  readonly headers: Headers;
  readonly receivedAt: Date;
  /** SHA-256 of the body in hex: what tells hits apart that have no id. */
  readonly digest: string;
}

export interface Handshake {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly secrets: readonly string[];
  readonly settings: ConnectorSettings;
}

/** How a record is read back: an address below a base that never changes, and what its answer means. */
export interface ReadBack {
  readonly base: string;
  ask(externalId: string, token: string): { readonly path: string; readonly headers: Record<string, string> };
  read(body: unknown, event: Event, settings: ConnectorSettings): Event;
}

/** A hit as the vendor would send it, unsigned. */
export interface Sample {
  readonly body: string;
  readonly contentType: string;
  readonly headers?: Record<string, string>;
}

/** What a source of leads sends, and how it proves itself. Pure: the same bytes are always the same events. */
export interface Adapter {
  readonly kind: string;
  readonly label: string;
  readonly authentication: 'signature' | 'key' | 'basic' | 'address';
  /** Whose the secret is: made here, given by the vendor, or none. */
  readonly secret: 'ours' | 'theirs' | 'none';
  readonly body: 'json' | 'form';
  /** Headers that are kept with a hit; none that proves anything. */
  readonly keptHeaders: readonly string[];
  /** What whoever connects it does, in order. `{address}` and `{secret}` stand for what they paste. */
  readonly steps: readonly string[];
  readonly needsVerifyToken?: boolean;
  readonly readBack?: ReadBack;
  verify(proof: Proof): Verified;
  /** The answer to a GET, or null when it is refused. */
  handshake?(asked: Handshake): string | object | null;
  /** @throws Unreadable when the body is of another shape */
  read(body: unknown, settings: ConnectorSettings, circumstances: Circumstances): readonly Event[];
  /**
   * Where the items of a body that holds several stand, each the event in its place of what `read` answers. Absent where a body is
   * always of one person.
   */
  items?(body: unknown, settings: ConnectorSettings): readonly Path[];
  /**
   * Where somebody who filled a form in and sent it here is to go on: an address of an origin that is set, or null. Absent where programs
   * send.
   */
  returnTo?(rawBody: Buffer, settings: ConnectorSettings): string | null;
  /** By its settings, where these say what a body looks like. */
  sample(now: Date, settings: ConnectorSettings): Sample;
}
