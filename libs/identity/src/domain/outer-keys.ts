/** A key of the installation; those after version 1 are kept outside the database. */
export interface VersionedKey {
  /** 1 is the key that lies in the database. */
  readonly version: number;
  readonly key: Buffer;
}

/** How a key from outside is written; the version of the key in the database cannot be given to another. */
export const OUTER_KEY = /^(?!0*1:)0*[1-9]\d{0,4}:[\w-]{43,}$/;

/**
 * Reads keys of the form `2:<base64url of 32 bytes or more>`, the newest last.
 * @param of what they are keys of, as the error says it
 * @throws Error naming the line that is no key, or the version that comes twice
 */
export function readOuterKeys(lines: readonly string[], of: string): VersionedKey[] {
  const keys = lines.map((line, index): VersionedKey => {
    if (!OUTER_KEY.test(line))
      throw new Error(`Key ${index + 1} of ${of} is not of the form 2:<base64url of 32 bytes>.`);
    const [version, text = ''] = line.split(':');
    return { version: Number(version), key: Buffer.from(text, 'base64url') };
  });
  const versions = keys.map(({ version }) => version);
  const twice = versions.find((version, index) => versions.indexOf(version) !== index);
  if (twice !== undefined) throw new Error(`Version ${twice} of the keys of ${of} is given twice.`);
  return keys.sort((one, other) => one.version - other.version);
}
