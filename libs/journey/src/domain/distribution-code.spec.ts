import fc from 'fast-check';
import { CHANNELS } from '#contracts';
import type { Channel } from '#contracts';
import { decideChannel } from './decide-channel.js';
import { CODE_LENGTH, codeEvidence, codeOf, readCode, shownCode, SIGNS, utmOf } from './distribution-code.js';

const code = fc
  .array(fc.constantFrom(...SIGNS), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((signs) => signs.join(''));

describe('a distribution code', () => {
  it('is read back from how it is printed, however it is typed', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(' ', '-', '–', '.', '_', ''), (kept, between) => {
        const shown = shownCode(kept);
        expect(shown).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
        for (const typed of [shown, shown.toLowerCase(), shown.split('').join(between), ` ${shown} `])
          expect(readCode(typed)).toBe(kept);
      }),
    );
  });

  it.each([
    { told: '', because: 'nothing was told' },
    { told: null, because: 'nothing was told' },
    { told: 'K7M2-PQ9', because: 'a sign is missing' },
    { told: 'K7M2-PQ9DD', because: 'there is one too many' },
    { told: 'K7M0-PQ9D', because: 'no code has a zero: it looks like an O' },
    { told: 'K7Ml-PQ9D', because: 'no code has an l: it looks like a one' },
    { told: 'the blue brochure', because: 'words are no code' },
  ])('is none when $because ($told)', ({ told }) => {
    expect(readCode(told)).toBeNull();
  });

  it('has no two signs that are mistaken for each other', () => {
    expect(new Set(SIGNS).size).toBe(31);
    expect(SIGNS).not.toMatch(/[01ilo]/);
  });

  it('is drawn from bytes without favour, and not at all from too few', () => {
    const bytes = Uint8Array.from([0, 255, 31, 254, 30, 248, 247, 62, 1, 2, 3, 4]);
    expect(codeOf(bytes)).toBe('22z z2345'.replace(' ', ''));
    expect(codeOf(Uint8Array.from([255, 255, 1, 2, 3]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (many) => {
        const drawn = codeOf(many);
        expect(drawn === null || readCode(drawn) === drawn).toBe(true);
      }),
    );
  });

  const TOLD: readonly Channel[] = [
    ...(['e-commerce', 'digital-catalogue', 'social', 'event', 'content', 'partner'] as const),
    ...(['referral', 'community', 'paid-search', 'paid-social', 'email', 'phone'] as const),
  ];
  it.each(TOLD)('leads to a page with codes of a link that say %s again', (channel) => {
    const utm = utmOf({ channel, medium: 'online' }, 'Spring', 'Guide');
    expect(decideChannel({ utm }).channel).toBe(channel);
    expect(utm).toMatchObject({ campaign: 'Spring', content: 'Guide' });
  });

  it.each(CHANNELS)('on paper names print as the source on %s', (channel) => {
    expect(utmOf({ channel, medium: 'offline' }, null, 'Guide')).toEqual({
      ...{ source: 'print', content: 'Guide' },
      medium: expect.any(String),
    });
  });

  it('stands in the evidence as it is printed, or as it was told where nobody made it', () => {
    expect(codeEvidence('k7m2 pq9d', { code: 'k7m2pq9d' })).toBe('code K7M2-PQ9D');
    expect(codeEvidence(' blue one ', undefined)).toBe('unknown code blue one');
  });
});
