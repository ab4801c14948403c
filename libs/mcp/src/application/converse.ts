import { Injectable } from '@nestjs/common';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { CallToolResult, ListToolsResult } from '@modelcontextprotocol/sdk/types.js';
import { described } from '../domain/described.js';
import { offeredTo } from '../domain/tools.js';
import { McpConfig } from '../mcp.config.js';
import { CallTool } from './call-tool.js';
import type { Calling } from './call-tool.js';

const INSTRUCTIONS =
  'Staffetta is the shared track on which marketing hands leads to sales, bound by one two-sided agreement. Begin with ' +
  '`list_agreements` and `standing`; every number opens into its leads by `leads_behind` or `funnel_leads`. Durations are milliseconds ' +
  'of business time unless they say otherwise; instants are UTC. A tool that changes something first answers what it would do and a ' +
  '`confirmation`; ask the person you work for, then call it again with that.';

/** What of a message came by HTTP. */
export interface Arrived {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Answers one message of the protocol. Nothing is kept between two: any process answers any of them. */
@Injectable()
export class Converse {
  constructor(
    private readonly config: McpConfig,
    private readonly callTool: CallTool,
  ) {}

  async run(calling: Calling, { url, headers, body }: Arrived): Promise<Response> {
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = this.serverFor(calling);
    await server.connect(transport);
    try {
      const request = new Request(url, { method: 'POST', headers });
      return await transport.handleRequest(request, { parsedBody: body });
    } finally {
      await server.close();
    }
  }

  private serverFor(calling: Calling): Server {
    const server = new Server(
      { name: 'staffetta', title: 'Staffetta', version: this.config.version },
      { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
    );
    server.setRequestHandler(ListToolsRequestSchema, (): ListToolsResult => ({
      tools: offeredTo(calling.caller).map(described),
    }));
    server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => ({
      ...(await this.callTool.run(calling, params.name, params.arguments)),
    }));
    return server;
  }
}
