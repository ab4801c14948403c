/**
 * The text as PostgreSQL takes it, also within JSON: NUL shows as ␀, and half of a pair of UTF-16 as what cannot be read. Making a text
 * storable twice changes nothing.
 */
export const storable = (text: string): string =>
  text.replaceAll('\0', '␀').replace(/\p{Surrogate}/gu, '\uFFFD');
