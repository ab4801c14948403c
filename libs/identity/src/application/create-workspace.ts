import type { TeamKind } from '#contracts';
import { enterRole, enterWorkspace } from '#database';
import type { Database, Tx } from '#database';
import { openJournal } from '#journal';
import { invalidField, newId } from '#kernel';
import { insertTeam } from '../persistence/teams.js';
import type { TeamFacts } from '../persistence/teams.js';
import { insertWorkspace } from '../persistence/workspaces.js';

export const LOCALES = ['en', 'it'] as const;
export type Locale = (typeof LOCALES)[number];

export interface NewWorkspace {
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly locale: Locale;
  readonly isSample?: boolean;
  /** By default one team for marketing and one for sales, named in the language of the workspace. */
  readonly teams?: readonly { readonly name: string; readonly kind: TeamKind }[];
}

export interface CreatedWorkspace {
  readonly id: string;
  readonly teams: readonly TeamFacts[];
}

const FIRST_TEAMS: Readonly<Record<Locale, NonNullable<NewWorkspace['teams']>>> = {
  en: [
    { name: 'Marketing', kind: 'marketing' },
    { name: 'Sales', kind: 'sales' },
  ],
  it: [
    { name: 'Marketing', kind: 'marketing' },
    { name: 'Vendite', kind: 'sales' },
  ],
};

/**
 * Makes a workspace with its teams and no member yet.
 * @throws AppError `workspace/zone`, `workspace/currency`
 */
export const createWorkspace = (database: Database, facts: NewWorkspace): Promise<CreatedWorkspace> =>
  database.withRole('accounts', (tx) => createWorkspaceIn(tx, facts));

/** As `createWorkspace`, within a transaction under the role for accounts; leaves it under that role. */
export async function createWorkspaceIn(tx: Tx, facts: NewWorkspace): Promise<CreatedWorkspace> {
  assertZone(facts.zone);
  assertCurrency(facts.currency);
  const id = await insertWorkspace(tx, { ...facts, isSample: facts.isSample ?? false });
  const teams = (facts.teams ?? FIRST_TEAMS[facts.locale]).map((team) => ({ id: newId(), ...team }));
  await enterWorkspace(tx, id);
  await openJournal(tx, id);
  for (const team of teams) await insertTeam(tx, id, team);
  await enterRole(tx, 'accounts');
  return { id, teams };
}

function assertZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw invalidField('workspace/zone', '/zone', 'Name a time zone such as Europe/Rome.');
  }
}

function assertCurrency(currency: string): void {
  if (!Intl.supportedValuesOf('currency').includes(currency))
    throw invalidField('workspace/currency', '/currency', 'Name a currency such as EUR.');
}
