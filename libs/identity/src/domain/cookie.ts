/** Over HTTPS the `__Host-` prefix binds the cookie to this very host; browsers refuse it without `Secure`. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-staffetta' : 'staffetta');

const attributes = (isSecure: boolean): string =>
  `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

/** `Set-Cookie` that signs a browser in for `maxAgeSeconds`; the server ends sessions by itself, sooner. */
export const sessionCookie = (token: string, isSecure: boolean, maxAgeSeconds: number): string =>
  `${cookieName(isSecure)}=${token}; ${attributes(isSecure)}; Max-Age=${maxAgeSeconds}`;

/** `Set-Cookie` that signs a browser out. */
export const clearedCookie = (isSecure: boolean): string =>
  `${cookieName(isSecure)}=; ${attributes(isSecure)}; Max-Age=0`;

/** Of the cookie that remembers the first step of a sign-in while a code is awaited. */
export const stepCookieName = (isSecure: boolean): string => `${cookieName(isSecure)}-step`;

/** Sent by no other site's page, not even by its links. */
const strict = (isSecure: boolean): string => attributes(isSecure).replace('SameSite=Lax', 'SameSite=Strict');

/** `Set-Cookie` that remembers the first step for as long as the second is awaited. */
export const stepCookie = (token: string, isSecure: boolean): string =>
  `${stepCookieName(isSecure)}=${token}; ${strict(isSecure)}; Max-Age=600`;

export const clearedStepCookie = (isSecure: boolean): string =>
  `${stepCookieName(isSecure)}=; ${strict(isSecure)}; Max-Age=0`;

/** Of the cookie that remembers a sign-in that is at the provider. */
export const providerCookieName = (isSecure: boolean): string => `${cookieName(isSecure)}-provider`;

export const providerCookie = (kept: string, isSecure: boolean): string =>
  `${providerCookieName(isSecure)}=${kept}; ${strict(isSecure)}; Max-Age=600`;

export const clearedProviderCookie = (isSecure: boolean): string =>
  `${providerCookieName(isSecure)}=; ${strict(isSecure)}; Max-Age=0`;
