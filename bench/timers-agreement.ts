import { ALWAYS_OPEN } from '#calendar';
import { Database } from '#database';
import { addMember, createWorkspace, csrfTokenOf, IdentityConfig, openSession } from '#identity';
import { HOUR_MS } from '#kernel';
import type { Ground } from './lib/ground.js';

/** A workspace in which an agreement judges, and one lead offered under it through the product's own doors. */
export interface Agreed {
  readonly workspaceId: string;
  readonly leadId: string;
}

const MEMBERS = {
  giulia: { roles: ['marketing-manager'], kind: 'marketing' },
  marco: { roles: ['sales-manager'], kind: 'sales' },
  rita: { roles: ['sales-rep'], kind: 'sales' },
} as const;

/** Two promises of sales, each with a clock of the lead and one of its owner; the alarm at the deadline is the first of two. */
const duty = (kind: string, hours: number): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing', objective: 0.9 },
  ...{ tiers: [{ key: 'all', label: 'All', targetMs: hours * HOUR_MS }], alarms: [1, 1.5] },
});
const TERMS = {
  period: { unit: 'month', zone: 'UTC' },
  clauses: [
    {
      kind: 'quota.volume',
      key: 'volume',
      title: 'Leads',
      owedBy: 'marketing',
      owedTo: 'sales',
      goal: 1_000,
    },
    ...[duty('accept', 20), duty('contact', 22)],
  ],
};

interface Member {
  readonly memberId: string;
  ask(path: string, body?: object): Promise<unknown>;
}

/** Signs an agreement from both sides and offers one lead to a representative. */
export async function agreeAndOffer({ appUrl }: Ground, url: string): Promise<Agreed> {
  const database = await Database.connect({ url: appUrl, poolSize: 2, statementTimeoutMs: 30_000 });
  try {
    const { id: workspaceId, teams } = await createWorkspace(database, {
      ...{ name: 'Bench', zone: 'UTC', currency: 'EUR', locale: 'en' },
    });
    const teamOf = (kind: string): string => teams.find((team) => team.kind === kind)?.id ?? '';
    const members: Record<string, Member> = {};
    for (const [name, { roles, kind }] of Object.entries(MEMBERS)) {
      const facts = { name, email: `${name}@example.com`, roles, teamIds: [teamOf(kind)] };
      const { accountId, memberId } = await addMember(database, workspaceId, facts);
      const session = await database.withRole('accounts', (tx) =>
        openSession(tx, accountId, workspaceId, new IdentityConfig()),
      );
      members[name] = { memberId, ask: askAs(`${url}/api/v1`, session) };
    }
    const { giulia, marco, rita } = members as Record<keyof typeof MEMBERS, Member>;
    await agree(giulia, marco);
    const leadId = await offer(giulia, { toTeamId: teamOf('sales'), toMemberId: rita.memberId });
    return { workspaceId, leadId };
  } finally {
    await database.onApplicationShutdown();
  }
}

const askAs =
  (url: string, session: string): Member['ask'] =>
  async (path, body) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: {
        ...{ cookie: `staffetta=${session}`, 'x-csrf-token': csrfTokenOf(session) },
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The server refused ${path}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };

async function agree(giulia: Member, marco: Member): Promise<void> {
  const calendars = { default: ALWAYS_OPEN('UTC') };
  const { id } = (await giulia.ask('/agreements', { name: 'Bench', terms: TERMS, calendars })) as {
    id: string;
  };
  const version = `/agreements/${id}/versions/1`;
  await giulia.ask(`${version}/proposal`);
  await giulia.ask(`${version}/signature`, { side: 'marketing' });
  await marco.ask(`${version}/signature`, { side: 'sales' });
  await marco.ask(`${version}/activation`, {});
}

async function offer(giulia: Member, to: { toTeamId: string; toMemberId: string }): Promise<string> {
  const lead = { firstName: 'Ada', email: 'ada@rossi.example', channel: 'website', leadType: 'demo' };
  const { results } = (await giulia.ask('/leads', [{ ...lead, origin: 'marketing' }])) as {
    results: { leadId: string }[];
  };
  const leadId = results[0]?.leadId ?? '';
  await giulia.ask('/handovers', { leadIds: [leadId], ...to });
  return leadId;
}
