import { createHash } from 'node:crypto';
import type { ConversionFacts } from './conversion.js';

/**
 * The same text for the same facts of a deal, other than its acts. As long as it stays, and no touch of its people came, moved or went,
 * its touches are credited as they were.
 */
export function factsDigest({ acts: _, minor, ...facts }: ConversionFacts): string {
  const told = Object.entries({ ...facts, minor: minor.toString() }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22);
}
