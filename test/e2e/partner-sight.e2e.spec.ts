import { Channel, sure } from '../../libs/partners/src/test-support/channel.js';
import { apiDocument, readsOf } from '../contract/api-document.js';
import type { ActingMember } from '../support/workspace-builder.js';

jest.setTimeout(120_000);

/** In every name, address, word and number of others; nothing of the partner’s own holds it. */
const CANARY = 'canary';
/** An amount of others, as it is written in minor units and in words. */
const AMOUNT = /777666555|7776665\.55/;
const ROOT = '/api/v1';

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
    sure(await ask.post(`/leads/${leadId}/notes`, { text: `${CANARY} note`, mentions: [] }));
    ids.add(handover);
  };
  const sold = async (leadId: string, who: ActingMember): Promise<string> => {
    const facts = { leadId, name: `${CANARY} deal`, amount: '7776665.55', currency: 'EUR' };
    const { opportunityId } = sure(
      await channel.as(who).post<{ opportunityId: string }>('/opportunities', facts),
    );
    ids.add(opportunityId);
    return opportunityId;
  };

  beforeAll(async () => {
    channel = await Channel.open();
    const { giulia, marco, livia, teams } = channel;
    own = await channel.partner('Own partner');
    const other = await channel.partner(`${CANARY} other`);
    const names = `update member set name = name || ' ${CANARY}' where id = any($1)`;
    await channel.db.oracle(names, [[giulia.id, marco.id, livia.id, other.member.id]]);
    await channel.db.oracle(`update team set name = name || ' ${CANARY}' where id <> $1`, [own.id]);
    // A lead of own sales, one of the other partner, and one that both had before it came to this partner.
    const ofHouse = await channel.captured(person('house'));
    await worked(ofHouse, marco, teams.sales!);
    await sold(ofHouse, marco);
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
    strangers = [giulia.id, marco.id, livia.id, other.member.id, other.id, teams.sales!, teams.marketing!];
    for (const id of [...strangers, own.id, own.member.id]) ids.add(id);
    const people = await channel.db.oracle<{ id: string }>(
      'select id from person union select id from company',
    );
    for (const { id } of people) ids.add(id);
  }, 120_000);
  afterAll(() => channel.close());

  const get = async (path: string): Promise<Told> => {
    const response = await fetch(`${channel.app.url}${ROOT}${path}`, { headers: own.member.headers });
    return { path: `${path} (${String(response.status)})`, text: await response.text() };
  };

  /** Every route that reads, with every id in every hole; what asks for words is asked for those of others. */
  const paths = (): string[] =>
    readsOf(apiDocument()).flatMap(({ path, needs }) => {
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
    const told: Told[] = [];
    for (let place = 0; place < asked.length; place += 20)
      told.push(...(await Promise.all(asked.slice(place, place + 20).map(get))));
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
    const parts = ['', '/routing', '/mentionable', '/attachments', '/messages', '/qualification'];
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

  it('watches no board but its own', async () => {
    const boards = [
      'funnel',
      'leadership',
      `inbox/${own.member.id}`,
      `inbox/team-${own.id}`,
      `duties/${own.member.id}`,
    ];
    const ofOthers = strangers.flatMap((id) => [
      `inbox/${id}`,
      `inbox/team-${id}`,
      `duties/${id}`,
      `team/${id}`,
    ]);
    const told = await Promise.all(
      [...boards, ...ofOthers].map((board) => get(`/boards/${encodeURIComponent(board)}`)),
    );
    const seen = told.filter(({ path }) => path.endsWith('(200)'));
    expect(seen.map(({ path }) => decodeURIComponent(path)).sort()).toEqual(
      boards
        .slice(2)
        .map((board) => `/boards/${board} (200)`)
        .sort(),
    );
    for (const { text } of seen) {
      expect(text).not.toContain(CANARY);
      expect(strangers.filter((id) => text.includes(id))).toEqual([]);
    }
  });
});

/** Where it stands, for whoever has to mend it. */
function around(text: string, words: readonly string[] = [CANARY]): string {
  const at = Math.min(...words.map((word) => text.indexOf(word)).filter((place) => place >= 0));
  return Number.isFinite(at) ? text.slice(Math.max(0, at - 120), at + 60) : text.slice(0, 80);
}
