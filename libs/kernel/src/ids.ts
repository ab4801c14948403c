import { uuidv7 } from 'uuidv7';

/** A UUID that knows what it names: an `Id<'lead'>` is never accepted where an `Id<'person'>` is due. */
export type Id<Of extends string> = string & { readonly __of?: Of };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new UUIDv7: sorts by the time it was made, so index pages stay warm. */
export const newId = <Of extends string>(): Id<Of> => uuidv7();

/** True for a lower-case UUID of any version. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
