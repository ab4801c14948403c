import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { MINUTE_MS } from '#kernel';
import { SafeClient } from '#notifications';
import { readReferenceRates } from '../domain/reference-rates.js';
import type { ReferenceDay } from '../domain/reference-rates.js';
import { RatesConfig } from '../rates.config.js';

/** What was read serves every workspace that looks within so long (ms). */
const SHARED_MS = 5 * MINUTE_MS;
/** For the whole answer (ms). */
const TIMEOUT_MS = 15_000;

/** Reads the reference rates: from the file that somebody put in place, else from the address, over the client for addresses outside. */
@Injectable()
export class FetchRates {
  private readonly client: SafeClient;
  private last: { readonly at: number; readonly days: Promise<readonly ReferenceDay[]> } | undefined;

  constructor(@Inject(RatesConfig) private readonly config: RatesConfig) {
    this.client = new SafeClient({ allowsLoopback: config.allowsLoopback, timeoutMs: TIMEOUT_MS });
  }

  /** From one look to the next. */
  get everySeconds(): number {
    return this.config.everySeconds;
  }

  /** The latest day first. @throws UnreadableRates, or Error when nothing answers */
  days(): Promise<readonly ReferenceDay[]> {
    const sharedMs = Math.min(SHARED_MS, this.config.everySeconds * 500);
    if (this.last === undefined || performance.now() - this.last.at > sharedMs)
      this.last = { at: performance.now(), days: this.text().then(readReferenceRates) };
    return this.last.days;
  }

  private async text(): Promise<string> {
    if (this.config.file !== undefined) return readFile(this.config.file, 'utf8');
    const { status, body } = await this.client.read(this.config.url, { accept: 'application/xml, text/xml' });
    if (status !== 200) throw new Error(`The source of rates answered ${status}.`);
    if (body === null) throw new Error('The source of rates answered with too much.');
    return body.toString('utf8');
  }
}
