import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Database } from '#database';
import { addMember, SampleRequests } from '#identity';
import type { SampleRequest } from '#identity';
import { Log } from '#observability';
import { makeSample } from './make-sample.js';
import type { Command, FoundedCompany } from './stage.js';

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
    this.requests.onRequest((request) => {
      this.running = this.make(request);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async make(request: SampleRequest): Promise<void> {
    const command: Command = (part) => this.modules.get(part as never, { strict: false });
    const locale = request.locale === 'it' ? 'it' : 'en';
    const onFounded = (company: FoundedCompany): Promise<unknown> => this.welcome(company, request);
    try {
      await makeSample(command, { locale, onFounded, signal: this.stop.signal });
    } catch (err) {
      if (!this.stop.signal.aborted) this.log.error('The sample company could not be made.', { err });
    }
  }

  private welcome({ workspaceId }: FoundedCompany, { email, name, locale }: SampleRequest): Promise<unknown> {
    const roles = ['administrator', 'leadership'];
    return addMember(this.database, workspaceId, { email, name, locale, roles, teamIds: [] });
  }
}
