/**
 * How likely two persons are one when an identity of this kind is said of both, from 0 to 1.
 * An order for the eye, not a measured probability: an id given by a system is rarely shared, a phone often, a browser more often still.
 */
export const likeliness = (kind: string): number => LIKELINESS.get(kind) ?? 0;

const LIKELINESS: ReadonlyMap<string, number> = new Map([
  ['external', 0.9],
  ['phone', 0.7],
  ['anonymous', 0.5],
]);
