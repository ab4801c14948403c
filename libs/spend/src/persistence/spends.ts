import { rows } from '#database';
import type { Tx } from '#database';
import { MOST_DAYS } from '../domain/cost.js';
import type { Cost } from '../domain/cost.js';

/** What is said of an amount; a row that says something else is a correction. */
export interface Said extends Cost {
  readonly label: string | null;
  readonly evidence: string | null;
}

export interface WantedSpend extends Said {
  readonly id: string;
  readonly source: string;
  readonly externalId: string | null;
}

export interface Spend extends WantedSpend {
  readonly revision: number;
  readonly enteredBy: string | null;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
  readonly removedBy: string | null;
}

export interface KeptSpend extends Pick<Spend, 'id' | 'source' | 'externalId' | 'revision'> {
  /** What stood until now, where this corrected it. */
  readonly before: Said | null;
}

const SAID = [
  'channel',
  'campaign_id',
  'kind',
  'label',
  'from_on',
  'to_on',
  'amount_minor',
  'currency',
  'evidence',
];
const of = (table: string): string => SAID.map((column) => `${table}.${column}`).join(', ');
const DIFFERS = `(${of('spend')}) is distinct from (${of('excluded')})`;

const saidOf = (table: string): string =>
  `${table}.channel, ${table}.campaign_id as "campaignId", ${table}.kind, ${table}.label, ${table}.from_on::text as "fromOn",
   ${table}.to_on::text as "toOn", ${table}.amount_minor::float8 as "amountMinor", ${table}.currency, ${table}.evidence`;

const COLUMNS = `s.id, ${saidOf('s')}, s.source, s.external_id as "externalId", s.revision, s.entered_by as "enteredBy",
  s.created_at as "createdAt", s.removed_at as "removedAt", s.removed_by as "removedBy"`;

/** $1 workspace, $2 amounts, $3 instant, $4 member, $5 import. In one order everywhere, so that two batches wait instead of deadlocking. */
const KEEP = `
  insert into spend (workspace_id, id, ${SAID.join(', ')}, source, external_id, import_id, entered_by, created_at)
  select $1, v.id, v.channel, v."campaignId", v.kind, v.label, v."fromOn", v."toOn", v."amountMinor", v.currency, v.evidence,
         v.source, v."externalId", $5, $4, $3
    from jsonb_to_recordset($2::jsonb)
      as v(id uuid, channel text, "campaignId" uuid, kind text, label text, "fromOn" date, "toOn" date, "amountMinor" bigint,
           currency text, evidence text, source text, "externalId" text)
   order by v.source, v."externalId"
  on conflict (workspace_id, source, external_id) where external_id is not null and removed_at is null do update
    set ${SAID.map((column) => `${column} = excluded.${column}`).join(', ')},
        import_id = coalesce(excluded.import_id, spend.import_id),
        revision = spend.revision + case when ${DIFFERS} then 1 else 0 end
   where ${DIFFERS} or excluded.import_id is distinct from spend.import_id and excluded.import_id is not null
  returning new.id, new.source, new.external_id as "externalId", new.revision,
            case when new.revision > old.revision then jsonb_build_object(
              'channel', old.channel, 'campaignId', old.campaign_id, 'kind', old.kind, 'label', old.label, 'fromOn', old.from_on,
              'toOn', old.to_on, 'amountMinor', old.amount_minor, 'currency', old.currency, 'evidence', old.evidence) end as before`;

const REMEMBER = `
  insert into spend_correction (workspace_id, spend_id, revision, ${SAID.join(', ')}, corrected_by, corrected_at)
  select $1, v."spendId", v.revision, v.channel, v."campaignId", v.kind, v.label, v."fromOn", v."toOn", v."amountMinor", v.currency,
         v.evidence, $4, $3
    from jsonb_to_recordset($2::jsonb)
      as v("spendId" uuid, revision integer, channel text, "campaignId" uuid, kind text, label text, "fromOn" date, "toOn" date,
           "amountMinor" bigint, currency text, evidence text)`;

export interface Hand {
  readonly at: Date;
  readonly memberId: string | null;
  readonly importId: string | null;
}

/**
 * Keeps amounts, each record of a source once, and remembers what corrected ones were before. Answers with the new and the
 * corrected ones only (and those an import says again); what another transaction is just keeping is waited for.
 */
export async function keepSpends(
  tx: Tx,
  workspaceId: string,
  wanted: readonly WantedSpend[],
  { at, memberId, importId }: Hand,
): Promise<KeptSpend[]> {
  const kept = await rows<KeptSpend>(tx, KEEP, [workspaceId, JSON.stringify(wanted), at, memberId, importId]);
  const given = kept.flatMap(({ id, revision, before }) =>
    before === null ? [] : [{ spendId: id, revision: revision - 1, ...before }],
  );
  if (given.length > 0) await tx.query(REMEMBER, [workspaceId, JSON.stringify(given), at, memberId]);
  return kept;
}

