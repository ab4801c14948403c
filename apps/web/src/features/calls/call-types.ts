import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Connector = Schemas['ConnectorDto'];
export type ConnectorLog = Schemas['ConnectorLogDto'];
export type CreatedConnector = Schemas['CreatedConnectorDto'];
export type ToldCall = Schemas['ToldCallDto'];

/** Where a telephone system tells of calls. */
export const hookAddress = (id: string): string => `${location.origin}/api/v1/hooks/calls/${id}`;

/** How a system does: heard, never heard, or the last thing it said was not believed. */
export type Health = 'heard' | 'silent' | 'refused';

export function healthOf({ connector, refusals }: ConnectorLog): Health {
  const refusedAt = Math.max(0, ...refusals.map(({ lastAt }) => Date.parse(lastAt)));
  const heardAt = connector.lastHeardAt === null ? 0 : Date.parse(connector.lastHeardAt);
  if (refusedAt > heardAt) return 'refused';
  return heardAt > 0 ? 'heard' : 'silent';
}

/**
 * A call told from a shell, as the documentation of Standard Webhooks has it: the signature is made of the very bytes that are sent.
 * The secret is asked for, so that it stands in no history.
 */
export const curlExample = (id: string): string =>
  `read -rs SECRET   # whsec_…
ID="msg_$(date +%s)"; AT="$(date +%s)"
BODY='{"callId":"42","direction":"outbound","from":"+390276543210","to":"+390255512345","startedAt":"'"$(date -u +%FT%TZ)"'","disposition":"no_answer"}'
KEY="$(printf %s "\${SECRET#whsec_}" | base64 -d | od -An -tx1 | tr -d ' \\n')"
SIG="$(printf %s "$ID.$AT.$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | base64)"
curl -sS '${hookAddress(id)}' -H 'content-type: application/json' \\
  -H "webhook-id: $ID" -H "webhook-timestamp: $AT" -H "webhook-signature: v1,$SIG" -d "$BODY"`;

/** The fields of the body, in the order they are explained. */
export const FIELDS = [
  ...['callId', 'direction', 'from', 'to', 'startedAt', 'answeredAt', 'endedAt', 'disposition'],
] as const satisfies readonly (keyof Schemas['CallDto'])[];
