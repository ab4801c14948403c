import { createHmac, timingSafeEqual } from 'node:crypto';
import { PREFERENCE_KINDS } from './preferences.js';
import type { PreferenceKind } from './preferences.js';

/** Which mails whoever holds the token may stop, for whom. */
export interface Leave {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly kind: PreferenceKind;
}

const VERSION = 1;
const MAC_BYTES = 16;

const bytesOfId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const macOf = (key: Buffer, said: Buffer): Buffer =>
  createHmac('sha256', key).update('staffetta leave v1').update(said).digest().subarray(0, MAC_BYTES);

/** A text for an address: whoever got the mail may stop such mails, signed in or not, and nothing else. It does not expire. */
export function leaveToken(key: Buffer, { workspaceId, memberId, kind }: Leave): string {
  const said = Buffer.concat([
    Buffer.from([VERSION]),
    bytesOfId(workspaceId),
    bytesOfId(memberId),
    Buffer.from(kind),
  ]);
  return `${said.toString('base64url')}.${macOf(key, said).toString('base64url')}`;
}

/** What a token allows; undefined for one this installation never wrote. */
export function readLeaveToken(key: Buffer, token: string): Leave | undefined {
  const [said = '', mac = ''] = token.split('.');
  const [bytes, given] = [Buffer.from(said, 'base64url'), Buffer.from(mac, 'base64url')];
  if (bytes.length < 34 || given.length !== MAC_BYTES || bytes[0] !== VERSION) return undefined;
  if (!timingSafeEqual(given, macOf(key, bytes))) return undefined;
  const kind = PREFERENCE_KINDS.find((each) => each === bytes.subarray(33).toString());
  if (kind === undefined) return undefined;
  return { workspaceId: idOf(bytes.subarray(1, 17)), memberId: idOf(bytes.subarray(17, 33)), kind };
}
