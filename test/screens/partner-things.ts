import { Visitor } from './visitor.js';

const PASSWORD = 'six ways to the lighthouse';

const PARTNERS = [
  { name: 'Alpina Impianti', kind: 'dealer', regions: ['Piemonte', 'Valle d’Aosta'], note: null },
  { name: 'Costa & Figli', kind: 'agent', regions: ['Liguria'], note: null },
  { name: 'Meridia Service', kind: 'reseller', regions: ['Puglia', 'Basilicata'], note: null },
] as const;

function deal(person: string, name: string, domain: string, amountMinor: number): object {
  const [firstName, lastName] = person.split(' ');
  const email = `${firstName?.toLowerCase()}@${domain}`;
  const company = { name, domain, country: 'IT' };
  const expected = { amountMinor, currency: 'EUR' };
  return { firstName, lastName, email, jobTitle: 'Titolare', company, expected, expectedCloseOn: daysOn(40) };
}

const daysOn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const DEALS = [
  deal('Paola Ferri', 'Fonderia Ferri', 'ferri-fonderia.example', 1_850_000),
  deal('Ugo Sala', 'Molino Sala', 'molinosala.example', 620_000),
  deal('Ines Volpe', 'Tessitura Volpe', 'tessituravolpe.example', 940_000),
  deal('Aldo Riva', 'Cantiere Riva', 'cantiereriva.example', 2_400_000),
];

interface Id {
  readonly id: string;
}

interface PartnerThings {
  readonly piero: Visitor;
  readonly registrationId: string;
}

interface Houses {
  readonly url: string;
  readonly administrator: Visitor;
  readonly marketing: Visitor;
  readonly sales: Visitor;
}

/** Three partners, one of them with leads on offer, leads in hand, and deals in every state. */
export async function partnerThings({
  url,
  administrator,
  marketing,
  sales,
}: Houses): Promise<PartnerThings> {
  const partners = await Promise.all(
    PARTNERS.map((partner) => administrator.tell<Id>('POST', '/partners', partner)),
  );
  const teamId = partners[0]!.id;
  await administrator.tell('PUT', '/partner-policy', {
    ...{ precedence: 'first_come', protectionDays: 90, quietDays: 60, approval: 'always' },
  });
  const piero = await join(url, administrator, teamId);
  await give(marketing, piero, teamId);
  const ids: string[] = [];
  for (const each of DEALS) ids.push((await piero.tell<Id>('POST', '/registrations', each)).id);
  const [waiting = '', approved, refused] = ids;
  await sales.tell('POST', `/registrations/${approved}/approval`, {});
  await sales.tell('POST', `/registrations/${refused}/refusal`, {
    ...{ reason: 'incomplete', text: 'Chi decide da loro? Sentiamoci.' },
  });
  return { piero, registrationId: waiting };
}

async function join(url: string, administrator: Visitor, teamId: string): Promise<Visitor> {
  const invited = {
    name: 'Piero Alpi',
    email: 'piero@alpina.example',
    roles: ['partner'],
    teamIds: [teamId],
  };
  const { link } = await administrator.tell<{ link: string }>('POST', '/members/invitations', invited);
  return Visitor.follow(url, link, { password: PASSWORD });
}

/** Five leads of marketing go to the partner; it takes two of them. */
async function give(marketing: Visitor, piero: Visitor, toTeamId: string): Promise<void> {
  const { items } = await marketing.ask<{ items: Id[] }>('/leads?stage=mql&limit=30');
  const offered: string[] = [];
  for (const { id } of items) {
    if (offered.length === 5) break;
    const handed = await marketing
      .tell<{ handovers: Id[] }>('POST', '/handovers', { leadIds: [id], toTeamId })
      .catch(() => ({ handovers: [] }));
    offered.push(...handed.handovers.map((each) => each.id));
  }
  for (const id of offered.slice(0, 2)) await piero.tell('POST', `/handovers/${id}/acceptance`, {});
}
