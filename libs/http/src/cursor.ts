import { isId } from '#kernel';
import { MalformedRequest } from './problems/malformed-request.js';

interface CursorTypes {
  readonly text: string;
  readonly number: number;
  readonly id: string;
  readonly instant: Date;
}

export type CursorPart = keyof CursorTypes;
/** The sort keys of a list in order, the last one unique: `['instant', 'id']`. */
export type CursorShape = readonly CursorPart[];
export type CursorValues<S extends CursorShape> = { -readonly [K in keyof S]: CursorTypes[S[K]] };

/** Longer than any cursor this API gives. */
const LONGEST = 1_024;
const BASE64URL = /^[\w-]+$/;

/** The place after the last item of a page, opaque to the caller. Holds sort keys only: put no secret in it, trust nothing from it. */
export const encodeCursor = (values: readonly (string | number | Date)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * Reads back what `encodeCursor` made for a list of this shape; undefined when no cursor was sent.
 * @throws MalformedRequest `request/cursor` (400) pointing at `?cursor`
 */
export function decodeCursor<const S extends CursorShape>(
  text: string | undefined,
  shape: S,
): CursorValues<S> | undefined {
  if (text === undefined) return undefined;
  const values = parse(text);
  if (values?.length !== shape.length) throw malformed();
  return values.map((value, index) => READ[shape[index] as CursorPart](value)) as CursorValues<S>;
}

const READ: { readonly [P in CursorPart]: (value: unknown) => CursorTypes[P] } = {
  text: (value) => (typeof value === 'string' && !value.includes('\0') ? value : fail()),
  number: (value) => (typeof value === 'number' ? value : fail()),
  id: (value) => (typeof value === 'string' && isId(value) ? value : fail()),
  instant: (value) => {
    const instant = new Date(typeof value === 'string' ? value : NaN);
    return Number.isNaN(instant.getTime()) ? fail() : instant;
  },
};

function parse(text: string): unknown[] | undefined {
  if (text.length > LONGEST || !BASE64URL.test(text)) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

const malformed = (): MalformedRequest => {
  const detail =
    'It is not a cursor of this list; use nextCursor as it was given, or leave it out to start anew.';
  return new MalformedRequest('request/cursor', detail, [{ pointer: '?cursor', detail }]);
};

const fail = (): never => {
  throw malformed();
};
