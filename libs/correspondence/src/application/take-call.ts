import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import { normalisePhone } from '#people';
import { otherNumber, outcomeOfCall } from '../domain/call-log.js';
import type { CallLog } from '../domain/call-log.js';
import { signatureFault } from '#http';
import type { SignatureFault, SignedHeaders } from '#http';
import { connectorSecrets, markHeard } from '../persistence/call-connectors.js';
import type { HearingConnector } from '../persistence/call-connectors.js';
import { noteRefusal } from '../persistence/connector-log.js';
import { workspaceOfConnector } from '../persistence/mailbox.js';
import type { NewMessage } from '../persistence/messages.js';
import { findLead } from './find-lead.js';
import { KeepMessage } from './keep-message.js';

export interface CallHit {
  readonly connectorId: string;
  readonly headers: SignedHeaders;
  /** The body as it came: the signature is over these bytes. */
  readonly bytes: Uint8Array;
  readonly call: CallLog;
}

/** What became of a hit: `repeated` calls were told before, and nothing happens again. */
export interface TakenCall {
  readonly callId: string;
  readonly status: 'logged' | 'unmatched' | 'repeated';
}

/** Takes what a telephone system tells of a call, once, if it proves who it is. */
@Injectable()
export class TakeCall {
  constructor(
    private readonly database: Database,
    private readonly keepMessage: KeepMessage,
  ) {}

  /** @throws AppError `hook/unknown`, `hook/headers`, `hook/timestamp`, `hook/signature` */
  async run(hit: CallHit): Promise<TakenCall> {
    const workspaceId = await this.database.withRole('timer', (tx) =>
      workspaceOfConnector(tx, hit.connectorId),
    );
    if (workspaceId === undefined) throw unknownHook();
    const taken = await this.database.withWorkspace(workspaceId, (tx) => this.judge(tx, workspaceId, hit));
    if (typeof taken === 'string') throw unproven(taken);
    return taken;
  }

  /** What is not believed is counted, and the count is committed: it is told after the transaction. */
  private async judge(tx: Tx, workspaceId: string, hit: CallHit): Promise<TakenCall | SignatureFault> {
    const connector = await connectorSecrets(tx, workspaceId, hit.connectorId);
    if (!connector) throw unknownHook();
    const now = (await databaseInstant(tx)).getTime();
    const fault = signatureFault(connector.secrets, hit.headers, hit.bytes, now);
    if (!fault) return this.take(tx, workspaceId, hit, connector);
    await noteRefusal(tx, workspaceId, hit.connectorId, fault);
    return fault;
  }

  private async take(
    tx: Tx,
    workspaceId: string,
    hit: CallHit,
    { country }: HearingConnector,
  ): Promise<TakenCall> {
    const { connectorId, call } = hit;
    await markHeard(tx, workspaceId, connectorId);
    const other = otherNumber(call, country);
    const counterparts = other === null ? [] : [other];
    const match = await findLead(tx, workspaceId, { named: [], thread: [], kind: 'phone', counterparts });
    const message = { ...asMessage(hit, country), ...match };
    const capture = { workspaceId, actor: { kind: 'connector', id: connectorId } } as const;
    const isNew = await this.keepMessage.run(tx, capture, {
      ...message,
      state: match.leadId === null ? 'unmatched' : 'matched',
    });
    const status = match.leadId === null ? 'unmatched' : 'logged';
    return { callId: call.callId, status: isNew ? status : 'repeated' };
  }
}

const asMessage = (
  { connectorId, call, bytes }: CallHit,
  country: string | null,
): Omit<NewMessage, 'leadId' | 'reason' | 'state'> => ({
  ...{ id: newId(), channel: 'call', kind: 'call', memberId: null, thread: [], subject: null, body: null },
  ...{ direction: call.direction === 'inbound' ? 'in' : 'out', outcome: outcomeOfCall(call) },
  externalId: `call ${connectorId} ${call.callId}`,
  sender: normalisePhone(call.from, country) ?? call.from,
  recipients: [normalisePhone(call.to, country) ?? call.to],
  ...{ raw: new TextDecoder().decode(bytes), occurredAt: call.startedAt },
});

const unknownHook = (): AppError =>
  new AppError('missing', 'hook/unknown', 'No telephone system is connected under this address.');

const REFUSALS = {
  headers: {
    code: 'hook/headers',
    says: 'Send webhook-id, webhook-timestamp and webhook-signature as Standard Webhooks asks.',
  },
  timestamp: {
    code: 'hook/timestamp',
    says: 'The timestamp is more than five minutes off; sign each attempt anew, and set the clock.',
  },
  signature: {
    code: 'hook/signature',
    says: 'No signature was made with the secret of this connector over these bytes.',
  },
} as const satisfies Record<SignatureFault, { code: string; says: string }>;

const unproven = (fault: SignatureFault): AppError =>
  new AppError('unauthenticated', REFUSALS[fault].code, REFUSALS[fault].says);
