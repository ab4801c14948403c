import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { VersionedKey } from './outer-keys.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret that is worth nothing without the key of its version, nor beside another owner. */
export interface Sealed {
  readonly keyVersion: number;
  /** Nonce, ciphertext and tag, base64url. */
  readonly text: string;
}

/** Seals with AES-256-GCM, bound to the owner's id. */
export function seal(secret: Buffer, ownerId: string, { version, key }: VersionedKey): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, cipherKey(key), nonce).setAAD(Buffer.from(ownerId));
  const parts = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()];
  return { keyVersion: version, text: Buffer.concat(parts).toString('base64url') };
}

/** @throws Error if it was changed, sealed for another owner or under another key */
export function unseal({ text }: Sealed, ownerId: string, { key }: VersionedKey): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const opened = createDecipheriv(CIPHER, cipherKey(key), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  opened.setAAD(Buffer.from(ownerId)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([opened.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), opened.final()]);
}

const cipherKey = (key: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'staffetta second factor v1', 32));
