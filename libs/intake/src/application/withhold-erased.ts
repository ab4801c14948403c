import type { Tx } from '#database';
import { normalisePhone, Suppression } from '#people';
import type { Screened as AskedAbout } from '#people';
import { isNaming, namingOf } from '#privacy';
import type { Submission } from '../domain/submission.js';
import { takenAmong } from '../persistence/records.js';
import { channelOf } from './submission-parts.js';

/** Why a record is of nobody. */
export const WITHHELD =
  'It was of somebody who was erased: it counts as a lead of nobody, and nothing of it is kept that says who.';

export interface Screened {
  readonly submissions: readonly Submission[];
  /** Places of those that are of nobody now. */
  readonly withheld: ReadonlySet<number>;
}

/**
 * Takes out whoever was erased before anything is written: what counts stays, what says who goes. Of a number that was erased and came
 * with another address only the number goes.
 */
export async function withholdErased(
  tx: Tx,
  workspaceId: string,
  source: string,
  suppression: Suppression,
  submissions: readonly Submission[],
): Promise<Screened> {
  const asked = submissions.map((submission) => contactOf(submission, source));
  const screenings = await suppression.screen(tx, workspaceId, asked);
  const withheld = new Set(screenings.flatMap((each, index) => (each === 'suppressed' ? [index] : [])));
  const theirs = submissions.filter((_, index) => withheld.has(index));
  const standIns = await standInsOf(tx, { workspaceId, source }, suppression, theirs);
  return {
    withheld,
    submissions: submissions.map((submission, index) => {
      const { externalId = '' } = submission;
      if (withheld.has(index)) {
        const standIn = standIns.get(externalId);
        return impersonal(standIn === undefined ? submission : { ...submission, externalId: standIn });
      }
      return screenings[index] === 'phone-suppressed' ? withoutPhone(submission) : submission;
    }),
  };
}

/**
 * Ids of records that say who it is, such as an address, with what stands for them. A name that was left out this time says so no more;
 * but then the record is known under what stands for it.
 */
async function standInsOf(
  tx: Tx,
  { workspaceId, source }: { readonly workspaceId: string; readonly source: string },
  suppression: Suppression,
  submissions: readonly Submission[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(submissions.flatMap(({ externalId }) => externalId ?? []));
  const telling = new Set(submissions.filter(isTelling).map(({ externalId }) => externalId));
  const standIns = new Map<string, string>();
  for (const id of ids) standIns.set(id, await suppression.standIn(workspaceId, id));
  const untold = [...standIns].flatMap(([id, standIn]) => (telling.has(id) ? [] : standIn));
  const taken = await takenAmong(tx, workspaceId, source, untold);
  return new Map([...standIns].filter(([id, standIn]) => telling.has(id) || taken.has(standIn)));
}

/** Whether the id of a record says who it is. */
export function isTelling({ externalId, firstName, lastName, email, phone }: Submission): boolean {
  const said = (...texts: readonly (string | null | undefined)[]): string[] =>
    texts.flatMap((text) => text ?? []);
  const naming = namingOf({ names: said(firstName, lastName), emails: said(email), phones: said(phone) });
  return externalId !== undefined && (isNaming(externalId, naming) || isContact(externalId));
}

/** An address or a number, whoever's it is: of a record without either nothing else says so. */
const isContact = (id: string): boolean => id.includes('@') || normalisePhone(id, null) !== null;

const contactOf = (
  { email, phone, country, company, externalId, externalIds = [] }: Submission,
  source: string,
): AskedAbout => ({
  ...{ email, phone, country, externalIds, company: company ?? null },
  record: externalId === undefined ? undefined : { source, id: externalId },
});

const withoutPhone = ({ phone: _phone, ...submission }: Submission): Submission => submission;

/** What was asked for, when, through which channel, of how large a company in which country: enough to count and to route. */
export function impersonal(submission: Submission): Submission {
  const { externalId, utm, asset, intent, origin, leadType, grade } = submission;
  const campaign = submission.campaign ?? utm?.campaign;
  const { country, region, company, occurredAt, isUndated, isTest } = submission;
  const { employees, industry, country: seat } = company ?? {};
  return defined({
    ...{ externalId, campaign, asset, intent, origin, leadType, grade, country, region },
    ...{ occurredAt, isUndated, isTest, channel: channelOf(submission) },
    company: company && defined({ employees, industry, country: seat }),
  });
}

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
