import { until } from '../support/until.js';
import type { Visitor } from './visitor.js';

interface Id {
  readonly id: string;
}

/** What the pages of intake show. */
export interface IntakeKnown {
  readonly sourceId: string;
  readonly formId: string;
  readonly telephoneId: string;
  readonly conversationId: string;
  /** A lead that came out of a conversation. */
  readonly askedCareId: string;
  readonly eventId: string;
  /** An import with rows of somebody who was erased, and one that was taken back. */
  readonly withheldId: string;
  readonly undoneId: string;
}

interface Office {
  readonly url: string;
  readonly keeper: Visitor;
  readonly marketing: Visitor;
}

/** Something in every room by which leads come in. */
export async function intakeThings({ url, keeper, marketing }: Office): Promise<IntakeKnown> {
  await linksAndSites(keeper);
  await wantedLeads(keeper);
  return {
    ...{ sourceId: await sourceOf(url, keeper), formId: await formOf(keeper) },
    telephoneId: (await keeper.tell<Id>('POST', '/call-connectors', { name: 'Centralino', country: 'IT' }))
      .id,
    ...(await conversations(marketing)),
    eventId: await fair(marketing),
    withheldId: await withheld(keeper, marketing),
    undoneId: await undone(marketing),
  };
}

/** A shop that sent one order it could say and one it could not. */
async function sourceOf(url: string, keeper: Visitor): Promise<string> {
  const { id, path } = await keeper.tell<Id & { path: string }>('POST', '/connectors', {
    ...{ kind: 'json', name: 'Negozio online' },
  });
  const bodies = [
    '{"externalId":"1041","email":"ines@volpe-tessuti.example","company":"Tessitura Volpe"}',
    '{"ordine":',
  ];
  for (const body of bodies)
    await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return id;
}

async function formOf(keeper: Visitor): Promise<string> {
  const definition = {
    ...{ languages: ['it'], title: { it: 'Chiedi un preventivo' }, button: { it: 'Invia' } },
    ...{ thanks: { it: 'Grazie, ci sentiamo presto.' }, origins: [], minimumSeconds: 2 },
    fields: [
      { name: 'mail', kind: 'email', label: { it: 'E-mail' }, required: true },
      { name: 'news', kind: 'consent', label: { it: 'Sì, scrivetemi delle novità.' }, purpose: 'newsletter' },
    ],
  };
  return (await keeper.tell<Id>('POST', '/forms', { name: 'Preventivo', definition })).id;
}

async function linksAndSites(keeper: Visitor): Promise<void> {
  await keeper.tell('POST', '/sites', { name: 'Sito', origins: ['https://www.termica.example'] });
  for (const [name, channel] of [
    ['Catalogo, pagina 12', 'digital-catalogue'],
    ['Manifesto in fiera', 'event'],
  ])
    await keeper.tell('POST', '/tracked-links', { name, channel, target: 'https://www.termica.example/p12' });
}

/** Those who are wanted, as the product proposes to begin. */
async function wantedLeads(keeper: Visitor): Promise<void> {
  const { starting } = await keeper.ask<{ starting: object }>('/target-definitions');
  const draft = { name: 'Aziende del Nord', definition: starting };
  const { version } = await keeper.tell<{ version: number }>('POST', '/target-definitions', draft);
  const why = { reason: 'Come deciso insieme.' };
  await keeper.tell('POST', `/target-definitions/${version}/publication`, why);
}

const TICKETS = [
  {
    ...{ kind: 'care', subject: 'Quando arriva la pompa?', priority: 'high' },
    person: { firstName: 'Olga', lastName: 'Sanna', email: 'olga@sanna.example' },
    message: { direction: 'in', text: 'L’ordine 1041 doveva arrivare lunedì. Ci serve entro venerdì.' },
  },
  {
    ...{ kind: 'social', handle: '@impianti_moro' },
    message: { direction: 'in', text: 'Qualcuno ha provato le pompe di Termica? Ne cerchiamo tre.' },
  },
  {
    ...{ kind: 'care', subject: 'Fattura di ottobre' },
    person: { firstName: 'Ugo', lastName: 'Sala', email: 'ugo@sala.example' },
    message: { direction: 'in', text: 'Non trovo la fattura di ottobre nel portale.' },
  },
];

