import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A head of the log: who has it can tell whether anything up to it was changed since. */
export interface Head {
  readonly workspaceId: string;
  readonly number: number;
  /** SHA-256 of the entry of that number, hexadecimal. */
  readonly hash: string;
}

/** A head that was signed and left the table. */
export interface Anchor extends Head {
  readonly at: Date;
  /** The Ed25519 key, 32 bytes in base64. */
  readonly publicKey: string;
  /** Of the text of `signedText`, base64. */
  readonly signature: string;
}

/** What is signed, line by line; the receiver of an anchor puts it together alike. */
const signedText = ({ workspaceId, number, hash, at }: Head & { at: Date }): Buffer =>
  Buffer.from(['staffetta-anchor-1', workspaceId, number, hash, at.toISOString()].join('\n'));

export function signHead(head: Head, at: Date, privateKeyPem: string): Anchor {
  const key = createPrivateKey(privateKeyPem);
  const signature = sign(null, signedText({ ...head, at }), key).toString('base64');
  return { ...head, at, publicKey: publicKeyOf(privateKeyPem), signature };
}

/** The public half of a key in PEM, private or public: 32 bytes in base64. */
export const publicKeyOf = (pem: string): string =>
  Buffer.from(createPublicKey(pem).export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');

/** The public key a text holds, in PEM or 32 bytes in base64; undefined where it holds none. */
export function publicKeyIn(text: string): string | undefined {
  if (/^[A-Za-z0-9+/]{43}=$/.test(text.trim())) return text.trim();
  try {
    return publicKeyOf(text) || undefined;
  } catch {
    return undefined;
  }
}

export function isSigned(anchor: Anchor): boolean {
  try {
    const signature = Buffer.from(anchor.signature, 'base64');
    return verify(null, signedText(anchor), keyOf(anchor.publicKey), signature);
  } catch {
    return false;
  }
}

const keyOf = (base64: string): KeyObject =>
  createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(base64, 'base64').toString('base64url') },
  });

/** One line of the file of anchors. */
export const lineOf = ({ at, ...anchor }: Anchor): string =>
  `${JSON.stringify({ ...anchor, at: at.toISOString() })}\n`;

/** The anchor of a line; undefined for a line that is none, such as one cut off by a crash. */
export function anchorOf(line: string): Anchor | undefined {
  try {
    const { workspaceId, number, hash, at, publicKey, signature } = JSON.parse(line) as Record<
      string,
      unknown
    >;
    const anchor = { workspaceId, number, hash, at: new Date(String(at)), publicKey, signature } as Anchor;
    return Number.isNaN(anchor.at.getTime()) || typeof number !== 'number' ? undefined : anchor;
  } catch {
    return undefined;
  }
}
