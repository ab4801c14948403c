import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { SYSTEM } from '#contracts';
import type {
  EntryPayloads,
  EntryType,
  LeadSnapshot,
  NewEntry,
  ObligationSnapshot,
  SubjectKind,
} from '#contracts';
import { Database } from '#database';
import { createWorkspace } from '#identity';
import { Journal, Readers, Sequencer } from '#journal';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';

export const STANDING_AS_OF = new Date('2025-12-30T16:00:00Z');
const MONTH = '2025-12-01';
const TARGET_MS = 4 * HOUR_MS;

/** Marketing's side, so that a board of counts alone can be read, and sales' side, whose board has process rates. */
export const QUOTA_AGREEMENT = newId<'agreement'>();
export const DUTY_AGREEMENT = newId<'agreement'>();
const VERSIONS = { [QUOTA_AGREEMENT]: newId(), [DUTY_AGREEMENT]: newId() } as Record<string, string>;

const parties = { owedBy: 'marketing', owedTo: 'sales' };
const QUOTA = { kind: 'quota.volume', key: 'leads', title: 'Leads', ...parties, goal: 120_000 };
const DUTY = {
  ...{
    kind: 'duty.accept',
    key: 'accept',
    title: 'Answer',
    owedBy: 'sales',
    owedTo: 'marketing',
    objective: 0.9,
  },
  tiers: [{ key: 'all', label: 'All', when: { all: [] }, targetMs: TARGET_MS }],
};
const CALENDAR = {
  zone: 'Europe/Rome',
  week: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ open: '09:00', close: '18:00' }]]),
  ),
};

/** Entries in one transaction. */
const CHUNK = 1_000;

/**
 * Writes the journal of leads that are all in the month the board shows, the worst case of a standing: each a credit and a promise to
 * answer, of ten eight answered in time, one late, one open. Positions are given and figures folded by the product.
 */
export class StandingHistory {
  private leads = 0;

  private constructor(
    private readonly app: INestApplicationContext,
    readonly workspaceId: string,
  ) {}

  static async begin(app: INestApplicationContext, admin: Client): Promise<StandingHistory> {
    const { id } = await createWorkspace(app.get(Database), {
      ...{ name: 'Bench', zone: 'Europe/Rome', currency: 'EUR', locale: 'it' },
    });
    await app
      .get(Database)
      .withWorkspace(id, (tx) => tx.query(`select journal_ensure_months('2025-11-01', '2025-12-31')`));
    const history = new StandingHistory(app, id);
    for (const [agreementId, clause] of [[QUOTA_AGREEMENT, QUOTA] as const, [DUTY_AGREEMENT, DUTY] as const])
      await keepVersion(admin, id, agreementId, clause);
    await history.append([activated(QUOTA_AGREEMENT, QUOTA), activated(DUTY_AGREEMENT, DUTY)]);
    return history;
  }

  async growTo(total: number, note: (text: string) => void): Promise<void> {
    while (this.leads < total) {
      const count = Math.min(CHUNK / 4, total - this.leads);
      const from = this.leads;
      await this.append(Array.from({ length: count }, (_, index) => entriesOf(from + index)).flat());
      this.leads += count;
      if (this.leads % 10_000 !== 0 && this.leads !== total) continue;
      await this.fold();
      note(`${this.leads.toLocaleString('en')} of ${total.toLocaleString('en')} leads written and folded`);
    }
  }

  private append(entries: readonly NewEntry[]): Promise<unknown> {
    return this.app
      .get(Database)
      .withWorkspace(this.workspaceId, (tx) => this.app.get(Journal).append(tx, this.workspaceId, entries), {
        at: STANDING_AS_OF,
      });
  }

  private async fold(): Promise<void> {
    await this.app.get(Sequencer).number(this.workspaceId);
    const readers = this.app.get(Readers);
    for (const reader of readers.all()) await readers.catchUp(reader, this.workspaceId);
  }
}

/** The wording alone, never in force: boards of members ask in whose days a duty counts, and no reactor is to add entries of its own. */
async function keepVersion(
  admin: Client,
  workspaceId: string,
  agreementId: string,
  clause: object,
): Promise<void> {
  await admin.query(
    `insert into agreement (workspace_id, id, title, created_at) values ($1, $2, 'Bench', now())`,
    [...[workspaceId, agreementId]],
  );
  await admin.query(
    `insert into agreement_version (workspace_id, id, agreement_id, number, status, terms, calendars, content_hash, effective_on, created_at)
     values ($1, $2, $3, 1, 'draft', $4, $5, '', '2025-11-01', now())`,
    [
      workspaceId,
      VERSIONS[agreementId],
      agreementId,
      JSON.stringify(termsOf(clause)),
      JSON.stringify({ default: CALENDAR }),
    ],
  );
}

