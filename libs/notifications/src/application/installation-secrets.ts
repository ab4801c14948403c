import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { Database } from '#database';
import { keptSecret } from '#identity';

export interface VapidKeys {
  /** Uncompressed point on P-256, base64url: browsers take it as `applicationServerKey`. */
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Secrets of the installation: made once, the same in every process, read from the database once per process. */
@Injectable()
export class InstallationSecrets {
  private vapid: Promise<VapidKeys> | undefined;
  private link: Promise<Buffer> | undefined;

  constructor(private readonly database: Database) {}

  /** Tells push services who writes (RFC 8292). A change would end every subscription. */
  vapidKeys(): Promise<VapidKeys> {
    return (this.vapid ??= this.kept('push.vapid', () => JSON.stringify(webPush.generateVAPIDKeys()))
      .then((text) => JSON.parse(text) as VapidKeys)
      .catch((error: unknown) => ((this.vapid = undefined), Promise.reject(error as Error))));
  }

  /** Signs the links by which mails are stopped. */
  linkKey(): Promise<Buffer> {
    return (this.link ??= this.kept('mail.leave', () => randomBytes(32).toString('base64url'))
      .then((text) => Buffer.from(text, 'base64url'))
      .catch((error: unknown) => ((this.link = undefined), Promise.reject(error as Error))));
  }

  private kept(name: string, make: () => string): Promise<string> {
    return this.database.withRole('accounts', (tx) => keptSecret(tx, name, make()));
  }
}
