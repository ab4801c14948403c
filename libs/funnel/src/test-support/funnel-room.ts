import { SYSTEM } from '#contracts';
import type {
  Caller,
  EntryPayloads,
  EntryType,
  LeadAttributes,
  LeadSnapshot,
  NewEntry,
  Stage,
} from '#contracts';
import { Signals } from '#database';
import type { Database, TransactionOptions, Tx } from '#database';
import { Journal, Readers, Sequencer } from '#journal';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { FollowJournal } from '../application/follow-journal.js';
import { FUNNEL_STAGES } from '../domain/stages.js';
import type { FunnelStage } from '../domain/stages.js';

/** A day of 2026, counted from 0, at 09:00 in Rome in winter. */
export const dayOn = (day: number): Date => new Date(Date.UTC(2026, 0, 1, 8) + day * 86_400_000);

/** The stage of leads that a stage of the funnel is. */
const stageOf = (stage: FunnelStage): Stage => (stage === 'won' ? 'customer' : stage);

const TYPES: Readonly<Record<FunnelStage, EntryType>> = {
  inquiry: 'lead.captured',
  mql: 'lead.qualified',
  sal: 'handover.accepted',
  sql: 'lead.sales_qualified',
  opportunity: 'lead.moved',
  won: 'lead.moved',
};

/** When a lead entered each stage, as days of 2026 or instants; where it stepped aside, and when somebody tried to reach it. */
export interface Way extends Partial<
  Record<FunnelStage | 'lost' | 'disqualified' | 'recycled', Date | number>
> {
  readonly attempt?: Date | number;
  readonly of?: Partial<LeadSnapshot>;
  readonly attributes?: LeadAttributes;
}

const instantOf = (at: Date | number): Date => (typeof at === 'number' ? dayOn(at) : at);

const snapshot = (attributes: LeadAttributes = {}, of: Partial<LeadSnapshot> = {}): LeadSnapshot => ({
  attributes: { channel: 'website', leadType: 'demo', origin: 'marketing', campaignId: null, ...attributes },
  ...{ stage: 'inquiry', episode: 1, personId: null, companyId: null, ownerId: null, teamId: null },
  capturedOn: '2026-01-01',
  ...of,
});

/** An entry of a lead, as a command would append it. */
export const entryOf = <T extends EntryType>(
  type: T,
  leadId: string,
  at: Date,
  payload: EntryPayloads[T],
): NewEntry =>
  ({
    ...{ type, subjectKind: 'lead', subjectId: leadId, leadId },
    actor: SYSTEM,
    occurredAt: at,
    payload,
  }) as unknown as NewEntry;

/** The entries of a lead that went this way, in the order it happened. */
export function entriesOf(way: Way, leadId: string = newId()): NewEntry[] {
  const lead = snapshot(way.attributes, way.of);
  const told: [Date, EntryType, object][] = [];
  let from: Stage | null = null;
  for (const stage of [...FUNNEL_STAGES, 'lost', 'disqualified', 'recycled'] as const) {
    const at = way[stage];
    if (at === undefined) continue;
    const isAside = stage === 'lost' || stage === 'disqualified' || stage === 'recycled';
    const to: Stage = isAside ? stage : stageOf(stage);
    told.push([instantOf(at), isAside ? 'lead.moved' : TYPES[stage], { move: { from, to, entered: [to] } }]);
    from = to;
  }
  if (way.attempt !== undefined)
    told.push([
      instantOf(way.attempt),
      'attempt.logged',
      { direction: 'out', type: 'call', outcome: 'sent' },
    ]);
  return told.map(([at, type, facts]) => entryOf(type, leadId, at, { lead, ...facts }));
}

/** Somebody who may see reports of the workspace. */
export const callerOf = (workspaceId: string): Caller => ({
  ...{ workspaceId, credentialId: newId(), accountId: null, memberId: null, teamIds: [] },
  actions: new Set(['board.read']),
});

/** The funnel on a database of its own, following a journal that the spec writes. */
export class FunnelRoom {
  private readonly signals = new Signals(this.db.appUrl);
  private readonly journal = new Journal(this.signals);
  private readonly sequencer = new Sequencer(this.db.database, this.signals);
  private readonly readers = new Readers(this.db.database, this.signals);
  readonly follow = new FollowJournal(this.readers);

  private constructor(readonly db: TestDatabase) {}

  static async open(): Promise<FunnelRoom> {
    return new FunnelRoom(await testDatabase());
  }

  async close(): Promise<void> {
    await this.signals.onApplicationShutdown();
    await this.db.drop();
  }

  /** A workspace of its own. */
  async workspace(): Promise<string> {
    const { id } = await buildWorkspace(this.db, { members: [] });
    return id;
  }

  within<T>(workspaceId: string, work: (tx: Tx) => Promise<T>, at?: Date): Promise<T> {
    return this.db.database.withWorkspace(workspaceId, work, at ? { at } : {});
  }

  /** The database as it would be read at an instant. */
  readingOn(at: Date): Database {
    const { database } = this.db;
    return {
      withWorkspace: <T>(id: string, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}) =>
        database.withWorkspace(id, work, { ...options, at }),
    } as Database;
  }

  async append(workspaceId: string, entries: readonly NewEntry[]): Promise<void> {
    for (let at = 0; at < entries.length; at += 500)
      await this.within(workspaceId, (tx) =>
        this.journal.append(tx, workspaceId, entries.slice(at, at + 500)),
      );
  }

  /** Leads that went these ways, read by the funnel. */
  async leads(workspaceId: string, ways: readonly (Way & { readonly count?: number })[]): Promise<void> {
    const entries = ways.flatMap(({ count = 1, ...way }) =>
      Array.from({ length: count }, () => entriesOf(way)).flat(),
    );
    await this.append(workspaceId, entries);
    await this.read(workspaceId);
  }

  /** Numbers what was written and lets the funnel read it, in portions of so many entries or all at once. */
  async read(workspaceId: string, portion = 500): Promise<void> {
    await this.sequencer.number(workspaceId);
    const { follow } = this;
    await this.readers.catchUp(
      {
        name: follow.name,
        read: async (tx, ws, entries) => {
          for (let at = 0; at < entries.length; at += portion)
            await follow.read(tx, ws, entries.slice(at, at + portion));
        },
      },
      workspaceId,
    );
  }

  /** All that is kept, by table, without what differs between two workspaces that lived the same. */
  async kept(workspaceId: string): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const table of [
      'lead_course',
      'stage_day',
      'stage_month',
      'step_reached',
      'step_age',
      'speed_day',
      'stage_value',
    ])
      found[table] = await this.db.oracle(
        `select to_jsonb(t) - 'workspace_id' as row from ${table} t where workspace_id = $1
          order by (to_jsonb(t) - 'workspace_id')::text`,
        [workspaceId],
      );
    return found;
  }
}
