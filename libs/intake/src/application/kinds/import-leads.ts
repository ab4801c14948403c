import { Injectable } from '@nestjs/common';
import type { Channel, Intent, Origin, Stage } from '#contracts';
import { isMainStage, STAGES } from '#contracts';
import type { Tx } from '#database';
import { leadsByIds, SetOwners, SetStages } from '#leads';
import type { By, OwnerSetting, StageSetting } from '#leads';
import { normaliseEmail } from '#people';
import { LEAD_FIELDS } from '../../domain/fields/lead-fields.js';
import { CUSTOM } from '../../domain/import-field.js';
import type { RowValues } from '../../domain/read-row.js';
import type { Submission, SubmissionResult } from '../../domain/submission.js';
import { dateOf, numberOf, refusedFor, takeSound, textOf } from '../import-kind.js';
import type { ImportContext, ImportKind, RowOutcome } from '../import-kind.js';
import { personOf } from '../submission-parts.js';
import { TakeSubmissions } from '../take-submissions.js';

/** Only a lead that came to nothing has a reason for it. */
const ENDED: readonly Stage[] = ['disqualified', 'recycled'];

interface LeadRecord {
  readonly submission: Submission;
  readonly stage: Stage | undefined;
  readonly reason: string | undefined;
  /** A member. */
  readonly owner: string | undefined;
}

/**
 * Leads out of a file. Without names or addresses the id of the record is enough; without dates all carry the one instant the
 * user names, and no clock starts. A stage other than inquiry is set after the capture, the ones before it implied.
 */
@Injectable()
export class ImportLeads implements ImportKind {
  readonly name = 'leads';
  readonly fields = LEAD_FIELDS;
  readonly keepsCustom = true;

  constructor(
    private readonly takeSubmissions: TakeSubmissions,
    private readonly setStages: SetStages,
    private readonly setOwners: SetOwners,
  ) {}

  apply(tx: Tx, by: By, rows: readonly RowValues[], context: ImportContext): Promise<RowOutcome[]> {
    return takeSound(
      rows,
      (row) => leadOf(row, context),
      async (leads) => {
        const results = await this.takeSubmissions.run(
          tx,
          by,
          context.source,
          leads.map(({ submission }) => submission),
        );
        await this.setOwners.run(tx, by, dueOwners(leads, results));
        await this.setStages.run(tx, by, await dueStages(tx, by, leads, results));
        return results.map(({ status, isWithheld = false }) => ({ status, isWithheld }));
      },
    );
  }
}

/** New leads are with whom the file says; what is with somebody here stays there. */
const dueOwners = (leads: readonly LeadRecord[], results: readonly SubmissionResult[]): OwnerSetting[] =>
  leads.flatMap(({ owner: memberId, submission: { occurredAt } }, index) => {
    const { status, leadId } = results[index] ?? {};
    if (!leadId || memberId === undefined || status === 'duplicate') return [];
    return [{ leadId, memberId, ...given({ occurredAt }) }];
  });

/** Stages go forward only: a new lead gets its own, a known one is never set back by a file. */
async function dueStages(
  tx: Tx,
  { workspaceId }: By,
  leads: readonly LeadRecord[],
  results: readonly SubmissionResult[],
): Promise<StageSetting[]> {
  const wanted = new Map<string, StageSetting>();
  const enriched = new Set<string>();
  leads.forEach(({ stage, reason, submission: { occurredAt, isUndated } }, index) => {
    const { status, leadId } = results[index] ?? { status: 'duplicate' as const };
    if (!leadId || !stage || status === 'duplicate') return;
    if (status === 'enriched') enriched.add(leadId);
    const before = wanted.get(leadId);
    if (!before || isFurther(stage, before.to))
      wanted.set(leadId, { leadId, to: stage, ...given({ occurredAt, isUndated, reason }) });
  });
  for (const { id, stage } of await leadsByIds(tx, workspaceId, [...enriched])) {
    const setting = wanted.get(id);
    if (setting && !isFurther(setting.to, stage)) wanted.delete(id);
  }
  return [...wanted.values()];
}

const isFurther = (stage: Stage, than: string): boolean =>
  isMainStage(than) && (!isMainStage(stage) || STAGES.indexOf(stage) > STAGES.indexOf(than));

function leadOf(row: RowValues, context: ImportContext): LeadRecord | RowOutcome {
  const occurredAt = dateOf(row, 'occurredAt') ?? context.instant;
  if (!occurredAt) return refusedFor(context, 'occurredAt', 'row/undated');
  const email = textOf(row, 'email');
  if (email !== undefined && normaliseEmail(email) === null)
    return refusedFor(context, 'email', 'row/email', email);
  const isUndated = !context.isLived || !row.has('occurredAt');
  const submission: Submission = { ...wordsOf(row), ...sourceOf(row), occurredAt, isUndated };
  if (submission.externalId === undefined && personOf(submission, context.source) === null)
    return refusedFor(context, 'externalId', 'row/nobody');
  const stage = textOf(row, 'stage') as Stage | undefined;
  const reason = stage !== undefined && ENDED.includes(stage) ? textOf(row, 'reason') : undefined;
  return { submission, stage, reason, owner: textOf(row, 'owner') };
}

function wordsOf(row: RowValues): Submission {
  const company = {
    name: textOf(row, 'company.name'),
    domain: textOf(row, 'company.domain'),
    country: textOf(row, 'company.country'),
    employees: numberOf(row, 'company.employees'),
    industry: textOf(row, 'company.industry'),
  };
  const [first, ...rest] = (textOf(row, 'fullName') ?? '').split(/\s+/).filter(Boolean);
  return given({
    externalId: textOf(row, 'externalId'),
    firstName: textOf(row, 'firstName') ?? first,
    lastName: textOf(row, 'lastName') ?? (rest.join(' ') || undefined),
    email: textOf(row, 'email'),
    phone: textOf(row, 'phone'),
    jobTitle: textOf(row, 'jobTitle'),
    country: textOf(row, 'country'),
    region: textOf(row, 'region'),
    company: Object.values(company).some((value) => value !== undefined) ? given(company) : undefined,
  });
}

function sourceOf(row: RowValues): Submission {
  return given({
    channel: textOf(row, 'channel') as Channel | undefined,
    campaign: textOf(row, 'campaign'),
    asset: textOf(row, 'asset'),
    distributionCode: textOf(row, 'distributionCode'),
    utm: under(row, 'utm.'),
    referrer: textOf(row, 'referrer'),
    landingPage: textOf(row, 'landingPage'),
    intent: textOf(row, 'intent') as Intent | undefined,
    origin: textOf(row, 'origin') as Origin | undefined,
    leadType: textOf(row, 'leadType'),
    grade: textOf(row, 'grade'),
    custom: under(row, CUSTOM),
  });
}

/** The values of all fields under a prefix, by the rest of their names. */
function under(row: RowValues, prefix: string): Record<string, string> | undefined {
  const found: [string, string][] = [];
  for (const [name, value] of row) {
    if (name.startsWith(prefix)) found.push([name.slice(prefix.length), String(value)]);
  }
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without what is not there. */
function given<T extends object>(facts: T): Partial<Given<T>> {
  const found: Partial<Record<keyof T, unknown>> = {};
  for (const name in facts) if (facts[name] !== undefined) found[name] = facts[name];
  return found as Partial<Given<T>>;
}
