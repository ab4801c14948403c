import { newId } from '#kernel';
import { Boards } from '#live';
import { Channel, sure } from '../../libs/partners/src/test-support/channel.js';
import { apiDocument, readsOf } from '../contract/api-document.js';
import { until } from '../support/until.js';
import { filled, writesOf } from '../support/api-writes.js';
import type { ApiWrite } from '../support/api-writes.js';
import type { ActingMember } from '../support/workspace-builder.js';

/** In every name, address, word and number of others; nothing of the partner’s own holds it. */
const CANARY = 'canary';
/** An amount of others, as it is written in minor units and in words. */
const AMOUNT = /777666555|7776665\.55/;
const ROOT = '/api/v1';
const DOCUMENT = apiDocument();

/** What anybody may do for themselves, or without being anybody; nothing of others is in reach of it. */
const OF_ONESELF =
  /^\S+ \/api\/v1\/(sessions?|second-factor|provider-link|setup|links|unsubscribe|hooks|in\/|registrations$|notifications\/(preferences|devices|read|unread))/;
/** What a partner's write may never touch in the rows of others. */
const KEPT = [
  ...['lead', 'lead_note', 'attempt', 'handover', 'opportunity', 'decision_step', 'ownership', 'message'],
  ...['attachment', 'lead_evidence', 'person', 'company', 'member', 'team', 'deal_registration'],
  ...['webhook_endpoint', 'webhook_delivery', 'training_run', 'sample_audit', 'routing_decision'],
  ...['conversation', 'conversation_message', 'conversation_lead', 'event', 'event_attendance', 'touch'],
];

/** Boards no guest watches, by any name. */
const OF_HOUSE = ['audits', 'training', 'webhook-log', 'connector-log', 'intake-mail', 'conversations'];

interface Told {
  readonly path: string;
  readonly text: string;
}

