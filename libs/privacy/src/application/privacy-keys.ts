import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { keptSecret } from '#identity';

/** Keys of this installation: made once, the same in every process. Without them no hash can be tested and no link is worth anything. */
@Injectable()
export class PrivacyKeys {
  private readonly known = new Map<string, Promise<Buffer>>();

  constructor(private readonly database: Database) {}

  suppression(): Promise<Buffer> {
    return this.kept('privacy.suppression');
  }

  preferences(): Promise<Buffer> {
    return this.kept('privacy.preferences');
  }

  /** Stands between a stranger's address in the network and what is counted of it. */
  throttle(): Promise<Buffer> {
    return this.kept('privacy.throttle');
  }

  private kept(name: string): Promise<Buffer> {
    const known = this.known.get(name);
    if (known) return known;
    const asked = this.database
      .withRole('accounts', (tx) => keptSecret(tx, name, randomBytes(32).toString('base64url')))
      .then((text) => Buffer.from(text, 'base64url'))
      .catch((error: unknown) => (this.known.delete(name), Promise.reject(error as Error)));
    this.known.set(name, asked);
    return asked;
  }
}