/** The standing amounts of records of sources. */
export const spendsOfRecords = (
  tx: Tx,
  workspaceId: string,
  records: readonly Pick<WantedSpend, 'source' | 'externalId'>[],
): Promise<{ id: string; source: string; externalId: string }[]> =>
  rows(
    tx,
    `select s.id, s.source, s.external_id as "externalId"
       from jsonb_to_recordset($2::jsonb) as v(source text, "externalId" text)
       join spend s on s.workspace_id = $1 and s.source = v.source and s.external_id = v."externalId" and s.removed_at is null`,
    [workspaceId, JSON.stringify(records)],
  );

/** How many amounts of each likeness an import said so far: rows without an id are told apart by their place among their like. */
export async function saidByImport(
  tx: Tx,
  workspaceId: string,
  importId: string,
): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ likeness: string; count: number }>(
    tx,
    `select split_part(external_id, '#', 1) as likeness, count(*)::int as count from spend
      where workspace_id = $1 and import_id = $2 and removed_at is null and external_id like 'row:%' group by 1`,
    [workspaceId, importId],
  );
  return new Map(found.map(({ likeness, count }) => [likeness, count]));
}

/** Takes back those that stand; answers with them as they were. */
export const removeSpends = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  { at, memberId }: Pick<Hand, 'at' | 'memberId'>,
): Promise<Spend[]> =>
  rows(
    tx,
    `update spend s set removed_at = $3, removed_by = $4
      where s.workspace_id = $1 and s.id = any($2::uuid[]) and s.removed_at is null returning ${COLUMNS}`,
    [workspaceId, ids, at, memberId],
  );

export const spendById = async (tx: Tx, workspaceId: string, id: string): Promise<Spend | undefined> =>
  (
    await rows<Spend>(tx, `select ${COLUMNS} from spend s where s.workspace_id = $1 and s.id = $2`, [
      workspaceId,
      id,
    ])
  )[0];

export interface Correction extends Said {
  readonly revision: number;
  readonly correctedBy: string | null;
  readonly correctedAt: Date;
}

/** What an amount was before, the oldest first. */
export const correctionsOf = (tx: Tx, workspaceId: string, spendId: string): Promise<Correction[]> =>
  rows(
    tx,
    `select c.revision, ${saidOf('c')}, c.corrected_by as "correctedBy", c.corrected_at as "correctedAt"
       from spend_correction c where c.workspace_id = $1 and c.spend_id = $2 order by c.revision`,
    [workspaceId, spendId],
  );

export interface SpendFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly channel?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  /** Those taken back, instead of those that stand. */
  readonly isRemoved?: boolean | undefined;
}

/** Up to `limit + 1`, the latest days first; from a span everything that reaches into it. */
export const listSpends = (
  tx: Tx,
  workspaceId: string,
  { from, to, channel, campaignId, kind, source, isRemoved = false }: SpendFilter,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Spend[]> =>
  rows(
    tx,
    `select ${COLUMNS} from spend s
      where s.workspace_id = $1 and (s.removed_at is not null) = $2
        and ($3::date is null or s.to_on >= $3) and ($4::date is null or s.from_on <= $4)
        and ($5::text is null or s.channel = $5) and ($6::uuid is null or s.campaign_id = $6)
        and ($7::text is null or s.kind = $7) and ($8::text is null or s.source = $8)
        and ($9::uuid is null or (s.from_on, s.id) < (select a.from_on, a.id from spend a where a.workspace_id = $1 and a.id = $9))
      order by s.from_on desc, s.id desc limit $10`,
    [
      workspaceId,
      isRemoved,
      ...[from, to, channel, campaignId, kind, source, after].map((each) => each ?? null),
      limit + 1,
    ],
  );

export interface CostFilter {
  readonly from: string;
  readonly to: string;
  readonly channel?: string | undefined;
  readonly campaignIds?: readonly string[] | undefined;
}

/** Every standing amount that reaches into a span; those of one day alone that are for the same are one. */
export const costsBetween = (
  tx: Tx,
  workspaceId: string,
  { from, to, channel, campaignIds }: CostFilter,
): Promise<Cost[]> =>
  rows(
    tx,
    `select s.channel, s.campaign_id as "campaignId", s.kind, s.from_on::text as "fromOn", s.to_on::text as "toOn",
            sum(s.amount_minor)::float8 as "amountMinor", s.currency
       from spend s
      where s.workspace_id = $1 and s.removed_at is null and s.to_on >= $2 and s.from_on <= $3
        and s.from_on > $2::date - $6::integer
        and ($4::text is null or s.channel = $4) and ($5::uuid[] is null or s.campaign_id = any($5))
      group by s.channel, s.campaign_id, s.kind, s.from_on, s.to_on, s.currency, case when s.to_on > s.from_on then s.id end`,
    [workspaceId, from, to, channel ?? null, campaignIds ?? null, MOST_DAYS],
  );
