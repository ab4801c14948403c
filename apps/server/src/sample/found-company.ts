import type { Database } from '#database';
import { addMember, createWorkspace } from '#identity';
import type { CreatedWorkspace } from '#identity';
import { byProduct } from '#leads';
import { UpsertProducts } from '#revenue';
import { CAST, COMPANY, TEAMS } from './cast.js';
import type { MemberKey } from './cast.js';
import { PRODUCTS } from './products.js';
import { slugOf } from './people.js';
import type { Command, FoundedCompany } from './stage.js';

/** Where the people of the sample get their mail: nowhere (RFC 2606). */
const DOMAIN = 'officine-bellini.example';

const addressOf = (name: string): string => `${slugOf(name).replaceAll('-', '.')}@${DOMAIN}`;

/** The workspace with its teams, and nobody in it yet. */
export const foundWorkspace = (database: Database, locale: 'en' | 'it'): Promise<CreatedWorkspace> => {
  const { name, zone, currency } = COMPANY;
  return createWorkspace(database, { name, zone, currency, locale, isSample: true, teams: TEAMS });
};

/** Its people, who sign in by link only, and what it sells. */
export async function peopleCompany(
  database: Database,
  command: Command,
  workspace: CreatedWorkspace,
  locale: 'en' | 'it',
): Promise<FoundedCompany> {
  const teams = Object.fromEntries(workspace.teams.map(({ id, kind }) => [kind, id]));
  const members = {} as Record<MemberKey, { memberId: string; accountId: string }>;
  for (const { key, name: called, role, team, isAdministrator } of CAST) {
    const roles = isAdministrator === true ? [role, 'administrator'] : [role];
    const facts = { email: addressOf(called), name: called, locale, roles };
    members[key] = await addMember(database, workspace.id, { ...facts, teamIds: [teams[team] ?? ''] });
  }
  const { currency } = COMPANY;
  await database.withWorkspace(workspace.id, (tx) =>
    command(UpsertProducts).run(
      tx,
      byProduct(workspace.id),
      PRODUCTS.map(({ key, name: label, series, price }) => ({ key, name: label, series, price, currency })),
    ),
  );
  return { workspaceId: workspace.id, teams, members };
}
