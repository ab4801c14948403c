import { Injectable } from '@nestjs/common';
import { McpConfig } from '../mcp.config.js';
import { CallTool } from './call-tool.js';
import type { Calling } from './call-tool.js';
import type { Arrived } from './protocol.js';

/**
 * Answers one message of the protocol. Nothing is kept between two: any process answers any of them. The protocol's library (some 25 MB
 * and an eighth of a second) is loaded by the first assistant that calls, not by every server that starts.
 */
@Injectable()
export class Converse {
  constructor(
    private readonly config: McpConfig,
    private readonly callTool: CallTool,
  ) {}

  async run(calling: Calling, arrived: Arrived): Promise<Response> {
    const { answerTo } = await import('./protocol.js');
    const { version } = this.config;
    const call = (name: string, given: unknown) => this.callTool.run(calling, name, given);
    return answerTo({ version, caller: calling.caller, call }, arrived);
  }
}
