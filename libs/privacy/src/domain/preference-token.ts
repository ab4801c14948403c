import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose preferences whoever holds the token may see and withdraw. */
export interface PreferenceHolder {
  readonly workspaceId: string;
  readonly personId: string;
}

const VERSION = 1;
const MAC_BYTES = 16;
const SAID_BYTES = 33;

const bytesOfId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const macOf = (key: Buffer, said: Buffer): Buffer =>
  createHmac('sha256', key).update('staffetta preferences v1').update(said).digest().subarray(0, MAC_BYTES);

/** A text for an address: whoever got it may see what one person agreed to, and take it back. It does not expire and names nobody. */
export function preferenceToken(key: Buffer, { workspaceId, personId }: PreferenceHolder): string {
  const said = Buffer.concat([Buffer.from([VERSION]), bytesOfId(workspaceId), bytesOfId(personId)]);
  return Buffer.concat([said, macOf(key, said)]).toString('base64url');
}

/** Whose it is; undefined for a token this installation never wrote. */
export function readPreferenceToken(key: Buffer, token: string): PreferenceHolder | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== SAID_BYTES + MAC_BYTES || bytes[0] !== VERSION) return undefined;
  const said = bytes.subarray(0, SAID_BYTES);
  if (!timingSafeEqual(bytes.subarray(SAID_BYTES), macOf(key, said))) return undefined;
  return { workspaceId: idOf(said.subarray(1, 17)), personId: idOf(said.subarray(17)) };
}
