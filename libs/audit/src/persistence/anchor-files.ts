import { generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { anchorOf, lineOf, publicKeyIn, publicKeyOf } from '../domain/anchor.js';
import type { Anchor } from '../domain/anchor.js';

/** What the log has outside the database: the key that signs its heads, and the heads. */
export class AnchorFiles {
  private readonly folder: string;

  constructor(home: string) {
    this.folder = join(home, 'audit');
  }

  /** One JSON object on each line. */
  get anchorsPath(): string {
    return join(this.folder, 'anchors.jsonl');
  }

  get publicKeyPath(): string {
    return join(this.folder, 'public-key.pem');
  }

  /** A file each of public keys of other homes, former ones or those of other processes. */
  get trustedFolder(): string {
    return join(this.folder, 'trusted');
  }

  private get keyPath(): string {
    return join(this.folder, 'private-key.pem');
  }

  /** The private key in PEM, made at the first call (mode 0600); `isNew` says so. */
  key(): { readonly pem: string; readonly isNew: boolean } {
    const isNew = !existsSync(this.keyPath);
    if (isNew) this.makeKey();
    return { pem: readFileSync(this.keyPath, 'utf8'), isNew };
  }

  /** The public key, 32 bytes in base64; undefined where nothing was signed from this home. */
  publicKey(): string | undefined {
    return existsSync(this.publicKeyPath) ? publicKeyOf(readFileSync(this.publicKeyPath, 'utf8')) : undefined;
  }

  /**
   * Keys whose anchors are believed: the own, and those somebody put beside it. None because the database tells it, for who changes the
   * log there can sign it, too. Files that hold no key are named.
   */
  trusted(): { readonly keys: readonly string[]; readonly broken: readonly string[] } {
    const own = this.publicKey();
    const keys = own === undefined ? [] : [own];
    const broken: string[] = [];
    for (const path of filesOf(this.trustedFolder)) {
      const key = keyIn(path);
      if (key === undefined) broken.push(path);
      else keys.push(key);
    }
    return { keys: [...new Set(keys)], broken };
  }

  /** On the disk when it returns. */
  append(anchor: Anchor): void {
    mkdirSync(this.folder, { recursive: true });
    const file = openSync(this.anchorsPath, 'a', 0o644);
    try {
      writeSync(file, lineOf(anchor));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  private makeKey(): void {
    mkdirSync(this.folder, { recursive: true });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const isTaken = !writtenOnce(
      this.keyPath,
      privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    );
    if (isTaken) return;
    writeFileSync(this.publicKeyPath, publicKey.export({ format: 'pem', type: 'spki' }).toString());
  }
}

/** None where there is no such folder; what begins with a dot is not meant for us. */
const filesOf = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name));

function keyIn(path: string): string | undefined {
  try {
    return publicKeyIn(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** False when another process was first. */
function writtenOnce(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The anchors of a file, and the lines that are none; the last one may be cut off by a crash, which is no fault. */
export function readAnchors(path: string): { readonly anchors: Anchor[]; readonly broken: number[] } {
  const lines = readFileSync(path, 'utf8').split('\n');
  const anchors: Anchor[] = [];
  const broken: number[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const anchor = anchorOf(line);
    if (anchor) anchors.push(anchor);
    else if (index < lines.length - 1) broken.push(index + 1);
  });
  return { anchors, broken };
}
