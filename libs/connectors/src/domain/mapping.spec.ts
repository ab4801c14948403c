import fc from 'fast-check';
import { adapterOf } from './kinds.js';
import { bodyBy, resolvePointer } from './mapping.js';

const LEAD = { email: 'test@example.com', firstName: 'Test', externalId: 'sample-1' };
const NOW = new Date('2026-03-02T10:00:00Z');
const step = fc.string({ minLength: 1, maxLength: 6 });
const pointer = fc
  .array(step, { minLength: 1, maxLength: 4 })
  .map((steps) => steps.map((each) => `/${each.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''));

describe('a body that is made by a mapping', () => {
  it('has a value where the mapping says, whatever the names on the way are', () => {
    fc.assert(
      fc.property(pointer, (at) => {
        const body = bodyBy({ fields: { email: { pointer: at } } }, LEAD);
        expect(resolvePointer(body, at)).toBe(LEAD.email);
        expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
      }),
    );
  });

  it.each([
    { items: undefined, because: 'the body is the lead' },
    { items: '', because: 'the body is the list' },
    { items: '/data/people', because: 'the list stands deeper' },
  ])('is read back as the lead it was made of: $because', ({ items }) => {
    const fields = {
      email: { pointer: '/who/mail' },
      firstName: { pointer: '/who/name/first' },
      externalId: { pointer: '/no' },
      intent: { pointer: '/why', values: { buy: 'achieve' } },
      channel: { constant: 'event' },
    };
    const settings = { mapping: { ...(items !== undefined && { items }), fields } };
    const { body } = adapterOf('json').sample(NOW, settings);
    const circumstances = { headers: {}, receivedAt: NOW, digest: 'd' };
    const [event] = adapterOf('json').read(JSON.parse(body), settings, circumstances);
    expect(event).toMatchObject({ is: 'lead', externalId: `sample-${NOW.getTime()}` });
    expect(event?.submission).toMatchObject({
      ...{ email: LEAD.email, firstName: 'Test', intent: 'achieve', channel: 'event' },
    });
  });
});
