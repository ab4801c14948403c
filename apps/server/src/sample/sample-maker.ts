import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Database } from '#database';
import { addMember, SampleRequests } from '#identity';
import type { SampleRequest } from '#identity';
import { Log } from '#observability';
import { makeSample } from './make-sample.js';
import type { SampleWishes } from './make-sample.js';
import type { Command, FoundedCompany } from './stage.js';
import { removeUnfinished, unfinishedSamples } from './unfinished-samples.js';
import type { UnfinishedSample } from './unfinished-samples.js';
import { whileLeased } from './while-leased.js';

type Size = Pick<SampleWishes, 'months' | 'goal'>;

/** Makes the sample company in the background for whoever asked for it on the set-up page; they see it fill. */
@Injectable()
export class SampleMaker implements OnModuleInit, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly requests: SampleRequests,
    private readonly database: Database,
    private readonly modules: ModuleRef,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.requests.onRequest((request) => void this.begin(() => this.make(request)));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /**
   * Takes away samples whose making was cut off, and makes those anew that somebody asked for on the set-up page; whoever ran a
   * command saw it end. A sample that somebody is making right now is left to them. `size`: a whole year unless told.
   */
  remakeUnfinished(size: Size = {}): Promise<void> {
    return this.begin(async () => {
      for (const unfinished of await unfinishedSamples(this.database)) await this.remake(unfinished, size);
    });
  }

  private begin(work: () => Promise<void>): Promise<void> {
    this.running = Promise.all([this.running, this.loudly(work)]).then(() => undefined);
    return this.running;
  }

  private async loudly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (err) {
      if (!this.stop.signal.aborted) this.log.error('The sample company could not be made.', { err });
    }
  }

  private async remake({ workspaceId, requester }: UnfinishedSample, size: Size): Promise<void> {
    const remove = (): Promise<boolean> => removeUnfinished(this.database, workspaceId);
    const isGone = await whileLeased(this.command, workspaceId, remove, this.stop.signal);
    if (!isGone) return;
    this.log.info('A sample company that was never finished is gone.', { workspaceId });
    if (requester) await this.make(requester, size);
  }

  private async make(request: SampleRequest, size: Size = {}): Promise<void> {
    const locale = request.locale === 'it' ? 'it' : 'en';
    const onFounded = (company: FoundedCompany): Promise<unknown> => this.welcome(company, request);
    const requestedBy = request.accountId;
    await makeSample(this.command, { ...size, locale, onFounded, requestedBy, signal: this.stop.signal });
  }

  private readonly command: Command = (part) => this.modules.get(part as never, { strict: false });

  private welcome({ workspaceId }: FoundedCompany, { email, name, locale }: SampleRequest): Promise<unknown> {
    const roles = ['administrator', 'leadership'];
    return addMember(this.database, workspaceId, { email, name, locale, roles, teamIds: [] });
  }
}
