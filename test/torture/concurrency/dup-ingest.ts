import { until } from '../../support/stack/index.js';
import { allOf, counted, openWorkspace, patiently } from '../lib/open-workspace.js';
import type { Opened } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
] as const;
type Room = Opened<'Giulia'>;
const SHOP = 'https://shop.example';
const AT_ONCE = 12;
/** Copies of each, at most. */
const MOST = 5;
/** Visitors press twice, but a form is not sent as often as a program sends. */
const FORM_SHARE = 0.15;
const FILES = 3;

type Door = 'api' | 'batch' | 'form' | 'file';

interface Copy {
  readonly person: number;
  readonly door: Door;
}

const emailOf = (person: number): string => `p${person}@copies-${person % 97}.example`;

function copiesOf({ random, rounds }: Course): Copy[] {
  const copies: Copy[] = [];
  for (let person = 0; person < rounds; person += 1) {
    const count = random.int(1, MOST);
    for (let copy = 0; copy < count; copy += 1) {
      // A form turns away who sends too often: nobody comes by it alone.
      const isForm = copy > 0 && random.chance(FORM_SHARE);
      copies.push({ person, door: isForm ? 'form' : random.pick<Door>(['api', 'batch', 'file']) });
    }
  }
  return random.shuffled(copies);
}

const leadOf = (person: number): object => ({
  ...{ externalId: `R${person}`, firstName: 'Ada', email: emailOf(person), channel: 'website' },
});

async function openForm({ as, servers, workspace }: Room): Promise<string> {
  const definition = {
    ...{ languages: ['en'], title: { en: 'Ask' }, button: { en: 'Send' }, thanks: { en: 'Thank you.' } },
    ...{ origins: [SHOP], minimumSeconds: 0 },
    fields: [{ name: 'mail', kind: 'email', label: { en: 'E-mail' }, required: true }],
  };
  const built = await as('Giulia').post<{ id: string; address: string }>('/forms', {
    name: 'Ask',
    definition,
  });
  await fetch(`${servers[0]?.url}/api/v1/forms/${built.body.id}`, {
    method: 'PATCH',
    headers: { ...workspace.members.Giulia.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ state: 'active' }),
  });
  return new URL(built.body.address).pathname;
}

/** Filled in and sent at two servers at once, as somebody does who presses twice. */
async function sendForm({ servers }: Room, path: string, person: number): Promise<number[]> {
  const shown = await (await fetch(`${servers[0]?.url}${path}`)).text();
  const token = /name="_token" value="([\w-]+)"/.exec(shown)?.[1] ?? '';
  const press = async (server: number): Promise<number> => {
    const body = new URLSearchParams({ _token: token, mail: emailOf(person) });
    const sent = { method: 'POST', body, headers: { origin: SHOP }, redirect: 'manual' } as const;
    return (await fetch(`${servers[server]?.url}${path}`, sent)).status;
  };
  return Promise.all([press(0), press(1)]);
}

/** The same file, imported to its end. */
async function importFile({ as, servers, workspace }: Room, persons: readonly number[]): Promise<void> {
  const rows = persons.map((person) => `R${person},${emailOf(person)},${new Date().toISOString()}`);
  const uploaded = await fetch(`${servers[0]?.url}/api/v1/imports?kind=leads&fileName=crm.csv`, {
    method: 'POST',
    headers: { ...workspace.members.Giulia.headers, 'content-type': 'text/csv' },
    body: ['Id,Mail,When', ...rows].join('\n'),
  });
  const { id } = (await uploaded.json()) as { id: string };
  const columns = { Id: 'externalId', Mail: 'email', When: 'occurredAt' };
  await as('Giulia').put(`/imports/${id}/mapping`, { source: 'crm', columns });
  await as('Giulia').post(`/imports/${id}/run`, {});
  await until(
    'the file is imported',
    async () => (await as('Giulia').get<{ state: string }>(`/imports/${id}`)).body.state === 'done',
    240_000,
  );
}

export const dupIngest: Trial = {
  ...{ row: 18, kind: 'torture', name: 'dup-ingest', unit: 'person', needs: ['build'] },
  promise:
    'The same people come in several times each, at once, through the API, in batches, by a form that is sent twice and in files that are imported again: each is one lead of one person.',
  rounds: { short: 300, long: 10_000 },
  async run(course) {
    const env = { STAFFETTA_HOME: course.home };
    const room = await openWorkspace(course, { members: MEMBERS, servers: [env, env] });
    const path = await openForm(room);
    const copies = copiesOf(course);
    const inFiles = copies.filter(({ door }) => door === 'file').map(({ person }) => person);
    const files = Array.from({ length: FILES }, (_, index) =>
      inFiles.filter((_person, at) => at % FILES === index),
    );
    const files2 = files[0] ?? [];
    const sent = allOf(copies, AT_ONCE, async ({ person, door }, index) => {
      if (door === 'file') return;
      if (door === 'form') {
        const statuses = await sendForm(room, path, person);
        course.check(
          statuses.every((status) => status === 200 || status === 429),
          `a form was answered with ${statuses.join(' and ')}`,
        );
        return;
      }
      const neighbours = [person, (person + 1) % course.rounds, person];
      const body = door === 'api' ? leadOf(person) : neighbours.map(leadOf);
      const { status } = await patiently(() => room.as('Giulia', index % 2).post('/leads', body));
      course.check(status < 300, `a capture was answered with ${status}`);
    });
    const imported = (async () => {
      for (const file of [...files, files2]) await importFile(room, file);
    })();
    await Promise.all([sent, imported]);
    course.say(`${copies.length} copies through four doors`);
    const { db, workspace } = room;
    const of = [workspace.id];
    const leads = await counted(db, 'select count(*) from lead where workspace_id = $1', of);
    const open = `stage in ('inquiry','mql','sal','sql','opportunity')`;
    const doubled = await counted(
      db,
      `select count(*) from (select person_id, lead_type from lead where workspace_id = $1 and ${open} group by 1, 2 having count(*) > 1) as d`,
      of,
    );
    const persons = await counted(
      db,
      'select count(*) from person where workspace_id = $1 and merged_into_id is null',
      of,
    );
    course.check(leads === course.rounds, `${leads} leads came of ${course.rounds} people`);
    course.check(doubled === 0, `${doubled} people have two open leads`);
    course.check(persons === course.rounds, `${persons} persons came of ${course.rounds} people`);
    const captured = await counted(
      db,
      `select count(*) from journal_entry where workspace_id = $1 and type = 'lead.captured'`,
      of,
    );
    course.check(captured === leads, `${captured} captures are told of ${leads} leads`);
    course.passed(Math.min(leads, course.rounds));
  },
};
