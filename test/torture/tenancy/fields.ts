import { ROLES } from '#contracts';
import { Boards } from '#live';
import { LiveClient } from '../../../libs/live/src/test-support/live-client.js';
import type { ToldRequest } from '../../contract/answers-room.js';
import { operationsOf } from '../lib/operations.js';
import { requestFor } from '../lib/requests.js';
import type { Course, Trial } from '../lib/trial.js';
import { send } from './send.js';
import { oneWorkspace, SWEPT_ROLES } from './two-workspaces.js';
import type { Asker, OneWorkspace } from './two-workspaces.js';

/** Of one person, and of nobody else; as they are sent, and as a number is kept. */
const PERSON = { firstName: 'Quxanella', lastName: 'Vorbeckova', phone: '+39 02 7654 1239' };
const PERSONAL = ['quxanella', 'vorbeckova', '390276541239', '7654 1239'];
const AMOUNT = '7776665.55';
/** As it is written in money, in minor units and rounded. */
const MONEY = ['7776665', '777666555', '7,776,665', '7.776.665'];

const EXPORTS = ['leads', 'people', 'companies', 'opportunities', 'touches', 'obligations', 'journal'];

export const fields: Trial = {
  row: 48,
  kind: 'tenancy',
  name: 'fields',
  promise:
    'Names, addresses and amounts are absent from every answer, board, file and webhook for whoever may not see them: roles without person.read meet a person masked, roles without revenue.read no amounts, a partner nothing of leads of others.',
  unit: 'pass over all doors',
  rounds: { short: 1, long: 3 },
  run: async (course) => {
    const one = await oneWorkspace(course, SWEPT_ROLES);
    const planted = await plant(one);
    for (let round = 0; round < course.rounds; round += 1) {
      let told = 0;
      for (const asker of one.askers.slice(1)) {
        const hidden = hiddenFrom(asker);
        told += await overRest(course, one, planted, asker, hidden);
        told += await overFiles(course, one, asker, hidden);
        told += await overSocket(course, one, planted, asker, hidden);
      }
      course.figure('answers, files and boards', told, 'answers');
    }
    await overWebhooks(course, one, planted);
    await tryEyes(course, one, planted);
    course.remark('There is no MCP door; what webhooks send is looked at as it is queued.');
  },
};

interface Planted {
  readonly leadId: string;
  readonly personId: string;
  readonly opportunityId: string;
}

/** A lead of one person, accepted by sales, with a won deal. */
async function plant({ db, own }: OneWorkspace): Promise<Planted> {
  const { ask, giulia, marco, offer } = own.room;
  const hit = {
    ...{ ...PERSON, email: 'quxanella.vorbeckova@planted.example', channel: 'website' },
    ...{ company: { name: 'Planted', domain: 'planted.example' }, leadType: 'quote', origin: 'marketing' },
  };
  const { results } = await ask<{ results: { leadId: string }[] }>(giulia, 'POST /leads', [hit]);
  const leadId = results[0]?.leadId ?? '';
  for (const id of await offer([leadId])) await ask(marco, `POST /handovers/${id}/acceptance`);
  const deal = { leadId, name: 'Press line', amount: AMOUNT, currency: 'EUR' };
  const { opportunityId } = await ask<{ opportunityId: string }>(marco, 'POST /opportunities', deal);
  const [row] = await db.oracle<{ id: string }>('select person_id::text as id from lead where id = $1', [
    leadId,
  ]);
  return { leadId, opportunityId, personId: row?.id ?? '' };
}

/** What a role may not see anywhere. */
function hiddenFrom({ role }: Asker): string[] {
  const rights: readonly string[] = ROLES[role as keyof typeof ROLES];
  const isGuest = role === 'partner';
  return [
    ...(rights.includes('person.read') && !isGuest ? [] : PERSONAL),
    ...(rights.includes('revenue.read') && !isGuest ? [] : MONEY),
  ];
}

function look(course: Course, who: Asker, door: string, text: string, hidden: readonly string[]): void {
  const lower = text.toLowerCase();
  const shown = hidden.filter((word) => lower.includes(word));
  course.check(shown.length === 0, () => {
    const at = lower.indexOf(shown[0] ?? '');
    return `${who.role} sees ${shown.join(', ')} by ${door}: ${text.slice(Math.max(0, at - 150), at + 50)}`;
  });
}