describe('a partner', () => {
  let channel: Channel;
  let own: { id: string; member: ActingMember };
  /** Ids of members and teams of others. */
  let strangers: readonly string[];
  /** What may stand in a path: of one’s own, and of others. */
  const ids = new Set<string>();
  /** What is of others alone, and what belongs together: a lead and its note, a deal and its step. */
  const foreign = new Set<string>();
  const kin: (readonly [string, string])[] = [];

  const person = (domain: string) => ({
    ...{
      firstName: `Ada ${CANARY}`,
      lastName: CANARY,
      email: `ada@${CANARY}-${domain}.example`,
      phone: '+390276543210',
    },
    company: { name: `${CANARY} ${domain}`, domain: `${CANARY}-${domain}.example` },
  });
  const worked = async (leadId: string, who: ActingMember, toTeamId: string): Promise<void> => {
    const handover = await channel.offered(leadId, { toTeamId, note: `${CANARY} offer` });
    const ask = channel.as(who);
    sure(await ask.post(`/handovers/${handover}/acceptance`));
    const attempt = { type: 'call', direction: 'out', outcome: 'connected', note: `${CANARY} call` };
    sure(await ask.post(`/leads/${leadId}/attempts`, attempt));
    const step = { what: `${CANARY} step`, dueAt: new Date(Date.now() + 86_400_000) };
    sure(await ask.post(`/leads/${leadId}/next-step`, step));
    const note = { text: `${CANARY} note`, mentions: [] };
    const { noteId } = sure(await ask.post<{ noteId: string }>(`/leads/${leadId}/notes`, note));
    kin.push([leadId, noteId]);
    for (const id of [handover, noteId]) others(id);
  };
  /** Is of others: reads are asked for it, and so are writes. */
  const others = (id: string): void => void foreign.add((ids.add(id), id));
  const sold = async (leadId: string, who: ActingMember): Promise<string> => {
    const facts = { leadId, name: `${CANARY} deal`, amount: '7776665.55', currency: 'EUR' };
    const { opportunityId } = sure(
      await channel.as(who).post<{ opportunityId: string }>('/opportunities', facts),
    );
    others(opportunityId);
    const path = `/opportunities/${opportunityId}`;
    const { steps } = sure(await channel.as(who).get<{ steps: { id: string }[] }>(path));
    for (const { id } of steps.slice(0, 1)) kin.push([opportunityId, id]);
    const response = await fetch(`${channel.app.url}${ROOT}${path}/attachments?name=${CANARY}.txt`, {
      ...{ method: 'POST', body: `${CANARY} quote ${opportunityId}` },
      headers: { ...who.headers, 'content-type': 'application/octet-stream' },
    });
    const { attachmentId } = (await response.json()) as { attachmentId: string };
    kin.push([leadId, attachmentId]);
    others(attachmentId);
    return opportunityId;
  };
  /** What came to the house about a lead: a mail, and a call. */
  const wroteIn = (leadId: string): Promise<unknown> =>
    channel.db.oracle(
      `insert into message (workspace_id, id, channel, kind, direction, state, external_id, lead_id, sender, recipients, subject, body, occurred_at, recorded_at)
       select $1::uuid, uuidv7(), c.channel, c.kind, 'in', 'matched', c.channel || $2::text, $2::uuid, $3::text || '@mail.example', array[$3::text || '@us.example'], $3::text, $3::text,
              clock_timestamp(), clock_timestamp()
         from (values ('email', 'written'), ('call', 'call')) as c(channel, kind)`,
      [channel.workspaceId, leadId, CANARY],
    );
  /** What the house found out about a lead. */
  const knew = async (leadId: string, who: ActingMember): Promise<void> => {
    const evidence = { criterion: 'need', type: 'note', content: `${CANARY} evidence` };
    sure(await channel.as(who).put(`/leads/${leadId}/evidence`, evidence));
  };
  /** What is asked of a lead before it is worked; evidence answers it. */
  const asking = async (): Promise<void> => {
    const ask = channel.as(channel.giulia);
    const { items } = sure(await ask.get<{ items: { key: string }[] }>('/frameworks/templates'));
    const template = items.find(({ key }) => key === 'bant');
    const { version } = sure(await ask.post<{ version: number }>('/frameworks', template));
    sure(await ask.post(`/frameworks/bant/versions/${String(version)}/activation`));
  };
  /** An audit, a training that failed, and an endpoint that is stopped. */
  const kept = async (): Promise<void> => {
    const { giulia, livia, db, workspaceId } = channel;
    const drawn = { fromOn: '2020-01-01', toOn: '2099-12-31', size: 5, acceptUpTo: 0 };
    const audit = sure(await channel.as(livia).post<{ id: string }>('/sample-audits', drawn));
    const wish = { url: `https://${CANARY}.example/`, description: CANARY, types: ['*'], isEnabled: false };
    const webhook = sure(await channel.as(giulia).post<{ id: string }>('/webhooks', wish));
    const run = newId();
    await db.oracle(
      `insert into training_run (workspace_id, id, state, seed, leave_out, known_at_capture, failure, asked_at, seen_at, ended_at)
       values ($1, $2, 'failed', 1, array[$3::text], array[$3::text], $3::text, now(), now(), now())`,
      [workspaceId, run, CANARY],
    );
    for (const id of [audit.id, webhook.id, run]) others(id);
  };
  /** What the house spoke of with somebody, an event they came to, and a call that was entered by hand. */
  const met = async (leadId: string): Promise<void> => {
    const ask = channel.as(channel.giulia);
    const asked = { subject: `${CANARY} question`, text: `${CANARY} said` };
    const handed = sure(await ask.post<{ conversationId: string }>(`/leads/${leadId}/conversations`, asked));
    const { person } = sure(await ask.get<{ person: { id: string } }>(`/leads/${leadId}`));
    const call = { kind: 'call', at: '2026-05-12T09:00:00Z', evidence: `${CANARY} sheet`, place: CANARY };
    sure(await ask.post('/encounters', { ...call, personId: person.id }));
    const when = { startsAt: '2026-05-12T07:00:00Z', endsAt: '2026-05-12T17:00:00Z' };
    const fair = sure(await ask.post<{ id: string }>('/events', { name: `${CANARY} fair`, ...when }));
    await channel.db.oracle(
      `insert into event_attendance (workspace_id, id, event_id, person_id, attended_at, lead_id) values ($1, uuidv7(), $2, $3, now(), $4)`,
      [channel.workspaceId, fair.id, person.id, leadId],
    );
    for (const id of [handed.conversationId, fair.id]) others(id);
  };

  beforeAll(async () => {
    channel = await Channel.open();
    const { giulia, marco, livia, teams } = channel;
    own = await channel.partner('Own partner');
    const other = await channel.partner(`${CANARY} other`);
    const names = `update member set name = name || ' ${CANARY}' where id = any($1)`;
    await channel.db.oracle(names, [[giulia.id, marco.id, livia.id, other.member.id]]);
    await channel.db.oracle(`update team set name = name || ' ${CANARY}' where id <> $1`, [own.id]);
    await asking();
    // A lead of own sales, one of the other partner, and one that both had before it came to this partner.
    const ofHouse = await channel.captured(person('house'));
    await worked(ofHouse, marco, teams.sales!);
    await sold(ofHouse, marco);
    await knew(ofHouse, marco);
    await wroteIn(ofHouse);
    const ofOther = await channel.captured(person('other'));
    await worked(ofOther, other.member, other.id);
    await sold(ofOther, other.member);
    const passed = await channel.captured({
      firstName: 'Ugo',
      lastName: 'Verdi',
      email: 'ugo@verdi.example',
    });
    await worked(passed, marco, teams.sales!);
    // An open deal goes with its lead to whoever gets it; one that was closed stays with whoever closed it.
    const lost = await sold(passed, marco);
    await knew(passed, marco);
    await wroteIn(passed);
    for (const leadId of [ofHouse, passed]) await met(leadId);
    sure(await channel.as(marco).post(`/opportunities/${lost}/lost`, { reason: 'PRICE' }));
    sure(await channel.as(marco).post(`/leads/${passed}/reopening`, { reason: 'customer_returned' }));
    const why = `${CANARY} told me`;
    for (const memberId of [other.member.id, own.member.id])
      sure(await channel.as(marco).post(`/leads/${passed}/assignment`, { memberId, why }));
    const offered = await channel.captured({ firstName: 'Ivo', email: 'ivo@bianchi.example' });
    const handover = await channel.offered(offered, { toTeamId: own.id });
    const registered = sure(await channel.register(own.member, { name: 'Mine' }));
    const theirs = await channel.register(
      other.member,
      { name: `${CANARY} registered` },
      { firstName: CANARY, note: CANARY, expected: { amountMinor: 777_666_555, currency: 'EUR' } },
    );
    for (const id of [
      ofHouse,
      ofOther,
      passed,
      offered,
      handover,
      registered.id,
      registered.leadId,
      theirs.body.id,
    ])
      ids.add(id ?? '');
    for (const id of [ofHouse, ofOther, theirs.body.id]) others(id);
    await kept();
    strangers = [giulia.id, marco.id, livia.id, other.member.id, other.id, teams.sales!, teams.marketing!];
    strangers.forEach(others);
    for (const id of [own.id, own.member.id]) ids.add(id);
    const people = await channel.db.oracle<{ id: string; leadIds: string[] }>(
      `select person_id as id, array_agg(id) as "leadIds" from lead group by 1
       union select company_id, array_agg(id) from lead where company_id is not null group by 1`,
    );
    for (const { id, leadIds } of people) {
      ids.add(id);
      if (leadIds.every((leadId) => foreign.has(leadId))) others(id);
    }
  });
  afterAll(() => channel.close());

  const get = async (path: string): Promise<Told> => {
    const response = await fetch(`${channel.app.url}${ROOT}${path}`, { headers: own.member.headers });
    return { path: `${path} (${String(response.status)})`, text: await response.text() };
  };

  /** Every route that reads, with every id in every hole; what asks for words is asked for those of others. */
  const paths = (): string[] =>
    readsOf(DOCUMENT).flatMap(({ path, needs }) => {
      const query = needs.filter((name) => !path.includes(`{${name}}`)).map((name) => `${name}=${CANARY}`);
      const asked = `${path.slice(ROOT.length)}?${query.join('&')}`.replace(
        /\{(?:number|version|place)\}/g,
        '1',
      );
      if (!/\{\w+\}/.test(asked)) return [asked];
      return [...ids].map((id) => asked.replace(/\{\w+\}/g, id));
    });

  it('hears nothing of others from any route, whatever it asks for', async () => {
    const asked = paths();
    expect(asked.length).toBeGreaterThan(500);
    const told = await inTurn(asked, get);
    const leaks = told.filter(
      ({ path, text }) => text.replaceAll(decodeURIComponent(path), '').includes(CANARY) || AMOUNT.test(text),
    );
    expect(leaks.map(({ path, text }) => `${path}: …${around(text)}…`)).toEqual([]);
    // The routes were really asked: what is its own came.
    expect(told.filter(({ path, text }) => path.startsWith('/leads') && text.includes('Verdi'))).not.toEqual(
      [],
    );
  });

  it('is told of no member and no team of others by its own leads', async () => {
    const { items } = JSON.parse((await get('/leads')).text) as { items: { id: string }[] };
    expect(items).toHaveLength(3);
    const parts = ['', '/routing', '/mentionable', '/attachments', '/messages', '/qualification', '/touches'];
    const told = await Promise.all(
      items.flatMap(({ id }) => parts.map((part) => get(`/leads/${id}${part}`))),
    );
    const leaks = told.filter(({ text }) => strangers.some((id) => text.includes(id)));
    expect(leaks.map(({ path, text }) => `${path}: …${around(text, strangers)}…`)).toEqual([]);
    const actors = JSON.parse(told.find(({ text }) => text.includes('Verdi'))!.text) as {
      timeline: { actor: { teamKind: string | null } }[];
    };
    expect(actors.timeline.map(({ actor }) => actor.teamKind)).toContain('sales');
  });

  it('is told that somebody else was faster, and not who', async () => {
    const { giulia, marco, teams } = channel;
    const leadId = await channel.captured({ firstName: 'Eva', email: 'eva@neri.example' });
    const handover = await channel.offered(leadId, {
      ...{ toTeamId: teams.sales!, toMemberIds: [marco.id, own.member.id] },
    });
    sure(await channel.as(marco).post(`/handovers/${handover}/acceptance`));
    const { status, body } = await channel.as(own.member).post<object>(`/handovers/${handover}/acceptance`);
    expect([status, body]).toMatchObject([
      409,
      { code: 'handover/already-accepted', winner: null, at: expect.any(String) as string },
    ]);
    const text = JSON.stringify(body);
    expect([CANARY, marco.id, giulia.id].filter((word) => text.includes(word))).toEqual([]);
  });

  it('watches no board but its own, whichever are registered', async () => {
    const registered = channel.app.app.get(Boards, { strict: false }).all();
    const prefixes = registered.map(({ prefix }) => prefix);
    expect(prefixes).toEqual(expect.arrayContaining([...OF_HOUSE, 'messages']));
    const params = [...ids].flatMap((id) => [`/${id}`, `/team-${id}`]);
    const boards = prefixes.flatMap((prefix) => ['', ...params].map((param) => `${prefix}${param}`));
    const told = await inTurn(boards, (board) => get(`/boards/${encodeURIComponent(board)}`));
    const seen = told.filter(({ path }) => path.endsWith('(200)'));
    const { items } = JSON.parse((await get('/leads')).text) as { items: { id: string }[] };
    const ofLeads = items.map(({ id }) => `messages/${id}`);
    const { id: memberId } = own.member;
    const expected = [
      `inbox/${memberId}`,
      `inbox/team-${own.id}`,
      `duties/${memberId}`,
      `notifications/${memberId}`,
      `unmatched/${memberId}`,
      ...ofLeads,
    ];
    expect(seen.map(({ path }) => decodeURIComponent(path)).sort()).toEqual(
      expected.map((board) => `/boards/${board} (200)`).sort(),
    );
    for (const { text } of seen) {
      expect(text).not.toContain(CANARY);
      expect(strangers.filter((id) => text.includes(id))).toEqual([]);
    }
  });

  /** With what is of others in every hole and in every body, and with what belongs together in two holes. */
  const attempts = (): Tried[] =>
    writesOf(DOCUMENT)
      .filter(({ operation }) => !OF_ONESELF.test(operation))
      .flatMap((write) => {
        const { path, needs } = write;
        const query = needs
          .map((name) => `${name}=${name === 'zone' ? 'Europe/Rome' : 'something'}`)
          .join('&');
        const asked = `${path.slice(ROOT.length)}?${query}`
          .replace(/\{(?:number|version|place)\}/g, '1')
          .replace('{period}', '2026-04-01')
          .replace('{key}', 'bant')
          .replace('{step}', 'onboarding');
        const holes = asked.match(/\{\w+\}/g) ?? [];
        const pairs = [...[...foreign].map((id) => [id, id] as const), ...(holes.length > 1 ? kin : [])];
        return pairs.map(([first, second]) => ({
          ...write,
          id: first,
          asked: asked.replace(/\{\w+\}/, first).replace(/\{\w+\}/, second),
        }));
      });

  const write = async ({ method, asked, operation, sentAs, schema, id }: Tried): Promise<Written> => {
    const isJson = sentAs === 'application/json';
    const body = isJson ? JSON.stringify(filled(DOCUMENT, schema, id)) : 'something';
    const response = await fetch(`${channel.app.url}${ROOT}${asked}`, {
      ...{
        method,
        headers: { ...own.member.headers, 'if-match': '"1"', ...(sentAs && { 'content-type': sentAs }) },
      },
      ...(sentAs && { body }),
    });
    return { operation, path: `${method} ${asked}`, status: response.status, text: await response.text() };
  };

  it('changes nothing of others by any route, and is answered with nothing of theirs', async () => {
    await until('everything written so far is read by whoever follows it', isAtRest);
    const before = await standing();
    const tried = attempts();
    expect(tried.length).toBeGreaterThan(1_000);
    const written = await inTurn(tried, write);
    await until('what that would have begun has ended', isAtRest);
    expect(await standing()).toEqual(before);
    expect(written.filter(({ text }) => text.includes(CANARY) || AMOUNT.test(text))).toEqual([]);
    const unlike = written.filter(({ status }) => ![403, 404, 422].includes(status));
    expect(tallied(unlike)).toEqual([]);
  });

  const isAtRest = async (): Promise<boolean> =>
    (
      await channel.db.oracle(
        `select 1 from journal_entry where position is null
         union all select 1 from journal_head h join journal_reader r using (workspace_id) where r.position < h.position`,
      )
    ).length === 0;

  /** How many entries there are, and everything that writes could reach, as it stands. */
  async function standing(): Promise<unknown> {
    const tables = KEPT.map(
      (table) =>
        `select '${table}' as what, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as is from ${table} t`,
    );
    const entries = `select 'journal_entry' as what, count(*)::int as rows, '' as is from journal_entry`;
    return channel.db.oracle([...tables, entries].join(' union all '));
  }
});

interface Tried extends ApiWrite {
  readonly asked: string;
  readonly id: string;
}

interface Written extends Told {
  readonly operation: string;
  readonly status: number;
}

/** Twenty at a time. */
async function inTurn<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let place = 0; place < all.length; place += 20)
    answers.push(...(await Promise.all(all.slice(place, place + 20).map(ask))));
  return answers;
}

/** Each operation and status once, with the first answer. */
const tallied = (written: readonly Written[]): string[] => [
  ...new Map(
    written
      .toReversed()
      .map(({ operation, status, path, text }) => [
        `${operation} ${String(status)}`,
        `${operation} ${String(status)} at ${path}: ${text.slice(0, 200)}`,
      ]),
  ).values(),
];

/** Where it stands, for whoever has to mend it. */
function around(text: string, words: readonly string[] = [CANARY]): string {
  const at = Math.min(...words.map((word) => text.indexOf(word)).filter((place) => place >= 0));
  return Number.isFinite(at) ? text.slice(Math.max(0, at - 120), at + 60) : text.slice(0, 80);
}