const termsOf = (clause: object) => ({ clauses: [clause], period: { unit: 'month', zone: 'Europe/Rome' } });

function entry<T extends EntryType>(
  type: T,
  payload: EntryPayloads[T],
  at: Date,
  leadId: string | null,
): NewEntry {
  const subjectKind = (type.split('.')[0] ?? '') as SubjectKind;
  return {
    ...{ type, subjectKind, subjectId: leadId ?? newId(), leadId, actor: SYSTEM, occurredAt: at, payload },
  } as unknown as NewEntry;
}

const activated = (agreementId: string, clause: object): NewEntry =>
  entry(
    'agreement.activated',
    {
      ...{ agreementId, versionId: VERSIONS[agreementId] ?? '', version: 1, title: 'Bench' },
      ...{ effectiveOn: '2025-11-01', calendars: { default: CALENDAR } },
      terms: termsOf(clause) as never,
    },
    new Date('2025-11-01T08:00:00Z'),
    null,
  );

/** A lead of nobody in particular. */
const LEAD: LeadSnapshot = {
  attributes: { channel: 'website' },
  ...{ stage: 'mql', episode: 1, capturedOn: MONTH },
  ...{ personId: null, companyId: null, ownerId: null, teamId: null },
};

/** The entries of one lead, spread over the working hours of the month in an order unrelated to its number. */
function entriesOf(number: number): NewEntry[] {
  const [leadId, handoverId] = [newId(), newId()];
  const day = 1 + ((number * 7) % 28);
  const startedAt = new Date(Date.UTC(2025, 11, day, 8) + ((number * 7_919) % 480) * MINUTE_MS);
  const dueAt = new Date(startedAt.getTime() + TARGET_MS);
  const duty: ObligationSnapshot = {
    ...{ obligationId: newId(), agreementId: DUTY_AGREEMENT, versionId: VERSIONS[DUTY_AGREEMENT] ?? '' },
    ...{
      clauseKey: 'accept',
      kind: 'duty.accept',
      level: 'lead',
      owedBy: 'sales',
      tier: 'all',
      leadId,
      handoverId,
    },
    ...{ ownerId: null, teamId: null, attributes: LEAD.attributes },
    ...{ startedAt: startedAt.toISOString(), dueAt: dueAt.toISOString() },
  };
  return [
    entry('obligation.started', { ...duty, targetMs: TARGET_MS }, startedAt, leadId),
    credit(leadId, startedAt),
    ...answers(number, duty, startedAt),
  ];
}

function answers(number: number, duty: ObligationSnapshot, startedAt: Date): NewEntry[] {
  const { leadId, handoverId } = duty;
  const share = (number * 37) % 10;
  if (share === 0) return [];
  const elapsedMs = share === 1 ? TARGET_MS + HOUR_MS : (number * 104_729) % TARGET_MS;
  const at = new Date(startedAt.getTime() + elapsedMs);
  const move = { from: 'mql', to: 'sal', entered: ['sal'] } as never;
  const decided = { lead: LEAD, handoverId: handoverId ?? '', move, byMemberId: newId() };
  const accepted = entry('handover.accepted', decided, at, leadId);
  if (share > 1)
    return [accepted, entry('obligation.met', { ...duty, metAt: at.toISOString(), elapsedMs }, at, leadId)];
  return [
    entry('obligation.breached', { ...duty, lagMs: 0 }, new Date(duty.dueAt), leadId),
    accepted,
    entry('obligation.fulfilled_late', { ...duty, lateByMs: HOUR_MS }, at, leadId),
  ];
}

const credit = (leadId: string, at: Date): NewEntry =>
  entry(
    'tally.changed',
    {
      ...{ agreementId: QUOTA_AGREEMENT, versionId: VERSIONS[QUOTA_AGREEMENT] ?? '', clauseKey: 'leads' },
      ...{
        period: MONTH,
        on: at.toISOString().slice(0, 10),
        leadId,
        episode: 1,
        attributes: LEAD.attributes,
      },
      ...{ changes: [{ bucket: 'provisional', amount: 1 }], cause: 'offered' },
    },
    at,
    leadId,
  );