/** Every read of the API, about the planted things wherever it is about one. */
async function overRest(
  course: Course,
  { document, app, own }: OneWorkspace,
  planted: Planted,
  asker: Asker,
  hidden: readonly string[],
): Promise<number> {
  const ids: Readonly<Record<string, string>> = {
    ...{ lead: planted.leadId, person: planted.personId, opportunity: planted.opportunityId },
  };
  const reads = operationsOf(document).filter(({ method }) => method === 'GET');
  for (const operation of reads) {
    const request = requestFor(document, operation, own);
    const path = request.path
      .replace(/[0-9a-f-]{36}/g, (id) => ids[own.things.tableOf(id) ?? ''] ?? id)
      .replaceAll('q=Rossi', 'q=Vorbeckova');
    const { text } = await send(app.url, asker.member, { method: 'GET', path });
    look(course, asker, operation.key, text.replaceAll('q=Vorbeckova', ''), hidden);
  }
  return reads.length;
}

async function overFiles(
  course: Course,
  { app }: OneWorkspace,
  asker: Asker,
  hidden: readonly string[],
): Promise<number> {
  for (const what of EXPORTS) {
    const request: ToldRequest = { method: 'POST', path: '/exports', body: { what, format: 'csv' } };
    const { text } = await send(app.url, asker.member, request);
    look(course, asker, `the file of ${what}`, text, hidden);
  }
  return EXPORTS.length;
}

/** Every family of boards, as a whole, of the planted things, of the asker and of teams. */
async function overSocket(
  course: Course,
  { app, own }: OneWorkspace,
  planted: Planted,
  asker: Asker,
  hidden: readonly string[],
): Promise<number> {
  const prefixes = app.app
    .get(Boards, { strict: false })
    .all()
    .map(({ prefix }) => prefix);
  const teams = Object.values(own.room.workspace.teams).map((id) => `team-${id ?? ''}`);
  const params = [...Object.values(planted), asker.member.id, own.room.marco.id, own.room.signed, ...teams];
  const names = prefixes.flatMap((prefix) => [prefix, ...params.map((param) => `${prefix}/${param}`)]);
  const client = new LiveClient(app.url, asker.member.headers);
  try {
    await client.until(() => client.isConnected, 'the socket');
    for (const board of names)
      look(course, asker, `board ${board}`, JSON.stringify(await client.say({ board })), hidden);
  } finally {
    client.bare.disconnect();
  }
  return names.length;
}

/** The words of a person stand nowhere in the journal, nor in what is queued for other systems. */
async function overWebhooks(course: Course, { db, own }: OneWorkspace, { leadId }: Planted): Promise<void> {
  for (const table of ['journal_entry', 'webhook_delivery']) {
    const found = await db.oracle<{ text: string }>(
      `select t::text as text from ${table} t where workspace_id = $1 and lower(t::text) ~ $2`,
      [own.id, PERSONAL.join('|')],
    );
    course.check(found.length === 0, () => `${table} holds ${found[0]?.text.slice(0, 300) ?? ''}`);
  }
  const told = await db.oracle('select 1 from journal_entry t where workspace_id = $1 and t::text like $2', [
    own.id,
    `%${leadId}%`,
  ]);
  course.check(told.length > 0, 'nothing was told of the planted lead');
}

/** Eyes that saw nothing must be ones that see: a member with every role sees it all. */
async function tryEyes(course: Course, { app, askers }: OneWorkspace, planted: Planted): Promise<void> {
  const [whole] = askers;
  if (!whole) return;
  const lead = await send(app.url, whole.member, { method: 'GET', path: `/leads/${planted.leadId}` });
  course.check(lead.text.includes(PERSON.lastName), 'the planted person is not to be seen by anybody');
  const deal = await send(app.url, whole.member, {
    method: 'GET',
    path: `/opportunities/${planted.opportunityId}`,
  });
  course.check(deal.text.includes(AMOUNT), 'the planted amount is not to be seen by anybody');
}
