import { createHmac } from 'node:crypto';

/** A key under which hashes of suppressions are made. */
export interface SuppressionKey {
  /** 1 is the key that lies in the database; those after it are kept outside. */
  readonly version: number;
  readonly key: Buffer;
}

/** How a key from outside is written; the version of the key in the database cannot be given to another. */
export const OUTER_KEY = /^(?!0*1:)0*[1-9]\d{0,4}:[\w-]{43,}$/;

/** @throws Error naming the line that is no key, or the version that comes twice */
export function readOuterKeys(lines: readonly string[]): SuppressionKey[] {
  const keys = lines.map((line, index): SuppressionKey => {
    if (!OUTER_KEY.test(line))
      throw new Error(`Key ${index + 1} of suppressions is not of the form 2:<base64url of 32 bytes>.`);
    const [version, text = ''] = line.split(':');
    return { version: Number(version), key: Buffer.from(text, 'base64url') };
  });
  const versions = keys.map(({ version }) => version);
  const twice = versions.find((version, index) => versions.indexOf(version) !== index);
  if (twice !== undefined) throw new Error(`Version ${twice} of the keys of suppressions is given twice.`);
  return keys.sort((one, other) => one.version - other.version);
}

/** Tells one key from another and says nothing of it. */
export const markOf = ({ version, key }: SuppressionKey): string =>
  createHmac('sha256', key).update(`staffetta suppression key ${version}`).digest('base64url');
