import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { UsageError } from './usage-error.js';

export interface McpOptions {
  readonly url: string;
  readonly key?: string;
}

/**
 * Carries messages between an assistant on stdio and `/mcp` of an installation, until the assistant is gone. It knows no tool: what
 * there is and who may ask it the installation says.
 * @throws UsageError without a key, or for an address that is none
 */
export async function mcp({ url, key }: McpOptions): Promise<void> {
  if (!key) throw new UsageError('Give an API key: STAFFETTA_KEY=stf_… in the environment, or --key.');
  const assistant = new StdioServerTransport();
  const installation = new StreamableHTTPClientTransport(addressOf(url), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve));
  const underWay = new Set<Promise<void>>();
  assistant.onmessage = (message) => {
    const asked = pass(message, installation, assistant).finally(() => underWay.delete(asked));
    underWay.add(asked);
  };
  installation.onmessage = (message) => {
    agreeOn(message, installation);
    void assistant.send(message);
  };
  await installation.start();
  await assistant.start();
  await ended;
  await Promise.all(underWay);
  await Promise.all([installation.close(), assistant.close()]);
}

function addressOf(url: string): URL {
  if (URL.canParse(url) && /^https?:/.test(url)) return new URL('/mcp', url);
  throw new UsageError(`“${url}” is no address; give one such as https://staffetta.example.`);
}

/** What does not get through is answered, so that nobody waits for it. */
async function pass(
  message: JSONRPCMessage,
  installation: StreamableHTTPClientTransport,
  assistant: StdioServerTransport,
): Promise<void> {
  try {
    await installation.send(message);
  } catch (error) {
    if (!('method' in message) || !('id' in message)) return;
    const { id } = message;
    await assistant.send({ jsonrpc: '2.0', id, error: { code: -32_000, message: wordsOf(error) } });
  }
}

/** Later messages name the version of the protocol that the first answer agreed on. */
function agreeOn(message: JSONRPCMessage, installation: StreamableHTTPClientTransport): void {
  const version = 'result' in message ? message.result.protocolVersion : undefined;
  if (typeof version === 'string') installation.setProtocolVersion(version);
}

/** A problem document by its detail, anything else as it is. */
function wordsOf(error: unknown): string {
  const { message, cause } = error as Error;
  const detail = /"detail":("(?:[^"\\]|\\.)*")/.exec(message)?.[1];
  if (detail !== undefined) return JSON.parse(detail) as string;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
