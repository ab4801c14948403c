import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Caller } from '#contracts';
import { MINUTE_MS } from '#kernel';
import type { Arguments } from './tool.js';

/** How long a confirmation is good for (minutes). */
const CONFIRM_MINUTES = 10;

/** What is confirmed: this call, of this tool, by this credential. */
export interface Confirmed {
  readonly caller: Pick<Caller, 'workspaceId' | 'credentialId'>;
  readonly tool: string;
  /** Without the confirmation itself. */
  readonly given: Arguments;
}

/** A confirmation of a call, good until `until`. @param nonce tells one from another of the same call */
export function writeConfirmation(call: Confirmed, key: Buffer, until: Date, nonce: string): string {
  const head = `${until.getTime().toString(36)}.${nonce}`;
  return `${head}.${sealOf(call, key, head)}`;
}

/** Whether it was made here for this very call, and is not over. */
export function isConfirmed(token: string, call: Confirmed, key: Buffer, at: Date): boolean {
  const [until = '', nonce = '', seal = '', ...more] = token.split('.');
  const expected = Buffer.from(sealOf(call, key, `${until}.${nonce}`));
  const shown = Buffer.from(seal);
  const isOurs = more.length === 0 && shown.length === expected.length && timingSafeEqual(shown, expected);
  return isOurs && parseInt(until, 36) > at.getTime();
}

/** By which a confirmed call is done once, however often it is sent. */
export const onceKeyOf = (token: string): string =>
  `mcp-${createHash('sha256').update(token).digest('base64url')}`;

export const confirmableUntil = (at: Date): Date => new Date(at.getTime() + CONFIRM_MINUTES * MINUTE_MS);

function sealOf({ caller, tool, given }: Confirmed, key: Buffer, head: string): string {
  const sorted = Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1));
  const said = JSON.stringify([caller.workspaceId, caller.credentialId, tool, sorted, head]);
  return createHmac('sha256', key).update(said).digest('base64url');
}
