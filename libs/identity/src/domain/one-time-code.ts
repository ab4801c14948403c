import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: HMAC-SHA-1, six digits, steps of 30 s. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one that are let through: for clocks that go wrong by half a minute. */
const WINDOW = 1;
/** RFC 4226 §4 R6: 160 bits. */
const SECRET_BYTES = 20;

export const newCodeSecret = (): Buffer => Buffer.from(new Secret({ size: SECRET_BYTES }).buffer);

const totpOf = (secret: Buffer, issuer = '', label = ''): TOTP =>
  new TOTP({ ...SHAPE, issuer, label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) });

/** What an authenticator app takes in: as an address for its code, and as text to type. */
export function enrolmentOf(secret: Buffer, email: string): { address: string; text: string } {
  const totp = totpOf(secret, 'Staffetta', email);
  return { address: totp.toString(), text: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/** The number of the step whose code this is, of the present one and its neighbours; undefined for a wrong code. */
export function stepOf(secret: Buffer, code: string, at: Date): number | undefined {
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  const timestamp = at.getTime();
  const totp = totpOf(secret);
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}
