import { HOUR_MS } from '#kernel';
import { agree, openRoom } from './lib/agreed-room.js';
import type { Room } from './lib/agreed-room.js';
import type { Ground } from './lib/ground.js';

/** A workspace in which an agreement judges, and one lead offered under it through the product's own doors. */
export interface Agreed {
  readonly workspaceId: string;
  readonly leadId: string;
}

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

/** Signs an agreement from both sides and offers one lead to a representative. */
export async function agreeAndOffer(ground: Ground, url: string): Promise<Agreed> {
  const room = await openRoom(ground, url);
  await agree(room, TERMS);
  return { workspaceId: room.workspaceId, leadId: await offer(room) };
}

async function offer({ giulia, rita, salesTeamId }: Room): Promise<string> {
  const lead = { firstName: 'Ada', email: 'ada@rossi.example', channel: 'website', leadType: 'demo' };
  const { results } = await giulia.ask<{ results: { leadId: string }[] }>('POST', '/leads', [
    { ...lead, origin: 'marketing' },
  ]);
  const leadId = results[0]?.leadId ?? '';
  const to = { toTeamId: salesTeamId, toMemberId: rita.memberId };
  await giulia.ask('POST', '/handovers', { leadIds: [leadId], ...to });
  return leadId;
}
