import { ErasePerson } from '#people';
import { TRACES, ZELDA } from './test-support/named-person.js';
import { PersonEverywhere } from './test-support/person-everywhere.js';

describe('a person who is named everywhere', () => {
  let house: PersonEverywhere;
  let personId: string;
  let leadId: string;
  beforeAll(async () => {
    house = await PersonEverywhere.open();
    ({ personId, leadId } = await house.everywhere());
  });
  afterAll(() => house.close());

  const erase = async (): Promise<void> => {
    const { version } = await house.as<{ version: number }>('Giulia', `GET /people/${personId}/erasure`);
    await house.as('Giulia', `POST /people/${personId}/erasure`, { version });
  };

  it('stands in every table that is declared personal, as far as this house has come', async () => {
    const named = new Set(
      (await house.whereNamed()).map((place) => place.split('.')[0]?.replace(/_\d{6}$/, '')),
    );
    for (const table of [
      'form_hit',
      'connector_hit',
      'intake_submission',
      'message',
      'opportunity',
      'consent',
      'review',
    ])
      expect(named).toContain(table);
    const declared = new Set(
      house.app.app
        .get(ErasePerson, { strict: false })
        .personalTables()
        .map(({ table }) => table),
    );
    // Ids of records are no words: they are replaced, wherever they name somebody.
    const undeclared = [...named].filter((table) => table !== undefined && !declared.has(table));
    expect(undeclared).toEqual(['intake_record']);
  });

  it('is exported with what each of them says', async () => {
    const text = JSON.stringify(await house.as('Giulia', `GET /people/${personId}/export`)).toLowerCase();
    expect(text).toContain(`wrote to ${ZELDA.email}`);
    expect(text).toContain(ZELDA.email);
  });

  it('is nowhere any more once erased, and every figure stays', async () => {
    const [counts, boards] = [await house.counts(), await house.boards()];
    await erase();
    expect(await house.whereNamed()).toEqual([]);
    expect(await house.counts()).toEqual(counts);
    expect(await house.boards()).toEqual(boards);
    const [review] = await house.db.oracle<{ minutes: string }>('select minutes from review');
    expect(review?.minutes).toMatch(/^We lost \[removed\] .* a pity\. Others stay\.$/);
  });

  it('does not come back by the same record, by a file or by a source, and whoever brings it is told', async () => {
    const before = await house.counts();
    expect(await house.capture()).toBe(leadId);
    expect(await house.counts()).toEqual(before);
    const { results } = await house.as<{
      results: { status: string; isWithheld?: boolean; personId?: string }[];
    }>('Giulia', 'POST /leads', {
      ...ZELDA,
      externalId: 'another',
      landingPage: `https://x.example/${TRACES[0]}`,
    });
    expect(results).toEqual([expect.objectContaining({ status: 'captured', isWithheld: true })]);
    expect(results[0]?.personId).toBeUndefined();
    await house.bySources(false);
    await house.byFile(false);
    expect(await house.whereNamed()).toEqual([]);
  });
});
