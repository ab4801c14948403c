import { standardTerms, verifyAgreements } from '#agreements';
import { Database } from '#database';
import { RebuildFigures, VerifyWorkspace } from '#scoreboard';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

type Name = 'Ada' | 'Giulia' | 'Luca' | 'Marco' | 'Olga' | 'Vera';

interface Lead {
  readonly id: string;
  readonly stage: string;
  readonly workState: string;
  readonly mergedIntoId: string | null;
  readonly person: { readonly id: string; readonly name: string | null };
  readonly handover: { readonly id: string; readonly state: string; readonly acceptBy: string } | null;
  readonly notes: readonly { readonly text: string }[];
  readonly timeline: readonly { readonly type: string }[];
}

interface Merge {
  readonly mergeId: string;
}

describe('two records of one person over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspace: BuiltWorkspace<Name>;
  let agreementId: string;

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Ada', roles: ['administrator'] },
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Olga', roles: ['operations'] },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    app = await startTestApp(db);
    agreementId = await agree();
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });
  // Whatever was merged and taken back: every figure equals what the journal says, rebuilt or not.
  afterEach(async () => {
    expect(await disagreements()).toEqual([]);
    await app.app.get(RebuildFigures, { strict: false }).rebuild(workspace.id);
    expect(await disagreements()).toEqual([]);
  });

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);
  const agree = async (): Promise<string> => {
    const terms = { ...standardTerms(), returns: { refundDays: 30 } };
    const drafted = await ask('Giulia').post<{ id: string }>('/agreements', { name: 'Spring', terms });
    const version = `/agreements/${drafted.body.id}/versions/1`;
    await ask('Giulia').post(`${version}/proposal`);
    await ask('Giulia').post(`${version}/signature`, { side: 'marketing' });
    await ask('Marco').post(`${version}/signature`, { side: 'sales' });
    await ask('Marco').post(`${version}/activation`, {});
    return drafted.body.id;
  };
  const disagreements = async (): Promise<readonly unknown[]> => {
    const verifying = app.app.get(VerifyWorkspace, { strict: false });
    await until('the boards are up to date', async () => {
      const { position, head } = await verifying.verify(workspace.id);
      return position === head;
    });
    const { differences } = await verifying.verify(workspace.id);
    const check = await app.app
      .get(Database, { strict: false })
      .withWorkspace(workspace.id, (tx) => verifyAgreements(tx, workspace.id));
    return [...differences, ...check.disagreements];
  };

  let people = 0;
  /** Somebody new with an open lead, on offer. */
  const offered = async (leadType = 'demo'): Promise<{ leadId: string; personId: string }> => {
    people += 1;
    const email = `ada-${people}@engine-${people}.example`;
    const { body } = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ channel: 'website', origin: 'marketing', leadType, firstName: 'Ada', lastName: 'King', email },
    });
    const [{ leadId }] = body.results;
    const wish = { leadIds: [leadId], toTeamId: workspace.teams.sales, note: `Met ${people} times.` };
    await ask('Giulia').post('/handovers', wish);
    return { leadId, personId: (await lead(leadId)).person.id };
  };
  const lead = async (id: string): Promise<Lead> => (await ask('Giulia').get<Lead>(`/leads/${id}`)).body;
  const merge = (by: Name, personId: string, loserId: string) =>
    ask(by).post<Merge & { code: string }>(`/people/${personId}/merges`, { loserId });
  const undo = (personId: string, mergeId: string) =>
    ask('Giulia').post<{ code: string }>(`/people/${personId}/merges/${mergeId}/reversal`);
  const obligations = (leadId: string) =>
    db.oracle<{ clause: string; status: string }>(
      `select clause_key as clause, status from obligation where lead_id = $1 and level = 'lead' order by 1`,
      [leadId],
    );
  const tally = async (leadId: string) =>
    Object.fromEntries(
      (
        await db.oracle<{ bucket: string; sum: number }>(
          'select bucket, sum(amount)::int as sum from tally_entry where lead_id = $1 group by 1 having sum(amount) <> 0',
          [leadId],
        )
      ).map(({ bucket, sum }) => [bucket, sum]),
    );

  it('let the older of two like leads go on: the other ends in it, owes nothing and counts once', async () => {
    const [one, other] = [await offered(), await offered()];
    const { status } = await merge('Olga', other.personId, one.personId);
    expect(status).toBe(201);
    expect(await lead(other.leadId)).toMatchObject({
      ...{ stage: 'disqualified', mergedIntoId: one.leadId },
      handover: { state: 'withdrawn' },
    });
    expect(await obligations(other.leadId)).toEqual([
      { clause: 'accept', status: 'cancelled' },
      { clause: 'first-contact', status: 'cancelled' },
    ]);
    expect(await tally(other.leadId)).toEqual({ reversed: 1 });
    expect(await tally(one.leadId)).toEqual({ provisional: 1 });
    // The lead that goes on belongs to the record that goes on, and says what was said of both.
    const survivor = await lead(one.leadId);
    expect(survivor).toMatchObject({ stage: 'mql', person: { id: other.personId } });
    expect(survivor.notes).toHaveLength(2);
  });

  it('stand as they stood once the merge is taken back, the clocks as much later as they stood still', async () => {
    const [one, other] = [await offered(), await offered()];
    const before = [await lead(one.leadId), await lead(other.leadId)];
    const { body } = await merge('Giulia', one.personId, other.personId);
    expect((await undo(one.personId, body.mergeId)).status).toBe(200);
    const after = [await lead(one.leadId), await lead(other.leadId)];
    const standing = ({ stage, workState, mergedIntoId, person, notes, handover }: Lead) => ({
      ...{ stage, workState, mergedIntoId, person, notes, offer: [handover?.id, handover?.state] },
    });
    expect(after.map(standing)).toEqual(before.map(standing));
    expect(Date.parse(after[1]!.handover!.acceptBy)).toBeGreaterThanOrEqual(
      Date.parse(before[1]!.handover!.acceptBy),
    );
    expect(await obligations(other.leadId)).toEqual([
      { clause: 'accept', status: 'pending' },
      { clause: 'first-contact', status: 'pending' },
    ]);
    expect(await tally(other.leadId)).toEqual({ provisional: 1 });
    // Taken over as if nothing had happened.
    const { id } = (await lead(other.leadId)).handover!;
    expect((await ask('Marco').post(`/handovers/${id}/acceptance`)).status).toBe(200);
  });

  it('give the one further on the way, whichever is older, and its deals stay with it', async () => {
    const [one, other] = [await offered(), await offered()];
    await ask('Marco').post(`/handovers/${(await lead(other.leadId)).handover!.id}/acceptance`);
    const { body } = await merge('Giulia', one.personId, other.personId);
    expect(await lead(one.leadId)).toMatchObject({ mergedIntoId: other.leadId });
    expect(await lead(other.leadId)).toMatchObject({ stage: 'sal', person: { id: one.personId } });
    await undo(one.personId, body.mergeId);
    expect(await lead(other.leadId)).toMatchObject({ stage: 'sal', person: { id: other.personId } });
    expect(await lead(one.leadId)).toMatchObject({ stage: 'mql', person: { id: one.personId } });
  });

  it('keep leads for different things apart', async () => {
    const [one, other] = [await offered('demo'), await offered('trial')];
    await merge('Giulia', one.personId, other.personId);
    expect(await lead(other.leadId)).toMatchObject({
      ...{ stage: 'mql', mergedIntoId: null, person: { id: one.personId } },
    });
  });

  it('cannot be taken apart while another lead for the same thing is open', async () => {
    const [one, other, third] = [await offered(), await offered(), await offered()];
    // The second goes on: it is further, and the first ends in it.
    await ask('Marco').post(`/handovers/${(await lead(other.leadId)).handover!.id}/acceptance`);
    const first = (await merge('Giulia', one.personId, other.personId)).body;
    const second = (await merge('Giulia', one.personId, third.personId)).body;
    await ask('Marco').post(`/leads/${other.leadId}/disqualification`, { reason: 'NO_NEED' });
    await ask('Giulia').post('/leads', {
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo', firstName: 'Ada' },
      email: `ada-${people}@engine-${people}.example`,
    });
    expect((await undo(one.personId, first.mergeId)).body.code).toBe('merge/other-lead-open');
    expect((await undo(one.personId, second.mergeId)).status).toBe(200);
    expect(await lead(third.leadId)).toMatchObject({ stage: 'mql', person: { id: third.personId } });
  });

  it('are shown to be decided, and only to those who may', async () => {
    const { body } = await ask('Giulia').post<{ results: [{ leadId: string }, { leadId: string }] }>(
      '/leads',
      ['uno', 'due'].map((name) => ({
        ...{ channel: 'website', origin: 'marketing', leadType: 'demo', phone: '+39 347 555 4321' },
        email: `${name}@candidates.example`,
      })),
    );
    const [one, two] = await Promise.all(body.results.map(({ leadId }) => lead(leadId)));
    const path = `/people/${one!.person.id}/merges`;
    interface Shown {
      candidates: { id: string; why: string; person: { id: string } }[];
      merges: { id: string; person: { id: string } }[];
    }
    const shown = async () => (await ask('Giulia').get<Shown>(path)).body;
    expect((await shown()).candidates).toMatchObject([{ why: 'phone', person: { id: two!.person.id } }]);
    expect((await ask('Vera').get(path)).status).toBe(403);
    // Leads of marketing that nobody gave to sales are none of a rep's.
    expect((await ask('Marco').get<Shown>(path)).body).toMatchObject({ candidates: [], merges: [] });
    for (const name of ['Marco', 'Vera'] as const)
      expect((await merge(name, one!.person.id, two!.person.id)).status).toBe(403);
    const { body: merged } = await merge('Ada', one!.person.id, two!.person.id);
    expect(await shown()).toMatchObject({
      candidates: [],
      merges: [{ id: merged.mergeId, person: { id: two!.person.id } }],
    });
    await undo(one!.person.id, merged.mergeId);
    const [pair] = (await shown()).candidates;
    const told = `/people/${one!.person.id}/merge-candidates/${pair!.id}/dismissal`;
    expect((await ask('Olga').post(told)).status).toBe(200);
    expect(await shown()).toMatchObject({ candidates: [], merges: [] });
  });

  it('are erased by an administrator only, as shown: figures stay, every word goes', async () => {
    const { leadId, personId } = await offered();
    const figures = async () => ({
      duties: await obligations(leadId),
      tally: await tally(leadId),
      standing: (await ask('Ada').get<object>(`/agreements/${agreementId}`)).body,
    });
    const before = await figures();
    const path = `/people/${personId}/erasure`;
    expect((await ask('Giulia').get(path)).status).toBe(403);
    const { body: shown } = await ask('Ada').get<{ version: number; goes: object[] }>(path);
    expect(shown.goes).toContainEqual({ table: 'lead_note', rows: 1 });
    expect((await ask('Giulia').post(path, { version: shown.version })).status).toBe(403);
    expect((await ask('Ada').post<{ code: string }>(path, { version: 99 })).body.code).toBe('person/changed');
    expect((await ask('Ada').post(path, { version: shown.version })).status).toBe(200);
    expect(await figures()).toEqual(before);
    const after = await lead(leadId);
    expect(after).toMatchObject({ stage: 'mql', person: { id: personId, name: null }, notes: [] });
    const [dump] = await db.oracle<{ words: string }>(
      `select string_agg(t::text, ' ') as words from (
         select p::text as t from person p where id = $1 union all select n::text from lead_note n where lead_id = $2
         union all select i::text from person_identity i where person_id = $1
         union all select e.payload::text from journal_entry e where e.lead_id = $2) as all_rows`,
      [personId, leadId],
    );
    for (const word of ['Ada', 'King', 'engine-', 'Met ']) expect(dump?.words).not.toContain(word);
  });

  it('let marketing concede a rejection, once, and nobody else', async () => {
    const { leadId } = await offered();
    const { id } = (await lead(leadId)).handover!;
    const path = `/handovers/${id}/concession`;
    expect((await ask('Giulia').post<{ code: string }>(path)).body.code).toBe('concession/not-rejected');
    await ask('Marco').post(`/handovers/${id}/rejection`, {
      ...{ reason: 'BAD_DATA', evidence: { field: 'email' } },
    });
    expect((await ask('Marco').post(path)).status).toBe(403);
    expect((await ask('Giulia').post(path)).status).toBe(200);
    expect((await ask('Giulia').post<{ code: string }>(path)).body.code).toBe('concession/exists');
    expect(
      (await ask('Giulia').post<{ code: string }>(`/handovers/${id}/dispute`, { text: 'Look again.' })).body
        .code,
    ).toBe('dispute/conceded');
  });

  it('let marketing concede no rejection of a lead that was offered again: what it counts for now came of the new offer', async () => {
    const { leadId } = await offered();
    const { id } = (await lead(leadId)).handover!;
    await ask('Marco').post(`/handovers/${id}/rejection`, {
      ...{ reason: 'BAD_DATA', evidence: { field: 'email' } },
    });
    await ask('Giulia').post('/handovers', { leadIds: [leadId], toTeamId: workspace.teams.sales });
    await ask('Marco').post(`/handovers/${(await lead(leadId)).handover!.id}/acceptance`);
    expect(await tally(leadId)).toEqual({ counted: 1 });
    const refused = await ask('Giulia').post<{ code: string }>(`/handovers/${id}/concession`);
    expect([refused.status, refused.body.code]).toEqual([409, 'concession/offered-again']);
    expect(await tally(leadId)).toEqual({ counted: 1 });
  });

  it('give the credit back with the purchase', async () => {
    const { leadId } = await offered();
    await ask('Marco').post(`/handovers/${(await lead(leadId)).handover!.id}/acceptance`);
    const deal = await ask('Marco').post<{ opportunityId: string }>('/opportunities', {
      ...{ leadId, name: 'Engine', amount: '1000.00', currency: 'EUR' },
    });
    const { opportunityId } = deal.body;
    await ask('Marco').post(`/opportunities/${opportunityId}/won`, {});
    const refund = (amount: string) =>
      ask('Marco').post<{ code?: string }>('/revenue-events', { opportunityId, kind: 'refunded', amount });
    expect((await refund('400.00')).status).toBe(201);
    expect(await tally(leadId)).toEqual({ counted: 1 });
    expect((await refund('600.00')).status).toBe(201);
    expect(await tally(leadId)).toEqual({ reversed: 1 });
  });
});
