import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { CallToolResult, ListToolsResult } from '@modelcontextprotocol/sdk/types.js';
import type { Caller } from '#contracts';
import type { Said } from '../domain/answered.js';
import { described } from '../domain/described.js';
import { offeredTo } from '../domain/tools.js';

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

/** Who speaks with whom: to the caller the tools are offered that they may use. */
export interface Talk {
  /** The version clients are told. */
  readonly version: string;
  readonly caller: Caller;
  readonly call: (name: string, given: unknown) => Promise<Said>;
}

/** Answers one message, and keeps nothing of it. */
export async function answerTo(talk: Talk, { url, headers, body }: Arrived): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = serverFor(talk);
  await server.connect(transport);
  try {
    const request = new Request(url, { method: 'POST', headers });
    return await transport.handleRequest(request, { parsedBody: body });
  } finally {
    await server.close();
  }
}

function serverFor({ version, caller, call }: Talk): Server {
  const server = new Server(
    { name: 'staffetta', title: 'Staffetta', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, (): ListToolsResult => ({
    tools: offeredTo(caller).map(described),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => ({
    ...(await call(params.name, params.arguments)),
  }));
  return server;
}
