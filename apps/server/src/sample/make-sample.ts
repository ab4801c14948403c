import { Database, databaseInstant } from '#database';
import { issueSampleSignIn } from '#identity';
import { CAST } from './cast.js';
import type { MemberKey } from './cast.js';
import { planYear } from './plan-year.js';
import type { PlannedYear } from './plan-year.js';
import { playYear } from './play-year.js';
import type { Playing } from './play-year.js';
import type { Command, FoundedCompany } from './stage.js';

export interface SampleWishes extends Playing {
  /** The same seed gives the same year, at the same time of the same day; 2026 unless told. */
  readonly seed?: number;
  readonly months?: number;
  readonly goal?: number;
}

export interface Sample {
  readonly company: FoundedCompany;
  readonly plan: PlannedYear;
}

/** Makes the sample company with a year behind it that ends now, by the database's clock. */
export async function makeSample(command: Command, wishes: SampleWishes): Promise<Sample> {
  const { seed = 2026, months, goal, ...playing } = wishes;
  const now = await command(Database).withRole('accounts', databaseInstant);
  const sizes = { ...(months === undefined ? {} : { months }), ...(goal === undefined ? {} : { goal }) };
  const plan = planYear({ seed, until: now.getTime(), ...sizes });
  return { plan, company: await playYear(command, plan, playing) };
}

export interface SignInLink {
  readonly name: string;
  readonly role: string;
  /** Signs in once, without a password. */
  readonly link: string;
}

/** Links for these people of the sample; all of them when none is named. */
export async function sampleLinks(
  command: Command,
  { workspaceId, members }: Pick<FoundedCompany, 'workspaceId' | 'members'>,
  { baseUrl, keys }: { readonly baseUrl: string; readonly keys?: readonly MemberKey[] },
): Promise<SignInLink[]> {
  const links: SignInLink[] = [];
  for (const { key, name, role } of CAST.filter((member) => !keys || keys.includes(member.key))) {
    const { accountId } = members[key];
    const { link } = await issueSampleSignIn(command(Database), { workspaceId, accountId }, baseUrl);
    links.push({ name, role, link });
  }
  return links;
}
