import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember, BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

type Name = 'Giulia' | 'Luca' | 'Elena' | 'Nina' | 'Paul' | 'Blind';
type Room = BuiltWorkspace<Name>;

const HOSTILE = [`=HYPERLINK("http://evil.example","x")`, '+39 02 555', '-2+3', '@SUM(A1)', `'=1`, 'a;"b",c'];
/** As imports keep them: an apostrophe that guards a cell is no part of it. */
const KEPT = HOSTILE.map((text) => (text === `'=1` ? '=1' : text));
const FILE = [
  'Id,First,Last,Mail,Phone,Firm,Site,Channel,Campaign,Stage,Why,When,Note',
  ...HOSTILE.map((text, index) => {
    const quoted = `"${text.replaceAll('"', '""')}"`;
    const stage = ['inquiry', 'mql', 'disqualified', 'customer', 'recycled', 'sql'][index];
    return `R${index},${quoted},Rossi,p${index}@firm-${index}.example,+39 02 5550 10${index},Firm ${index},firm-${index}.example,event,Fiera,${stage},UNREACHABLE,2024-03-0${index + 1}T09:30:00Z,${quoted}`;
  }),
].join('\n');
const COLUMNS = {
  ...{ Id: 'externalId', First: 'firstName', Last: 'lastName', Mail: 'email', Phone: 'phone' },
  ...{ Firm: 'company.name', Site: 'company.domain', Channel: 'channel', Campaign: 'campaign' },
  ...{ Stage: 'stage', Why: 'reason', When: 'occurredAt', Note: 'custom.Note' },
};

interface Preview {
  readonly columns: readonly string[];
  readonly guesses: readonly { readonly column: string; readonly field: string }[];
}

