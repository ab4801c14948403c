import { readFileSync } from 'node:fs';
import type { BackupConfig } from './backup.config.js';
import type { Seal, Unseal } from './sealing.js';

/** What the settings encrypt with; undefined leaves a backup open. Recipients go before a passphrase. */
export function sealOf({ recipients, passphraseFile }: BackupConfig): Seal | undefined {
  if (recipients.length > 0) return { recipients };
  return passphraseFile === undefined ? undefined : { passphrase: firstLine(passphraseFile) };
}

/** What opens it again: a passphrase by its file, or keys of age (`AGE-SECRET-KEY-1…`) by theirs. */
export function unsealOf(files: {
  readonly passphraseFile?: string;
  readonly identityFile?: string;
}): Unseal | undefined {
  if (files.identityFile !== undefined) {
    const lines = readFileSync(files.identityFile, 'utf8').split('\n');
    return { identities: lines.map((line) => line.trim()).filter((line) => line.startsWith('AGE-')) };
  }
  return files.passphraseFile === undefined ? undefined : { passphrase: firstLine(files.passphraseFile) };
}

const firstLine = (file: string): string => (readFileSync(file, 'utf8').split('\n')[0] ?? '').trim();
