import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { ActFact, ActName, Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { newHookSecret } from '#http';
import { AppError, newId } from '#kernel';
import { isField } from '../domain/draft.js';
import { healthOf } from '../domain/health.js';
import type { Health } from '../domain/health.js';
import { adapterOf } from '../domain/kinds.js';
import { mappingProblems } from '../domain/mapping.js';
import type { ConnectorSettings } from '../domain/settings.js';
import {
  allConnectors,
  changeConnector,
  deleteConnector,
  findConnector,
  insertConnector,
  rotateSecret,
} from '../persistence/connectors.js';
import type { Connector, ConnectorChange } from '../persistence/connectors.js';
import { pastOf } from '../persistence/past.js';
import type { HitCounts } from '../persistence/past.js';

const MOST_CONNECTORS = 100;

export interface ConnectorView extends Omit<Connector, 'publicKey'> {
  /** Below the address of the installation. */
  readonly path: string;
  readonly health: Health;
  readonly lastHitAt: Date | null;
  readonly day: HitCounts['day'];
}

export interface NewConnectorWish {
  readonly kind: string;
  readonly name: string;
  readonly secret?: string;
  readonly token?: string;
  readonly settings: ConnectorSettings;
}

/** Sources of leads, for whoever keeps the keys of the workspace. */
@Injectable()
export class ConnectorRequests {
  constructor(private readonly database: Database) {}

  list(caller: Caller): Promise<ConnectorView[]> {
    return this.in(caller, async (tx) => {
      const found = await allConnectors(tx, caller.workspaceId);
      const views: ConnectorView[] = [];
      for (const each of found) views.push(await viewOf(tx, caller.workspaceId, each));
      return views;
    });
  }

  /** @throws AppError `connector/missing` */
  one(caller: Caller, id: string): Promise<ConnectorView> {
    return this.in(caller, (tx) => existing(tx, caller.workspaceId, id));
  }

  /** The secret is in this answer and in no other. @throws AppError `connector/too-many`, `connector/secret-required`, `connector/settings` */
  create(caller: Caller, wish: NewConnectorWish): Promise<ConnectorView & { secret: string | null }> {
    const adapter = adapterOf(wish.kind);
    const secret = adapter.secret === 'none' ? null : secretOf(adapter.secret, wish.secret);
    const verifyToken = adapter.needsVerifyToken ? { verifyToken: newKey() } : {};
    const settings = judged({ ...verifyToken, ...wish.settings });
    const { kind, name, token = null } = wish;
    const made = { ...{ id: newId(), publicKey: newKey(), kind, name }, secret, token, settings };
    return this.in(caller, async (tx) => {
      if ((await allConnectors(tx, caller.workspaceId)).length >= MOST_CONNECTORS) throw tooMany();
      await insertConnector(tx, caller.workspaceId, made);
      await told(tx, caller, 'connector.created', made.id, { kind });
      return { ...(await existing(tx, caller.workspaceId, made.id)), secret };
    });
  }

  /** @throws AppError `connector/missing`, `connector/settings` */
  change(caller: Caller, id: string, change: ConnectorChange): Promise<ConnectorView> {
    return this.in(caller, async (tx) => {
      const { settings: before } = await existing(tx, caller.workspaceId, id);
      const { settings, ...rest } = change;
      const { verifyToken } = before;
      const kept = settings && judged({ ...(verifyToken && { verifyToken }), ...settings });
      await changeConnector(tx, caller.workspaceId, id, { ...rest, ...(kept && { settings: kept }) });
      await told(tx, caller, 'connector.changed', id, { changed: Object.keys(change) });
      return existing(tx, caller.workspaceId, id);
    });
  }

  /** For a day the one before proves, too. @throws AppError `connector/missing`, `connector/secret-required`, `connector/no-secret` */
  rotate(caller: Caller, id: string, given?: string): Promise<{ readonly secret: string }> {
    return this.in(caller, async (tx) => {
      const { kind } = await existing(tx, caller.workspaceId, id);
      const { secret: whose } = adapterOf(kind);
      if (whose === 'none') throw noSecret();
      const secret = secretOf(whose, given);
      await rotateSecret(tx, caller.workspaceId, id, secret);
      await told(tx, caller, 'connector.secret_rotated', id);
      return { secret };
    });
  }

  /** Its hits go with it; its leads stay. @throws AppError `connector/missing` */
  remove(caller: Caller, id: string): Promise<void> {
    return this.in(caller, async (tx) => {
      if ((await deleteConnector(tx, caller.workspaceId, id)) === 0) throw missingConnector(id);
      await told(tx, caller, 'connector.removed', id);
    });
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

const told = (
  tx: Tx,
  caller: Caller,
  action: ActName,
  id: string,
  facts: Readonly<Record<string, ActFact>> = {},
): Promise<void> => recordActOf(tx, caller, { action, subject: { kind: 'connector', id }, facts });

async function existing(tx: Tx, workspaceId: string, id: string): Promise<ConnectorView> {
  const found = await findConnector(tx, workspaceId, id);
  if (!found) throw missingConnector(id);
  return viewOf(tx, workspaceId, found);
}

async function viewOf(
  tx: Tx,
  workspaceId: string,
  { publicKey, ...connector }: Connector,
): Promise<ConnectorView> {
  const past = await pastOf(tx, workspaceId, connector.id);
  const { lastHitAt, day } = past;
  return {
    ...connector,
    path: `/api/v1/in/${publicKey}`,
    health: healthOf(past, past.now),
    lastHitAt,
    day,
  };
}

/** 144 random bits: for some sources it is all that proves who calls. */
const newKey = (): string => randomBytes(18).toString('base64url');

function secretOf(whose: 'ours' | 'theirs', given: string | undefined): string {
  if (given !== undefined) return given;
  if (whose === 'ours') return newHookSecret();
  throw new AppError('invalid', 'connector/secret-required', 'Give the secret as the vendor shows it.', {
    fields: [{ pointer: '/secret', detail: 'This kind of source signs with a secret of its own.' }],
  });
}

/** @throws AppError `connector/settings` naming what is wrong */
export function judged(settings: ConnectorSettings): ConnectorSettings {
  const { mapping, fields = {} } = settings;
  const wrong = [
    ...(mapping ? mappingProblems(mapping, '/settings/mapping') : []),
    ...Object.entries(fields).flatMap(([question, field]) =>
      isField(field)
        ? []
        : [{ pointer: `/settings/fields/${question}`, detail: 'A lead has no such field.' }],
    ),
  ];
  if (wrong.length === 0) return settings;
  throw new AppError('invalid', 'connector/settings', 'Some settings cannot be used; each is named.', {
    fields: wrong,
  });
}

export const missingConnector = (id: string): AppError =>
  new AppError('missing', 'connector/missing', `There is no connector ${id} in this workspace.`);

const tooMany = (): AppError =>
  new AppError('conflict', 'connector/too-many', 'Delete a connector that is not used any more first.');

const noSecret = (): AppError =>
  new AppError('conflict', 'connector/no-secret', 'Nothing is signed here; make a new connector instead.');
