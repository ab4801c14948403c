import type { Visitor } from './visitor.js';

interface Judged {
  readonly auditId: string;
  readonly openAuditId: string;
  readonly askedLeadId: string;
}

/** Rules and a checklist in force, a lead with its checklist begun, a sample that was judged and one that is being graded. */
export async function judgedLeads(keeper: Visitor, marketing: Visitor, sales: Visitor): Promise<Judged> {
  await rulesInForce(keeper);
  const askedLeadId = await askedLead(marketing);
  const auditId = await drawn(marketing, 12);
  const { leads } = await marketing.ask<{ leads: { leadId: string }[] }>(`/sample-audits/${auditId}`);
  for (const [at, { leadId }] of leads.entries()) {
    await grade(marketing, auditId, leadId, at === 2 ? 'BAD_DATA' : null);
    await grade(sales, auditId, leadId, at === 2 || at === 7 ? 'NOT_ICP' : null);
  }
  return { auditId, askedLeadId, openAuditId: await drawn(marketing, 15) };
}

async function rulesInForce(keeper: Visitor): Promise<void> {
  const { starting } = await keeper.ask<{ starting: object }>('/score-models');
  await keeper.tell('POST', '/score-models', { name: 'Regole 2026', definition: starting });
  await keeper.tell('POST', '/score-models/1/activation', {});
  const { items } = await keeper.ask<{ items: { key: string }[] }>('/frameworks/templates');
  for (const key of ['meddic', 'bant']) {
    await keeper.tell('POST', '/frameworks', items.find((each) => each.key === key) ?? {});
    await keeper.tell('POST', `/frameworks/${key}/versions/1/activation`, {});
  }
}

async function askedLead(marketing: Visitor): Promise<string> {
  const { items } = await marketing.ask<{ items: { id: string }[] }>('/leads?stage=sal&limit=20');
  const id = items[0]?.id ?? '';
  const say = (criterion: string, type: string, content: string): Promise<unknown> =>
    marketing.tell('PUT', `/leads/${id}/evidence`, { criterion, type, content });
  await say('budget', 'amount', '9000.00 EUR');
  await say('budget', 'amount', '12000.00 EUR');
  await say('authority', 'note', 'Decide la titolare; l’abbiamo sentita il 12.');
  await marketing.tell('POST', '/leads/scores', { leadIds: [id] });
  return id;
}

async function drawn(marketing: Visitor, size: number): Promise<string> {
  const wish = { fromOn: '2020-01-01', toOn: '2099-12-31', size, acceptUpTo: 2, seed: size };
  const { id } = await marketing.tell<{ id: string }>('POST', '/sample-audits', wish);
  return id;
}

const grade = (who: Visitor, auditId: string, leadId: string, reason: string | null): Promise<unknown> =>
  who.tell('PUT', `/sample-audits/${auditId}/grades`, {
    ...{ leadId, isGood: reason === null },
    ...(reason !== null && { reason }),
  });
