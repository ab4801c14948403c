import type { Channel, Intent, Origin } from '#contracts';

/** Where a field stands (an RFC 6901 pointer), or what it always is, and other words for its values. */
export interface FieldSource {
  readonly pointer?: string;
  readonly constant?: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface Mapping {
  /** Where the list of leads stands, when a body tells of several. */
  readonly items?: string;
  readonly fields: Readonly<Record<string, FieldSource>>;
}

/** What somebody agrees to by sending what the source sends. */
export interface ConsentSetting {
  readonly purpose: string;
  readonly basis: string;
  readonly text?: string;
}

/** How the leads of one source are taken. What a hit says itself goes before. */
export interface ConnectorSettings {
  readonly channel?: Channel;
  readonly campaign?: string;
  readonly asset?: string;
  readonly intent?: Intent;
  readonly origin?: Origin;
  readonly leadType?: string;
  /** Of people that name none. */
  readonly country?: string;
  readonly consent?: ConsentSetting;
  /** Questions of the source's forms, by their id or name, and the field each goes to. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the fields of a plain body stand. */
  readonly mapping?: Mapping;
  /** Names of happenings that are leads; others are touches. */
  readonly events?: readonly string[];
  /** Origins such as `https://www.example.com` to which a form may send who filled it in. */
  readonly returnOrigins?: readonly string[];
  /** So long after its last change a cart that nobody bought is a lead; an hour when left out. */
  readonly abandonedAfterMinutes?: number;
  /** What a vendor repeats when it asks for the first time. */
  readonly verifyToken?: string;
}
