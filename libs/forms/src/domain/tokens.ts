import { createHmac, randomBytes } from 'node:crypto';
import { isSameText } from '#http';

/** How long a form that was opened may be sent (ms). */
export const FORM_GOOD_MS = 24 * 3_600_000;
const MAC_BYTES = 16;
const FORM_BYTES = 16;
const ID_BYTES = 16;

/** Which version of a form was shown, and when (epoch ms). */
export interface Shown {
  readonly version: number;
  readonly at: number;
}

export type TokenFault = 'token' | 'too-fast' | 'expired';
export type ReadToken =
  { readonly ok: true; readonly version: number } | { readonly ok: false; readonly reason: TokenFault };

const macOf = (secret: Buffer, purpose: string, said: Buffer): Buffer =>
  createHmac('sha256', secret).update(`staffetta ${purpose} v1`).update(said).digest().subarray(0, MAC_BYTES);

const written = (secret: Buffer, purpose: string, said: Buffer): string =>
  Buffer.concat([said, macOf(secret, purpose, said)]).toString('base64url');

/** What a token says, when this secret wrote it for this purpose, letter by letter; undefined otherwise. */
function saidIn(secret: Buffer, purpose: string, token: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== length + MAC_BYTES) return undefined;
  const said = bytes.subarray(0, length);
  // Of the many spellings that read as the same bytes one is right.
  return isSameText(written(secret, purpose, said), token) ? said : undefined;
}

/** Goes with a form when it is shown, so that it comes back from a form that was. */
export function formToken(secret: Buffer, { version, at }: Shown): string {
  const said = Buffer.alloc(FORM_BYTES);
  said.writeUInt32BE(version, 0);
  said.writeUIntBE(at, 4, 6);
  randomBytes(6).copy(said, 10);
  return written(secret, 'form', said);
}

/** What came back: refused when nobody wrote it, when it came faster than anybody types, or after a day. */
export function readFormToken(secret: Buffer, token: string, now: number, minimumMs = 0): ReadToken {
  const said = saidIn(secret, 'form', token, FORM_BYTES);
  if (!said) return { ok: false, reason: 'token' };
  const age = now - said.readUIntBE(4, 6);
  if (age < minimumMs) return { ok: false, reason: 'too-fast' };
  if (age > FORM_GOOD_MS) return { ok: false, reason: 'expired' };
  return { ok: true, version: said.readUInt32BE(0) };
}

/** Stands in the link of a mail: whoever follows it has read the mail. When it ends is kept with what it confirms. */
export const confirmToken = (secret: Buffer, id: string): string =>
  written(secret, 'confirm', Buffer.from(id.replaceAll('-', ''), 'hex'));

/** The id of what is confirmed; undefined for a link that this form never sent. */
export function readConfirmToken(secret: Buffer, token: string): string | undefined {
  const hex = saidIn(secret, 'confirm', token, ID_BYTES)?.toString('hex');
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
