import { payload } from '../../test-support/payloads.js';
import type { Event } from '../adapter.js';
import { Unreadable } from '../unreadable.js';
import { ADAPTERS, adapterOf } from '../kinds.js';
import { parseBody } from '../parse-body.js';
import type { ConnectorSettings } from '../settings.js';

const RECEIVED = new Date('2026-03-02T09:00:00Z');
const at = (text: string): Date => new Date(text);

const read = (
  kind: string,
  body: unknown,
  { settings = {}, headers = {} }: { settings?: ConnectorSettings; headers?: Record<string, string> } = {},
): readonly Event[] => {
  const adapter = adapterOf(kind);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const circumstances = { headers, receivedAt: RECEIVED, digest: 'digest' };
  return adapter.read(parseBody(Buffer.from(text), adapter.body), settings, circumstances);
};

describe('the documented payload', () => {
  it('of Google Ads is a test lead, its question without a name kept by its id', () => {
    const { examples } = payload<{ examples: [object, object] }>('google-ads');
    const [one] = read('google-ads', examples[0]);
    const externalId =
      'TeSter-123-ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklmnopqrstuvwxyz-0123456789-AaBbCcDdEeFfGgHhIiJjKkLl';
    expect(one).toEqual({
      ...{ is: 'lead', isTest: true, externalId, occurredAt: RECEIVED },
      submission: {
        ...{ externalId, isTest: true, occurredAt: RECEIVED, firstName: 'FirstName', lastName: 'LastName' },
        ...{ phone: '+16505550123', email: 'test@example.com', channel: 'paid-search' },
        ...{ campaign: '991214827', asset: '18698608977', clickIds: { gclid: externalId } },
        custom: {
          'Postal Code': '94043',
          SERVICE: 'Roofing',
          adgroup_id: 20000000000,
          creative_id: 30000000000,
        },
      },
    });
    const [other] = read('google-ads', examples[1]);
    expect(other?.submission).toMatchObject({
      ...{ email: 'work-test@example.com', jobTitle: 'JobTitle', company: { name: 'CompanyName' } },
    });
  });

  it('of Meta names one record twice, in epoch seconds; it is read back with its time in another spelling', () => {
    const { webhook, readBack } = payload<{ webhook: object; readBack: object }>('meta');
    const text = JSON.stringify(webhook).replaceAll('"444444444444"', '12345678901234567890');
    const events = read('meta', text);
    expect(events).toEqual(
      Array(2).fill({
        ...{ is: 'fetch', isTest: false, externalId: '12345678901234567890' },
        occurredAt: new Date(1_588_890_044_000),
      }),
    );
    const [event] = events;
    const taken = adapterOf('meta').readBack?.read(readBack, event as Event, {});
    const occurredAt = at('2015-02-28T08:49:14Z');
    expect(taken).toMatchObject({ is: 'lead', occurredAt });
    expect(taken?.submission).toEqual({
      ...{ externalId: '12345678901234567890', isTest: false, occurredAt, channel: 'paid-social' },
      ...{ firstName: 'Joe', lastName: 'Example', email: 'joe@example.com', asset: '<FORM_ID>' },
      custom: { car_make: 'Honda', selected_dealer: '99213450', ad_id: '<AD_ID>' },
    });
  });

  it('of Meta’s dashboard test is no lead: nothing can be read back under it', () => {
    const { webhook } = payload<{ webhook: object }>('meta');
    expect(read('meta', webhook).map(({ is, reason }) => [is, reason])).toEqual(
      Array(2).fill(['ignored', 'test-notification']),
    );
  });

  it('of LinkedIn says when in milliseconds, and a deleted one is erased', () => {
    const { sample } = payload<{ sample: object }>('linkedin');
    const event = { externalId: 'urn:li:leadGenFormResponse:a1b2c3', isTest: false };
    const occurredAt = new Date(1_749_712_345_678);
    expect(read('linkedin', sample)).toEqual([{ ...event, is: 'fetch', occurredAt }]);
    expect(read('linkedin', { ...sample, leadAction: 'DELETED' })).toEqual([
      { ...event, is: 'erase', occurredAt },
    ]);
  });

  it('of LinkedIn’s response carries answers by their number, what was agreed to, and whether it is a test', () => {
    const answer = (questionId: number, text: string): object => ({
      ...{ questionId, answerDetails: { textQuestionAnswer: { answer: text } } },
    });
    const event: Event = { is: 'fetch', externalId: 'urn:1', isTest: false, occurredAt: RECEIVED };
    const body = {
      ...{ submittedAt: 1_749_712_345_678, testLead: true, versionedLeadGenFormUrn: 'urn:form' },
      formResponse: {
        answers: [answer(1, 'Ada'), answer(2, 'ada@rossi.example'), answer(3, 'Press')],
        consentResponses: [
          { accepted: true, consentId: 7 },
          { accepted: false, consentId: 8 },
        ],
      },
    };
    const taken = adapterOf('linkedin').readBack?.read(body, event, { fields: { 1: 'firstName' } });
    const occurredAt = new Date(1_749_712_345_678);
    expect(taken?.submission).toEqual({
      ...{ externalId: 'urn:1', isTest: true, occurredAt, channel: 'paid-social', asset: 'urn:form' },
      ...{ firstName: 'Ada', email: 'ada@rossi.example', custom: { 3: 'Press' } },
      consent: { purpose: 'LinkedIn consent 7', basis: 'consent', at: occurredAt.toISOString() },
    });
  });

  it('of HubSpot names a contact, which is read back', () => {
    const { events } = payload<{ events: object[] }>('hubspot');
    const [event] = read('hubspot', events);
    expect(event).toEqual({
      ...{ is: 'fetch', externalId: '123', isTest: false, occurredAt: new Date(1_564_113_600_000) },
    });
    const properties = { email: 'ada@rossi.example', firstname: 'Ada', lastname: 'Rossi', company: 'Rossi' };
    const body = { id: '123', properties: { ...properties, score: '7' }, createdAt: '2019-07-26T03:00:00Z' };
    expect(adapterOf('hubspot').readBack?.read(body, event as Event, {}).submission).toEqual({
      ...{ externalId: '123', isTest: false, occurredAt: at('2019-07-26T03:00:00Z'), channel: 'website' },
      ...{ email: 'ada@rossi.example', firstName: 'Ada', lastName: 'Rossi', company: { name: 'Rossi' } },
      ...{ custom: { score: '7' }, externalIds: [{ source: 'hubspot', id: '123' }] },
    });
    const other = [{ ...events[0], subscriptionType: 'contact.propertyChange' }];
    expect(read('hubspot', other)[0]?.is).toBe('ignored');
  });

  it('of Typeform is read by what was answered only', () => {
    const { body } = payload<{ body: { form_response: { answers: object[] } } }>('typeform');
    const [event] = read('typeform', body);
    const { submission } = event as Event;
    expect(submission).toMatchObject({
      ...{ externalId: 'a3a12ec67a1365927098a606107fac15', occurredAt: at('2018-01-18T18:17:02Z') },
      ...{ email: 'laura@example.com', firstName: 'Laura', asset: 'Webhooks example', channel: 'website' },
    });
    expect(submission?.consent).toMatchObject({ basis: 'consent', at: '2018-01-18T18:17:02.000Z' });
    expect(Object.values(submission?.custom ?? {})).toEqual(
      expect.arrayContaining(['London, Sydney', 'London', 5, false, 9, '2005-10-15']),
    );
    const [first] = read('typeform', {
      ...{ ...body, form_response: { ...body.form_response, answers: [body.form_response.answers[1]] } },
    });
    expect(first?.submission).not.toHaveProperty('firstName');
  });

  it('of Calendly is a lead with where it came from; moved, it is the same lead', () => {
    const { body } = payload<{ body: { payload: { uri: string } } }>('calendly');
    const [event] = read('calendly', body);
    expect(event?.submission).toEqual({
      ...{ externalId: body.payload.uri, isTest: false, occurredAt: at('2023-01-15T10:30:00Z') },
      ...{ email: 'invitee@example.com', firstName: 'John', lastName: 'Doe' },
      utm: { campaign: 'demo', source: 'website', medium: 'button' },
      custom: expect.objectContaining({ 'What would you like to discuss?': 'Product Demo' }) as object,
    });
    const old = { ...body, payload: { ...body.payload, rescheduled: true, new_invitee: 'uri:2' } };
    expect(read('calendly', { ...old, event: 'invitee.canceled' })).toEqual([
      expect.objectContaining({ is: 'ignored', reason: 'rescheduled' }),
    ]);
    const moved = { ...body, payload: { ...body.payload, uri: 'uri:2', old_invitee: body.payload.uri } };
    expect(read('calendly', moved)[0]).toMatchObject({
      ...{ is: 'lead', externalId: body.payload.uri, alias: 'uri:2' },
    });
  });

  it('of Pipedrive is a deal by its number, whichever notification tells of it', () => {
    const { body } = payload<{ body: { meta: object } }>('pipedrive');
    const [event] = read('pipedrive', body);
    expect(event?.submission).toEqual({
      ...{ externalId: 'deal:1', isTest: false, occurredAt: at('2024-09-27T14:25:27Z'), channel: 'website' },
      custom: {
        ...{ title: 'test deal', value: 2, currency: 'USD', status: 'open', stage_id: 1 },
        ...{ pipeline_id: 1, person_id: 3, org_id: 2 },
      },
    });
    const gone = { ...body, meta: { ...body.meta, action: 'delete' } };
    expect(read('pipedrive', gone)[0]?.is).toBe('ignored');
  });

  it('of Salesforce is known by what it says on its day', () => {
    const { example } = payload<{ example: string }>('salesforce');
    const [event] = read('salesforce', example);
    expect(event?.submission).toEqual({
      ...{ externalId: '2026-03-02 digest', isTest: false, occurredAt: RECEIVED, channel: 'website' },
      ...{ firstName: 'María', lastName: 'García', email: 'maria@example.com' },
      ...{ company: { name: 'Acme & Figli S.r.l.' }, custom: { lead_source: 'Web' } },
    });
  });

  it('of Segment is a touch of who it says; with an address it is a lead', () => {
    const { common } = payload<{ common: object }>('segment');
    const [event] = read('segment', common);
    expect(event).toMatchObject({
      ...{ is: 'touch', externalId: '022bb90c-bbac-11e4-8dfc-aa07a5b093db' },
      occurredAt: at('2015-12-10T04:08:31.905Z'),
    });
    expect(event?.submission).toMatchObject({
      ...{ anonymousId: '507f191e810c19729de860ea', landingPage: 'https://segment.com/academy/' },
      externalIds: [{ source: 'segment', id: '97980cfea0067' }],
      utm: {
        ...{ campaign: 'TPS Innovation Newsletter', source: 'Newsletter', medium: 'email' },
        ...{ term: 'tps reports', content: 'image link' },
      },
    });
    const identify = {
      ...common,
      type: 'identify',
      traits: { email: 'ada@rossi.example', name: 'Ada Rossi' },
    };
    expect(read('segment', identify)[0]).toMatchObject({
      ...{ is: 'lead', submission: { email: 'ada@rossi.example', firstName: 'Ada', lastName: 'Rossi' } },
    });
    const asked = { ...common, event: 'Demo Requested' };
    expect(read('segment', asked, { settings: { events: ['Demo Requested'] } })[0]?.is).toBe('lead');
    expect(read('segment', asked)[0]?.is).toBe('touch');
  });

  it('of Mautic is a lead of its form', () => {
    const { body } = payload<{ body: object }>('mautic');
    expect(read('mautic', body)[0]?.submission).toEqual({
      ...{ externalId: '13', isTest: false, occurredAt: at('2015-08-26T01:30:34Z'), channel: 'website' },
      ...{ email: 'email@formsubmit.com', asset: 'lead points' },
      landingPage: 'http://mautic-gh.com/s/forms/preview/4',
    });
  });

  it.each([
    { topic: 'orders/create', more: {}, is: 'order', externalId: 'order:7', because: 'it was bought' },
    { topic: 'checkouts/update', more: { token: 't' }, is: 'cart', externalId: 'cart:t', because: 'not yet' },
    {
      topic: 'checkouts/update',
      more: { completed_at: '2026-01-01T00:00:00Z' },
      is: 'ignored',
      externalId: 'cart:7',
      because: 'the order tells',
    },
    {
      topic: 'checkouts/create',
      more: { email: null },
      is: 'ignored',
      externalId: 'cart:7',
      because: 'it is nobody’s',
    },
    { topic: 'products/update', more: {}, is: 'ignored', externalId: 'cart:7', because: 'it is no purchase' },
  ])('of Shopify’s $topic is $is: $because', ({ topic, more, is, externalId }) => {
    const bought = {
      id: 7,
      email: 'customer@example.com',
      total_price: '123.45',
      customer: { last_name: 'Rossi' },
      ...more,
    };
    const [event] = read('shopify', bought, { headers: { 'x-shopify-topic': topic } });
    expect(event).toMatchObject({ is, externalId });
    if (is === 'ignored') return;
    expect(event?.submission).toMatchObject({
      ...{ email: 'customer@example.com', lastName: 'Rossi', channel: 'e-commerce', intent: 'achieve' },
      ...{ leadType: 'purchase', custom: { total_price: '123.45' } },
    });
  });
});

