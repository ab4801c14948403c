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
