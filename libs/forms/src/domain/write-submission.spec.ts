import type { FormDefinition } from './form-definition.js';
import type { PageSigns } from './page-signs.js';
import { consentsOf, writeSubmission } from './write-submission.js';
import type { Sent } from './write-submission.js';

const DEFINITION: FormDefinition = {
  ...{ languages: ['en'], title: { en: 'T' }, button: { en: 'B' }, thanks: { en: 'D' } },
  ...{ origins: [], minimumSeconds: 0 },
  fields: [
    { name: 'who', kind: 'text', label: { en: 'Name' }, to: 'fullName' },
    { name: 'mail', kind: 'email', label: { en: 'E-mail' } },
    { name: 'tel', kind: 'phone', label: { en: 'Phone' } },
    { name: 'budget', kind: 'number', label: { en: 'Budget' } },
    { name: 'where', kind: 'hidden', to: 'channel' },
    { name: 'news', kind: 'consent', label: { en: 'News, please.' }, purpose: 'marketing' },
    { name: 'call', kind: 'consent', label: { en: 'Call me.' }, purpose: 'phone' },
  ],
  defaults: { channel: 'content', campaign: 'White paper', leadType: 'paper', country: 'IT' },
};
const NO_SIGNS: PageSigns = { utm: {}, clickIds: {} };
const AT = new Date('2026-05-04T09:00:00Z');

const sentWith = (values: Record<string, string>, more: Partial<Sent> = {}): Sent => ({
  ...{
    definition: DEFINITION,
    values: new Map(Object.entries(values)),
    signs: NO_SIGNS,
    language: 'en',
    at: AT,
  },
  ...{ externalId: 'x', isTest: false, ...more },
});
const LINK = { channel: 'digital-catalogue', campaign: 'Catalogue', asset: 'Page 4' };

describe('what a form says as a submission', () => {
  it('fills the fields it is for, and keeps the others beside the lead', () =>
    expect(
      writeSubmission(sentWith({ who: 'Ada Rossi', mail: 'ada@x.example', tel: '+39 02 555', budget: '7' })),
    ).toMatchObject({
      ...{ firstName: 'Ada', lastName: 'Rossi', email: 'ada@x.example', phone: '+39 02 555' },
      ...{ custom: { budget: '7' }, leadType: 'paper', country: 'IT', locale: 'en' },
      ...{ externalId: 'x', occurredAt: AT, isTest: false },
    }));

  it.each<[Partial<Sent>, Record<string, string>, string | undefined, string | undefined, string]>([
    [{}, {}, 'content', 'White paper', 'nothing says how they came'],
    [{ link: LINK }, {}, 'digital-catalogue', 'Catalogue', 'a link of ours led here'],
    [{ link: LINK }, { where: 'event' }, 'event', 'Catalogue', 'what is said outright stands'],
    [{ signs: { ...NO_SIGNS, utm: { source: 'x' } } }, {}, undefined, 'White paper', 'the codes will tell'],
    [
      { signs: { ...NO_SIGNS, clickIds: { gclid: '1' } } },
      {},
      undefined,
      'White paper',
      'the click will tell',
    ],
    [
      { signs: { ...NO_SIGNS, referrer: 'https://b.example/' } },
      {},
      undefined,
      'White paper',
      'the page before will tell',
    ],
  ])(
    'with %j and %j is of the channel %s and the campaign %s, because %s',
    (more, values, channel, campaign) => {
      const submission = writeSubmission(sentWith({ mail: 'a@x.example', ...values }, more));
      expect([submission.channel, submission.campaign]).toEqual([channel, campaign]);
    },
  );

  it('carries what was agreed to in its very words, and nothing of what was not', () => {
    const sent = sentWith({ mail: 'a@x.example', news: 'yes' });
    expect(consentsOf(sent)).toEqual([{ purpose: 'marketing', text: 'News, please.' }]);
    expect(consentsOf(sentWith({ mail: 'a@x.example' }))).toEqual([]);
    // It is written down beside the lead, where it may wait for its proof.
    expect(writeSubmission(sent)).not.toHaveProperty('consent');
  });
});
