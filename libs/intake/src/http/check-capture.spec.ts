import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { CHANNELS, INTENTS } from '#contracts';
import { checkCapture } from './check-capture.js';
import { CaptureDto, CompanyDto, ConsentDto, UtmDto } from './captures.dto.js';
import { compileRules } from './compiled-rules.js';

const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;
const keepsRules = compileRules(CaptureDto, {
  company: compileRules(CompanyDto),
  utm: compileRules(UtmDto),
  consent: compileRules(ConsentDto),
});

const text = fc.string({ maxLength: 12 });
const instant = fc.constantFrom('2024-05-01T10:30:00Z', '2024-05-01T10:30:00+02:00');
const right = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });
/** What a capture in order may hold. */
const inOrder = {
  ...{ firstName: text, email: text, phone: text, locale: text, campaign: text, isTest: fc.boolean() },
  ...{ channel: fc.constantFrom(...CHANNELS), intent: fc.constantFrom(...INTENTS), occurredAt: instant },
  company: right({ name: text, employees: fc.nat() }),
  utm: right({ source: text, medium: text }),
  consent: fc.record({ purpose: fc.constant('news'), basis: fc.constant('consent'), at: instant, text }),
  ...{ custom: fc.object(), clickIds: fc.dictionary(text, text) },
};
/** About the limits, and anything at all. */
const odd = fc.oneof(
  fc.constantFrom(
    ...[0, 20, 35, 100, 200, 300, 320].flatMap((limit) => ['x'.repeat(limit), 'y'.repeat(limit + 1)]),
  ),
  fc.constantFrom(
    '😀'.repeat(20),
    '😀'.repeat(200),
    '2024-05-01',
    '2024-02-30T10:00:00Z',
    -1,
    1.5,
    2 ** 31,
    null,
  ),
  fc.anything(),
);
const names = [...Object.keys(inOrder), 'externalId', 'grade', 'origin', 'leadType', 'colour'];
const part = fc.dictionary(fc.constantFrom('name', 'employees', 'source', 'purpose', 'basis', 'at'), odd);
const captures = fc
  .tuple(right(inOrder), fc.dictionary(fc.constantFrom(...names), fc.oneof(odd, part), { maxKeys: 1 }))
  .map(([whole, one]) => ({ ...whole, ...one }));

describe('a capture that is judged the short way', () => {
  it('is never one that class-validator would refuse', () => {
    let short = 0;
    fc.assert(
      fc.property(captures, (body) => {
        if (!keepsRules(body)) return;
        short += 1;
        expect(validateSync(plainToInstance(CaptureDto, body), RULES)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
    expect(short).toBeGreaterThan(300);
  });

  it.each([
    ['an empty object', {}, true],
    ['one field in order', { firstName: 'Anna' }, true],
    ['parts in order', { company: { name: 'Firma' }, utm: { source: 'google' } }, true],
    ['a field that does not exist', { firstname: 'Anna' }, false],
    ['a field of a part that does not exist', { company: { names: 'Firma' } }, false],
    ['what an object inherits by its name', JSON.parse('{"__proto__":{"a":1}}') as object, false],
    ['what every object has by that name', { constructor: 'x' }, false],
    ['a part that lacks what it needs', { consent: { purpose: 'news' } }, false],
    ['a list in place of a part', { company: [] }, false],
    ['a text one letter too long', { grade: 'x'.repeat(21) }, false],
  ])('tells %s', (_, body, isInOrder) => {
    expect(keepsRules(body)).toBe(isInOrder);
  });
});

describe('checking a capture', () => {
  const NOW = Date.UTC(2026, 5, 1);
  const whole = {
    ...{ externalId: 'r-1', firstName: 'Anna', email: 'anna@firma.test', leadType: 'demo', isTest: true },
    ...{ company: { name: 'Firma', employees: 12 }, utm: { source: 'google' }, clickIds: { gclid: 'x' } },
    consent: { purpose: 'news', basis: 'consent', at: '2024-05-01T10:30:00Z' },
    occurredAt: '2024-05-01T10:30:00Z',
  };

  it('gives the same hit the short way and the long way', () => {
    const short = checkCapture({ ...whole, custom: { size: 3 } }, '', NOW);
    const long = checkCapture({ ...whole, custom: { size: 3, deep: { er: 1 } } }, '', NOW);
    expect(short).toEqual({ ...whole, custom: { size: 3 }, occurredAt: new Date(whole.occurredAt) });
    expect(long).toEqual({ ...short, custom: { size: 3, deep: { er: 1 } } });
  });

  it('takes a null for a field that was not sent', () => {
    const hit = checkCapture(
      { email: 'anna@firma.test', phone: null, company: { name: null, domain: 'firma.test' } },
      '',
      NOW,
    );
    expect(hit).toEqual({ email: 'anna@firma.test', company: { domain: 'firma.test' } });
  });

  it('names what is wrong by its pointer, and keeps the body as it came', () => {
    const body = { email: 'anna@firma.test', company: { employees: -1 }, colour: 'red' };
    expect(checkCapture(body, '/3', NOW)).toMatchObject({
      refused: body,
      errors: [{ pointer: '/3/colour' }, { pointer: '/3/company/employees' }],
    });
  });

  it.each([
    ['1970-01-02T00:00:00Z', true],
    ['1970-01-01T23:59:59Z', false],
    ['2026-06-02T00:00:00Z', true],
    ['2026-06-02T00:00:00.001Z', false],
  ])('takes what happened at %s for possible at the time it is given: %s', (occurredAt, isTaken) => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2030, 0, 1));
    const hit = checkCapture({ email: 'anna@firma.test', occurredAt }, '', NOW);
    expect(hit).toMatchObject(
      isTaken ? { occurredAt: new Date(occurredAt) } : { errors: [{ pointer: '/occurredAt' }] },
    );
    vi.restoreAllMocks();
  });
});
