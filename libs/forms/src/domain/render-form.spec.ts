import { Script } from 'node:vm';
import fc from 'fast-check';
import { embedScript } from './embed-script.js';
import { HONEYPOT } from './form-definition.js';
import type { FormDefinition } from './form-definition.js';
import { readAnswers } from './read-answers.js';
import { renderForm } from './render-form.js';
import type { FormView } from './render-form.js';
import { writeConfirmation } from './confirmation-mail.js';

const definitionIn = (text: string): FormDefinition => ({
  languages: ['en'],
  ...{ title: { en: text }, button: { en: text }, thanks: { en: text }, origins: [], minimumSeconds: 0 },
  fields: [
    { name: 'mail', kind: 'email', label: { en: text }, required: true },
    { name: 'why', kind: 'long-text', label: { en: text } },
    { name: 'pick', kind: 'choice', label: { en: text }, choices: [{ value: text, label: { en: text } }] },
    { name: 'ok', kind: 'consent', label: { en: text }, purpose: 'news' },
    { name: 'seen', kind: 'hidden', value: text },
  ],
});
const viewOf = (text: string): FormView => ({
  ...{ definition: definitionIn(text), language: 'en', token: 'T', isTest: false, action: '/f/k' },
  values: new Map([
    ['why', text],
    ['mail', text],
    ['seen', text],
  ]),
  ...{ page: text, referrer: text, visitor: text, wrong: [{ field: 'mail', fault: 'email' }] },
});
const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag ?? '');

describe('a form as it is shown', () => {
  it('holds the same elements whatever anybody wrote into it', () => {
    const plain = tagsOf(renderForm(viewOf('x')));
    const hostile = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('</textarea><script>', '"><img src=x onerror=1>', "'><b>", '&lt;script&gt;', '<!--'),
    );
    fc.assert(fc.property(hostile, (text) => void expect(tagsOf(renderForm(viewOf(text)))).toEqual(plain)));
  });

  it('names every field for those who listen, and hides one from those who look', () => {
    const html = renderForm(viewOf('x'));
    for (const name of ['mail', 'why', 'pick', 'ok']) expect(html).toContain(`<label for="f-${name}">`);
    expect(html).toMatch(
      new RegExp(`aria-hidden="true">.*name="${HONEYPOT}" tabindex="-1" autocomplete="off"`),
    );
    expect(html).toContain('role="alert"');
  });

  it('ends no script where it is put into one', () => {
    const script = embedScript({ html: renderForm(viewOf('</script>\u2028')), path: '/f/k' });
    expect(script).not.toMatch(/<|\u2028/);
    expect(() => new Script(script)).not.toThrow();
  });

  it('asks by mail with what was agreed to, and escapes it', () => {
    const { html, text } = writeConfirmation({
      ...{ language: 'en', title: '<T>', consents: ['Write & call'], address: 'https://a.example/?x=1&y=2' },
    });
    expect(html).toContain('href="https://a.example/?x=1&amp;y=2"');
    expect(html).not.toContain('<T>');
    expect(text).toContain('– Write & call');
  });
});

describe('the answers to a form', () => {
  const definition: FormDefinition = {
    ...definitionIn('x'),
    fields: [
      { name: 'mail', kind: 'email', label: { en: 'E' }, required: true },
      { name: 'many', kind: 'number', label: { en: 'N' } },
      { name: 'pick', kind: 'choice', label: { en: 'P' }, choices: [{ value: 'a', label: { en: 'A' } }] },
      { name: 'ok', kind: 'consent', label: { en: 'C' }, purpose: 'news', required: true },
    ],
  };
  const RIGHT = { mail: 'a@b.example', ok: 'yes' };

  it.each<[Record<string, string>, Record<string, string>, string]>([
    [{}, {}, 'all is well'],
    [{ mail: '' }, { mail: 'missing' }, 'it is required'],
    [{ mail: 'a@' }, { mail: 'email' }, 'nobody can be written to there'],
    [{ many: '1,5' }, {}, 'a comma is a number, too'],
    [{ many: 'some' }, { many: 'number' }, 'it is no number'],
    [{ pick: 'b' }, { pick: 'choice' }, 'nobody offered it'],
    [{ ok: '' }, { ok: 'missing' }, 'a consent that is required is ticked'],
    [{ mail: `${'a'.repeat(320)}@b.example` }, { mail: 'too-long' }, 'no address is so long'],
  ])('%j are wrong by %j, because %s', (change, wrong) => {
    const read = readAnswers(definition, new URLSearchParams({ ...RIGHT, ...change, other: 'x' }));
    expect(Object.fromEntries(read.wrong.map(({ field, fault }) => [field, fault]))).toEqual(wrong);
    expect(read.values.has('other')).toBe(false);
  });
});