describe('a body of one’s own', () => {
  it('is read by the names of our fields, in an envelope or not', () => {
    const lead = {
      externalId: 'a',
      email: 'a@x.it',
      company: { name: 'X', employees: 3 },
      colour: 'red',
      isTest: true,
    };
    const [plain] = read('json', lead);
    expect(plain?.submission).toEqual({
      ...{ externalId: 'a', isTest: true, occurredAt: RECEIVED, email: 'a@x.it', channel: 'website' },
      ...{ company: { name: 'X', employees: 3 }, custom: { colour: 'red' } },
    });
    expect(read('json', { type: 'lead.made', data: lead })).toEqual([plain]);
  });

  it('is known by the id of its message, or by what it says', () => {
    const headers = { 'webhook-id': 'msg_1' };
    expect(read('standard-webhooks', { email: 'a@x.it' }, { headers })[0]?.externalId).toBe('msg_1');
    expect(read('json', [{ email: 'a@x.it' }, { email: 'b@x.it' }]).map((each) => each.externalId)).toEqual([
      ...['2026-03-02 digest 0', '2026-03-02 digest 1'],
    ]);
    const both = read('standard-webhooks', [{ email: 'a@x.it' }, { email: 'b@x.it' }], { headers });
    expect(both.map((each) => each.externalId)).toEqual(['msg_1 0', 'msg_1 1']);
  });

  it('is read by a mapping: pointers, constants and other words for values', () => {
    const settings: ConnectorSettings = {
      channel: 'partner',
      consent: { purpose: 'offers', basis: 'consent' },
      mapping: {
        items: '/rows',
        fields: {
          externalId: { pointer: '/id' },
          email: { pointer: '/who/e~1mail' },
          intent: { pointer: '/why', values: { Kaufen: 'achieve' } },
          'company.name': { constant: 'Rossi' },
          'custom.note': { pointer: '/text' },
          occurredAt: { pointer: '/when' },
        },
      },
    };
    const row = {
      id: 5,
      who: { 'e/mail': 'a@x.it' },
      why: 'Kaufen',
      text: 'Hello',
      when: '2026-02-01T10:00:00+0100',
    };
    expect(read('json', { rows: [row] }, { settings })[0]?.submission).toEqual({
      ...{ externalId: '5', isTest: false, occurredAt: at('2026-02-01T09:00:00Z'), email: 'a@x.it' },
      ...{ intent: 'achieve', company: { name: 'Rossi' }, custom: { note: 'Hello' }, channel: 'partner' },
      consent: { purpose: 'offers', basis: 'consent' },
    });
  });

  it('loses nothing that fits no field', () => {
    const [event] = read('json', {
      externalId: '1',
      email: 'nobody',
      channel: 'tv',
      'company.employees': 'many',
    });
    expect(event?.submission?.custom).toEqual({
      email: 'nobody',
      channel: 'tv',
      'company.employees': 'many',
    });
    expect(event?.submission?.channel).toBe('website');
  });
});

describe('every adapter', () => {
  it.each(ADAPTERS.map(({ kind }) => kind))('of %s reads its own sample', (kind) => {
    const { body, headers = {} } = adapterOf(kind).sample(RECEIVED, {});
    expect(read(kind, body, { headers }).length).toBeGreaterThan(0);
  });

  it.each(ADAPTERS.filter(({ body }) => body === 'json').map(({ kind }) => kind))(
    'of %s says of a body of another shape that it cannot be read, and nothing else',
    (kind) => {
      for (const body of [
        '[]',
        '{}',
        '[1]',
        '[null]',
        '{"payload":7}',
        '{"entry":[{"changes":[{"field":"leadgen"}]}]}',
      ])
        try {
          read(kind, body);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
    },
  );
});
