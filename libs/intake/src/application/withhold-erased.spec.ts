import * as fc from 'fast-check';
import type { Suppressor } from '#people';
import { Suppression } from '#people';
import type { Tx } from '#database';
import { answeringTx } from '../../../../test/support/answering-tx.js';
import type { Submission } from '../domain/submission.js';
import { impersonal, withholdErased } from './withhold-erased.js';

/** A transaction in which these records were taken. */
const where = (...taken: readonly string[]): Tx =>
  answeringTx(taken.map((externalId) => ({ externalId, leadId: null })));
const knowing = (...values: readonly string[]): Suppression => {
  const suppression = new Suppression();
  const suppressor: Suppressor = {
    areSuppressed: (_tx, _workspaceId, identities) =>
      Promise.resolve(identities.map(({ value }) => values.includes(value))),
    standIn: (workspaceId, id) => Promise.resolve(`${workspaceId}:${id.length}`),
  };
  suppression.use(suppressor);
  return suppression;
};
const screened = (suppression: Suppression, ...submissions: readonly Submission[]) =>
  withholdErased(where(), 'ws', 'crm', suppression, submissions);

const ANNA: Submission = {
  ...{
    externalId: '7',
    firstName: 'Anna',
    lastName: 'Rossi',
    email: 'Anna@Rossi.it',
    phone: '+39 333 1234567',
  },
  ...{
    jobTitle: 'CEO',
    country: 'IT',
    region: 'Lazio',
    locale: 'it',
    anonymousId: 'browser',
    leadType: 'demo',
  },
  ...{
    company: { name: 'Rossi Anna', domain: 'rossi.it', employees: 3, industry: 'steel' },
    campaign: 'Spring',
  },
  ...{
    utm: { source: 'google', medium: 'cpc' },
    clickIds: { gclid: 'x' },
    landingPage: 'https://x.it/?mail=anna@rossi.it',
  },
  ...{ custom: { note: 'Anna' }, externalIds: [{ source: 'crm', id: '9' }] },
  consent: { purpose: 'news', basis: 'consent', text: 'I, Anna' },
};

describe('records of those who were erased', () => {
  it('keep what counts and nothing that says who', async () => {
    const { submissions, withheld } = await screened(knowing('anna@rossi.it'), ANNA, {
      email: 'ugo@verdi.it',
    });
    expect([...withheld]).toEqual([0]);
    expect(submissions).toEqual([
      {
        ...{ externalId: '7', campaign: 'Spring', leadType: 'demo', country: 'IT', region: 'Lazio' },
        ...{ channel: 'paid-search', company: { employees: 3, industry: 'steel' } },
      },
      { email: 'ugo@verdi.it' },
    ]);
  });

  const LAWS: readonly {
    known: string;
    sent: Submission;
    becomes: 'nobody' | 'without number' | 'whole';
    because: string;
  }[] = [
    {
      known: 'anna@rossi.it',
      sent: { email: ' ANNA@rossi.it ' },
      becomes: 'nobody',
      because: 'an address has many spellings',
    },
    {
      known: '+393331234567',
      sent: { phone: '333 1234567', country: 'Italy' },
      becomes: 'nobody',
      because: 'so has a number',
    },
    {
      known: '+393331234567',
      sent: { phone: '+39 333 1234567', email: 'ugo@verdi.it' },
      becomes: 'without number',
      because: 'a family shares its number',
    },
    {
      known: 'anna@rossi.it',
      sent: { email: 'anna@rossi', firstName: 'Anna' },
      becomes: 'whole',
      because: 'what is no address is nobody’s',
    },
    { known: 'anna@rossi.it', sent: { externalId: '1' }, becomes: 'whole', because: 'nobody is not anybody' },
  ];
  it.each(LAWS)('of $sent stay $becomes, because $because', async ({ known, sent, becomes }) => {
    const { submissions, withheld } = await screened(knowing(known), sent);
    const { phone: _phone, ...withoutPhone } = sent;
    const expected = { nobody: impersonal(sent), 'without number': withoutPhone, whole: sent };
    expect(submissions).toEqual([expected[becomes]]);
    expect(withheld.size).toBe(becomes === 'nobody' ? 1 : 0);
  });

  it('are the only ones that change, whatever stands between them', async () => {
    const submission = fc.record({
      email: fc.constantFrom('anna@rossi.it', 'ugo@verdi.it', 'no address'),
      phone: fc.constantFrom('+39 333 1234567', '12'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(submission, { maxLength: 8 }), async (sent) => {
        const { submissions, withheld } = await screened(knowing('anna@rossi.it'), ...sent);
        expect(submissions).toHaveLength(sent.length);
        sent.forEach((each, index) => {
          expect(withheld.has(index)).toBe(each.email === 'anna@rossi.it');
          if (!withheld.has(index)) expect(submissions[index]).toBe(each);
        });
      }),
    );
  });

  it('is counted under another id where the id of its record says who it is, the same each time', async () => {
    const telling = { ...ANNA, externalId: 'crm-anna@rossi.it' };
    const { submissions } = await screened(knowing('anna@rossi.it'), telling, telling, ANNA);
    expect(submissions.map(({ externalId }) => externalId)).toEqual(['ws:17', 'ws:17', '7']);
  });

  it('is counted under what stands for its id where the record is known under that, whoever it says it is now', async () => {
    const [renamed, plain] = [
      { ...ANNA, firstName: 'A.', externalId: 'crm-anna-1' },
      { ...ANNA, externalId: '7' },
    ];
    const known = knowing('anna@rossi.it');
    const of = async (tx: Tx, sent: Submission): Promise<string | undefined> =>
      (await withholdErased(tx, 'ws', 'crm', known, [sent])).submissions[0]?.externalId;
    expect(await of(where('ws:10'), renamed)).toBe('ws:10');
    expect(await of(where(), renamed)).toBe('crm-anna-1');
    expect(await of(where('ws:10'), plain)).toBe('7');
  });
});