async function conversations(
  marketing: Visitor,
): Promise<Pick<IntakeKnown, 'conversationId' | 'askedCareId'>> {
  const ids: string[] = [];
  for (const ticket of TICKETS) {
    const opened = await marketing.tell<{ conversationId: string }>('POST', '/conversations', ticket);
    ids.push(opened.conversationId);
  }
  const [conversationId = ''] = ids;
  const path = `/conversations/${conversationId}`;
  await marketing.tell('POST', `${path}/messages`, {
    direction: 'out',
    text: 'Verifichiamo con il corriere.',
  });
  const lead = { leadType: 'quote' };
  const { leadId } = await marketing.tell<{ leadId: string }>('POST', `${path}/lead`, lead);
  return { conversationId, askedCareId: leadId };
}

async function fair(marketing: Visitor): Promise<string> {
  const times = { startsAt: '2026-11-10T08:00:00Z', endsAt: '2026-11-12T17:00:00Z' };
  const wish = { name: 'Fiera dell’Energia', place: 'Rimini', ...times };
  const { id } = await marketing.tell<Id>('POST', '/events', wish);
  const who = (firstName: string, lastName: string): object => ({
    ...{ firstName, lastName, email: `${firstName}@${lastName}.example`.toLowerCase() },
  });
  const registeredAt = '2026-10-20T09:00:00Z';
  const attendees = [
    { person: who('Rina', 'Costa'), registeredAt, attendedAt: '2026-11-10T10:12:00Z' },
    { person: who('Saro', 'Greco'), attendedAt: '2026-11-11T15:40:00Z' },
    { person: who('Tea', 'Lodi'), registeredAt },
  ];
  await marketing.tell('POST', `/events/${id}/attendance`, { attendees, makesLeads: true });
  return id;
}

const COLUMNS = { Id: 'externalId', Mail: 'email', Company: 'company.name' };

async function imported(marketing: Visitor, name: string, lines: readonly string[]): Promise<string> {
  const path = `/imports?kind=leads&fileName=${name}.csv`;
  const { id } = await marketing.tell<Id>('POST', path, ['Id,Mail,Company', ...lines].join('\n'));
  const mapping = { source: name, instant: '2026-11-02T09:00:00Z', columns: COLUMNS };
  await marketing.tell('PUT', `/imports/${id}/mapping`, mapping);
  await marketing.tell('POST', `/imports/${id}/run`, {});
  await stands(marketing, id, 'done');
  return id;
}

const stands = (who: Visitor, id: string, state: string): Promise<unknown> =>
  until(`import ${id} to be ${state}`, async () => {
    const now = await who.ask<{ state: string }>(`/imports/${id}`);
    return now.state === state;
  });

/** A list that names somebody who was erased, twice. */
async function withheld(keeper: Visitor, marketing: Visitor): Promise<string> {
  const email = 'nora@gone.example';
  const { results } = await marketing.tell<{ results: { personId: string }[] }>('POST', '/leads', { email });
  const path = `/people/${results[0]?.personId ?? ''}/erasure`;
  const { version } = await keeper.ask<{ version: number }>(path);
  await keeper.tell('POST', path, { version });
  return imported(marketing, 'rubrica', [
    ...[`R1,${email},Studio Nora`, 'R2,pia@lanificio.example,Lanificio Pia', `R3,${email.toUpperCase()},`],
    ...['R4,vito@marmi.example,Marmi Vito', 'R5,senza chiocciola,Nessuno'],
  ]);
}

async function undone(marketing: Visitor): Promise<string> {
  const firms = ['Abete', 'Betulla', 'Cedro', 'Larice'];
  const lines = firms.map((firm, index) => `U${index + 1},info@${firm.toLowerCase()}.example,${firm}`);
  const id = await imported(marketing, 'elenco-vecchio', lines);
  await marketing.tell('POST', `/imports/${id}/undo`, { touched: 'keep' });
  await stands(marketing, id, 'undone');
  return id;
}