describe('an export', () => {
  let db: TestDatabase;
  let app: TestApp;
  let room: Room;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    room = await workspace();
    await bringIn(room, FILE, COLUMNS);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  async function workspace(): Promise<Room> {
    const built = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Elena', roles: ['leadership'] },
        { name: 'Nina', roles: ['sales-rep'], team: 'sales' },
        { name: 'Paul', roles: ['partner'], team: 'partner' },
        { name: 'Blind', roles: [] },
      ],
    });
    await db.oracle(
      `insert into role_definition (workspace_id, id, name, rights, created_at) values ($1, gen_random_uuid(), 'Exporter', '{export.run}', now())`,
      [built.id],
    );
    for (const name of ['Nina', 'Paul'] as const)
      await db.oracle(
        `insert into member_role (workspace_id, member_id, role) select $1, $2, id::text from role_definition where workspace_id = $1`,
        [built.id, built.members[name].id],
      );
    return built;
  }

  async function ask(
    who: ActingMember,
    method: string,
    path: string,
    body?: string | object,
  ): Promise<Response> {
    const isText = typeof body === 'string';
    return fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: { ...who.headers, 'content-type': isText ? 'text/csv' : 'application/json' },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    });
  }

  async function upload(
    { members }: Room,
    text: string,
    kind = 'leads',
  ): Promise<{ id: string; preview: Preview }> {
    const sent = await ask(members.Giulia, 'POST', `imports?kind=${kind}&fileName=all.csv`, text);
    const { id } = (await sent.json()) as { id: string };
    const preview = await ask(members.Giulia, 'GET', `imports/${id}/preview`);
    return { id, preview: (await preview.json()) as Preview };
  }

  async function run({ members }: Room, id: string, columns: object, source: string): Promise<object> {
    const mapped = await ask(members.Giulia, 'PUT', `imports/${id}/mapping`, {
      source,
      clocks: 'none',
      columns,
    });
    expect([mapped.status, await mapped.text()]).toEqual([200, expect.anything()]);
    await ask(members.Giulia, 'POST', `imports/${id}/run`, {});
    return until('the import to end', async () => {
      const found = await ask(members.Giulia, 'GET', `imports/${id}`);
      const now = (await found.json()) as { state: string };
      return now.state === 'done' && now;
    });
  }

  async function bringIn(of: Room, text: string, columns: object): Promise<object> {
    return run(of, (await upload(of, text)).id, columns, 'crm');
  }

  const taken = (who: ActingMember, wish: object): Promise<Response> => ask(who, 'POST', 'exports', wish);
  const table = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

  /** The leads of a workspace, without what is of this installation: ids, and when it learned of them. */
  const told = ({ id }: Room): Promise<object[]> =>
    db.oracle(
      `select p.first_name, p.last_name, p.email, p.phone, c.name as company, c.domain, l.channel, g.name as campaign, l.stage, l.reason,
              l.captured_at, l.stage_since, l.custom, l.lead_type, l.origin
         from lead l left join person p on p.id = l.person_id left join company c on c.id = l.company_id
         left join campaign g on g.id = l.campaign_id where l.workspace_id = $1 order by l.captured_at`,
      [id],
    );

  it('imported into an empty workspace, by what the page proposes, gives the same leads', async () => {
    const text = await (await taken(room.members.Giulia, { what: 'leads' })).text();
    const empty = await workspace();
    const { id, preview } = await upload(empty, text);
    const guessed = Object.fromEntries(preview.guesses.map(({ column, field }) => [column, field]));
    expect(await run(empty, id, { ...guessed, 'custom.Note': 'custom.Note' }, 'staffetta')).toMatchObject({
      captured: HOSTILE.length,
      refused: 0,
    });
    expect(await told(empty)).toEqual(await told(room));
    expect(await told(room)).toHaveLength(HOSTILE.length);
  });

  it('holds no cell that a spreadsheet would run, in any kind', async () => {
    for (const what of [
      'leads',
      'people',
      'companies',
      'opportunities',
      'touches',
      'assets',
      'obligations',
      'journal',
    ]) {
      const text = await (await taken(room.members.Giulia, { what })).text();
      const cells = table(text).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
    const leads = table(await (await taken(room.members.Giulia, { what: 'leads' })).text());
    expect(leads.map(({ firstName }) => firstName)).toContain(`'${HOSTILE[0]}`);
  });

  it('is lines of JSON too, packed if asked for, with the same rows as they are', async () => {
    const answer = await taken(room.members.Giulia, { what: 'leads', format: 'jsonl', gzip: true });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="leads.jsonl.gz"');
    const lines = gunzipSync(Buffer.from(await answer.arrayBuffer()))
      .toString()
      .trim()
      .split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ firstName }) => firstName)).toEqual(KEPT);
    expect(rows.map((row) => row['custom.Note'])).toEqual(KEPT);
  });

  it('masks people and leaves amounts out for who may not see them', async () => {
    const [lead] = table(await (await taken(room.members.Elena, { what: 'leads' })).text());
    expect(lead).toMatchObject({ lastName: 'R.', email: 'p…@f…', phone: '…00', 'company.name': 'Firm 0' });
    expect(Object.entries(lead ?? {}).filter(([, cell]) => cell.includes('HYPERLINK'))).toEqual([]);
    const people = table(await (await taken(room.members.Elena, { what: 'people' })).text());
    expect(new Set(people.map(({ lastName }) => lastName))).toEqual(new Set(['R.']));
  });

  it('is refused to whoever may not take data along, and to guests whatever their role says', async () => {
    const refusal = async (who: ActingMember, wish: object) => {
      const answer = await taken(who, wish);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect((await taken(room.members.Luca, { what: 'leads' })).status).toBe(403);
    expect(await refusal(room.members.Paul, { what: 'leads' })).toEqual([403, 'export/guest']);
    expect(await refusal(room.members.Nina, { what: 'journal' })).toEqual([403, 'export/not-whole']);
    expect((await ask(room.members.Paul, 'GET', 'exports')).status).toBe(403);
    expect((await taken(room.members.Giulia, { what: 'accounts' })).status).toBe(400);
  });

  it('reaches as far as one sees leads', async () => {
    const [mine] = await db.oracle<{ id: string }>(
      `update lead set owner_id = $2, team_id = $3 where workspace_id = $1 and external_id = 'R1' returning id`,
      [room.id, room.members.Nina.id, room.teams.sales],
    );
    const rowsOf = async (what: string) => table(await (await taken(room.members.Nina, { what })).text());
    expect((await rowsOf('leads')).map(({ id }) => id)).toEqual([mine?.id]);
    expect((await rowsOf('people')).map(({ email }) => email)).toEqual(['p1@firm-1.example']);
    expect((await rowsOf('companies')).map(({ name }) => name)).toEqual(['Firm 1']);
    expect((await rowsOf('touches')).map(({ leadId }) => leadId)).toEqual([mine?.id]);
    const counts = (await (await ask(room.members.Nina, 'GET', 'exports')).json()) as { items: object[] };
    expect(counts.items).toEqual(
      expect.arrayContaining([
        { what: 'leads', rows: 1 },
        { what: 'people', rows: 1 },
      ]),
    );
    expect(counts.items).not.toContainEqual(expect.objectContaining({ what: 'journal' }));
  });

  it('holds assets with their codes and what each brought, for whoever watches boards', async () => {
    const own = await workspace();
    const sent = async (path: string, body: object): Promise<{ id: string; code: string }> =>
      (await ask(own.members.Giulia, 'POST', path, body)).json() as never;
    const { id } = await sent('assets', { name: '=Guide', kind: 'brochure', state: 'live' });
    const { code } = await sent(`assets/${id}/codes`, {
      medium: 'offline',
      channel: 'event',
      place: 'Stand',
    });
    await sent(`assets/${id}/codes`, { medium: 'online', channel: 'email' });
    const lead = (mail: string, more: object) => ({ email: mail, leadType: 'general', ...more });
    await ask(own.members.Giulia, 'POST', 'leads', [
      lead('one@firm.example', { channel: 'event', distributionCode: code }),
      lead('two@firm.example', { channel: 'event', asset: '=Guide' }),
      { leadType: 'general', externalId: 'card-1', channel: 'event', distributionCode: code },
      { leadType: 'general', externalId: 'card-2', channel: 'event', distributionCode: code, isTest: true },
    ]);
    const rows = table(await (await taken(own.members.Giulia, { what: 'assets' })).text());
    const none = { touches: '0', people: '0', leads: '0', won: '0', nameless: '0' };
    const whole = { asset: `'=Guide`, kind: 'brochure', distributionCode: '' };
    const byCode = { distributionCode: code, place: 'Stand', nameless: '1' };
    expect(rows).toMatchObject([
      { id, ...whole, touches: '2', people: '2', leads: '2', nameless: '1' },
      { id, ...byCode, touches: '1', people: '1', leads: '1', won: '0' },
      { id, medium: 'online', opens: '0', ...none },
    ]);
    const role = `with made as (insert into role_definition (workspace_id, id, name, rights, created_at)
        values ($1, gen_random_uuid(), 'Files', '{export.run,member.read}', now()) returning id)
      insert into member_role (workspace_id, member_id, role) select $1, $2, id::text from made`;
    await db.oracle(role, [own.id, own.members.Blind.id]);
    const refused = await taken(own.members.Blind, { what: 'assets' });
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'export/no-figures' }]);
  });

  it('is told in the journal before the first row: who took what, and whether masked', async () => {
    await (await taken(room.members.Elena, { what: 'companies', format: 'jsonl' })).text();
    const [entry] = await db.oracle(
      `select actor_id, payload from journal_entry where workspace_id = $1 and type = 'data.exported' order by ordinal desc limit 1`,
      [room.id],
    );
    expect(entry).toEqual({
      actor_id: room.members.Elena.id,
      payload: { what: 'companies', format: 'jsonl', isMasked: true },
    });
  });

  it('has every row once, however many portions it takes', async () => {
    const large = await workspace();
    const at = '2024-03-01T09:00:00Z';
    const lines = Array.from({ length: 2_500 }, (_, index) => `B${index},b${index}@x-${index}.example,${at}`);
    const columns = { Id: 'externalId', Mail: 'email', When: 'occurredAt' };
    await bringIn(large, ['Id,Mail,When', ...lines].join('\n'), columns);
    const rows = table(await (await taken(large.members.Giulia, { what: 'people' })).text());
    expect(new Set(rows.map(({ email }) => email)).size).toBe(lines.length);
    expect(rows).toHaveLength(lines.length);
  });
});
