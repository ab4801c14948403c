import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { refused, said, worded } from '../domain/answered.js';
import type { Said } from '../domain/answered.js';
import { onceKeyOf } from '../domain/confirmation.js';
import { without } from '../domain/tool.js';
import type { Write } from '../domain/tool.js';
import { lacking } from '../domain/tools.js';
import { AskApi } from './ask-api.js';
import type { Asker } from './ask-api.js';
import { Confirmations } from './confirmations.js';
import type { Fitting } from './fitting.js';

/** Who calls: as the guard knows them, and as the API is asked. */
export interface Calling extends Asker {
  readonly caller: Caller;
}

/** Calls a tool: one request to the API, with the credential of whoever calls. */
@Injectable()
export class CallTool {
  constructor(
    private readonly askApi: AskApi,
    private readonly confirmations: Confirmations,
  ) {}

  /** @throws McpError for a tool there is none of, or arguments that do not fit it; what the API refuses is answered */
  async run(calling: Calling, name: string, arrived: unknown): Promise<Said> {
    const { fittingOf } = await import('./fitting.js');
    const fitting = fittingOf(name, arrived);
    const { write } = fitting.tool;
    if (write === undefined) return this.ask(calling, fitting);
    const right = lacking(calling.caller, fitting.tool);
    return right === undefined ? this.change(calling, fitting, write) : refused(forbidden(right));
  }

  /** Does it with a confirmation of this very call; without one says what it would do. */
  private async change(calling: Calling, { tool, given: all }: Fitting, write: Write): Promise<Said> {
    const given = without(all, 'confirmation');
    const call = { caller: calling.caller, tool: tool.name, given };
    if (all.confirmation === undefined) {
      const { confirmation, until } = await this.confirmations.make(call);
      const would = write.would(given);
      return said(askFor(would), { confirmation, until: until.toISOString(), would });
    }
    const shown = String(all.confirmation);
    if (!(await this.confirmations.has(call, shown))) return refused(UNCONFIRMED);
    return this.ask(calling, { tool, given }, { 'idempotency-key': onceKeyOf(shown) });
  }

  private async ask(
    calling: Calling,
    { tool, given }: Fitting,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Said> {
    return worded(tool, given, await this.askApi.run(calling, tool.request(given), headers));
  }
}

const askFor = (would: string): string =>
  `Nothing was changed. This would ${would}. Ask the person you work for; then call again with the same arguments and this confirmation.`;

const forbidden = (action: string) => ({
  ...{ status: 403, title: 'Not allowed', code: 'mcp/right', action },
  detail: `This needs the right “${action}”. Use a key with that scope.`,
});

const UNCONFIRMED = {
  ...{ status: 422, title: 'Confirm it first', code: 'mcp/confirmation' },
  detail:
    'This confirmation is over, or was made for another call. Call without one to get another; nothing was changed.',
};
