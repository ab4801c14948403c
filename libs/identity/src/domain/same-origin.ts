/** Headers by lower-case name, as Node gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The one value of a header; undefined if it is absent or repeated. */
export const headerOf = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * False only if the browser says that the request was made by a page of another origin: `Sec-Fetch-Site` other than
 * `same-origin` or `none`, or an `Origin` that is neither our address nor the host that was asked.
 * Programs that are no browsers send neither header and pass.
 */
export function isSameOrigin(headers: Headers, baseUrl: string): boolean {
  const site = headerOf(headers, 'sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  const origin = headerOf(headers, 'origin') ?? '';
  if (!URL.canParse(origin)) return false;
  return origin === new URL(baseUrl).origin || new URL(origin).host === headerOf(headers, 'host');
}
