import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Encrypter } from 'age-encryption';
import { UnfitBackup } from './manifest.js';

/** For whom a backup is encrypted, in the format of age (https://age-encryption.org/v1): by a passphrase, or for the holders of keys. */
export type Seal = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens it again. */
export type Unseal = { readonly passphrase: string } | { readonly identities: readonly string[] };

type Bytes = Parameters<Encrypter['encrypt']>[0] & object;

/** Loaded when it is needed: few backups are encrypted, and what it brings lies in memory for good. */
const age = (): Promise<typeof import('age-encryption')> => import('age-encryption');

export async function sealed(plain: Readable, seal: Seal): Promise<Readable> {
  const encrypter = new (await age()).Encrypter();
  if ('passphrase' in seal) encrypter.setPassphrase(seal.passphrase);
  else for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  return fromWeb(await encrypter.encrypt(toWeb(plain)));
}

/** @throws UnfitBackup where the key is not the one */
export async function unsealed(closed: Readable, unseal: Unseal): Promise<Readable> {
  const decrypter = new (await age()).Decrypter();
  if ('passphrase' in unseal) decrypter.addPassphrase(unseal.passphrase);
  else for (const identity of unseal.identities) decrypter.addIdentity(identity);
  try {
    return fromWeb(await decrypter.decrypt(toWeb(closed)));
  } catch (cause) {
    closed.destroy();
    throw new UnfitBackup('The backup does not open with this passphrase or key.', { cause });
  }
}

const toWeb = (stream: Readable): Bytes & ReadableStream<Uint8Array> => Readable.toWeb(stream) as never;
const fromWeb = (stream: unknown): Readable => Readable.fromWeb(stream as ReadableStream<Uint8Array>);
