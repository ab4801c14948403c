/** Most bytes of a Cookie header that are looked at. */
const LONGEST = 8_192;

/** The value of one cookie; undefined when it is absent or cannot be decoded. The first of several counts. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').slice(0, LONGEST).split(';');
  const found = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  if (found === undefined) return undefined;
  const value = found.slice(name.length + 1).replace(/^"(.*)"$/, '$1');
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
