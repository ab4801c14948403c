import { impersonal } from './impersonal.js';

/** The host of an address in lower case, without `www.`; null when it has none. Path and query may name a person and are dropped. */
export function hostOf(address: string | null | undefined): string | null {
  return (
    parsed(address)
      ?.hostname.replace(/^www\./, '')
      .replace(/\.$/, '') || null
  );
}

/** The path of an address, without query or fragment and without what names a person; null when there is none. */
export function pathOf(address: string | null | undefined): string | null {
  const typed = address?.trim();
  if (!typed) return null;
  if (typed.startsWith('/') && !typed.startsWith('//')) return impersonal(typed.split(/[?#]/)[0]);
  return impersonal(parsed(typed)?.pathname);
}

function parsed(address: string | null | undefined): URL | null {
  const typed = address?.trim() ?? '';
  if (typed === '' || typed.startsWith('/')) return typed.startsWith('//') ? asUrl(`https:${typed}`) : null;
  return asUrl(
    /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*\.[^/]*:\d/.test(typed) ? typed : `https://${typed}`,
  );
}

function asUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
