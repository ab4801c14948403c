import { ECDH } from 'node:crypto';
import { invalidField } from '#kernel';

/** A browser as it says how to write to it (RFC 8030, RFC 8291). */
export interface PushKeys {
  readonly endpoint: string;
  /** Its public key on P-256, 65 bytes, base64url. */
  readonly p256dh: string;
  /** 16 bytes both sides know, base64url. */
  readonly auth: string;
}

const AUTH_BYTES = 16;

/** @throws AppError `push/keys` for keys nothing can be written with */
export function assertKeys({ p256dh, auth }: Pick<PushKeys, 'p256dh' | 'auth'>): void {
  if (Buffer.from(auth, 'base64url').length !== AUTH_BYTES)
    throw invalidField('push/keys', '/auth', 'Give the 16 bytes “auth” of the subscription, in base64url.');
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
  } catch {
    throw invalidField('push/keys', '/p256dh', 'Give the key “p256dh” of the subscription, in base64url.');
  }
}
