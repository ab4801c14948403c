import { definitionProblems } from './check-definition.js';
import type { FormDefinition, FormField } from './form-definition.js';

const MAIL: FormField = { name: 'mail', kind: 'email', label: { en: 'E-mail' }, required: true };
const FORM: FormDefinition = {
  languages: ['en'],
  title: { en: 'Title' },
  button: { en: 'Send' },
  thanks: { en: 'Thanks' },
  fields: [MAIL],
  origins: ['https://a.example'],
  minimumSeconds: 2,
};
const OWN = 'https://staffetta.example';
const withField = (field: Partial<FormField>): Partial<FormDefinition> => ({
  fields: [MAIL, { name: 'x', kind: 'text', label: { en: 'X' }, ...field }],
});

describe('the definition of a form', () => {
  const pointersOf = (change: Partial<FormDefinition>): string[] =>
    definitionProblems({ ...FORM, ...change }, OWN).map(({ pointer }) => pointer.replace('/definition/', ''));

  it.each<[Partial<FormDefinition>, readonly string[], string]>([
    [{}, [], 'it is whole'],
    [{ languages: ['en', 'it'] }, ['title', 'button', 'thanks', 'fields/0/label'], 'a language is missing'],
    [{ languages: ['en', 'en'] }, ['languages'], 'one language twice is a slip'],
    [{ languages: ['eng'] }, ['languages', 'title', 'button', 'thanks', 'fields/0/label'], 'it is no code'],
    [{ redirect: 'https://a.example/thanks' }, [], 'its own site may be led to'],
    [{ redirect: `${OWN}/x` }, [], 'so may this installation'],
    [
      { redirect: 'https://a.example.evil.example/' },
      ['redirect'],
      'a name that begins alike is another site',
    ],
    [{ redirect: 'javascript:alert(1)' }, ['redirect'], 'that is no page'],
    [{ origins: ['https://a.example/'] }, ['origins/0'], 'an origin has no path'],
    [{ origins: ['https://*.example'], redirect: OWN }, ['origins/0'], 'one origin is one site'],
    [withField({ name: 'website_url' }), ['fields/1/name'], 'that is the field nobody sees'],
    [withField({ name: '_token' }), ['fields/1/name'], 'that is taken'],
    [withField({ name: 'mail' }), ['fields'], 'two fields have one name'],
    [withField({ to: 'custom.team' }), [], 'anything may be kept beside a lead'],
    [withField({ to: 'salary' }), ['fields/1/to'], 'a lead has no such field'],
    [withField({ kind: 'consent' }), ['fields/1/purpose'], 'a consent is for something'],
    [withField({ kind: 'choice' }), ['fields/1/choices'], 'there is nothing to choose'],
    [
      withField({
        kind: 'choice',
        choices: [
          { value: 'a', label: { en: 'A' } },
          { value: 'a', label: { en: 'B' } },
        ],
      }),
      ['fields/1/choices'],
      'two choices are one',
    ],
    [{ fields: [{ name: 'x', kind: 'text', label: { en: 'X' } }] }, ['fields'], 'nobody could be answered'],
    [
      { fields: [{ ...MAIL, required: false }], doubleOptIn: { holds: true, hours: 1 } },
      ['doubleOptIn'],
      'a mail needs an address',
    ],
  ])('%j is wrong at %j, because %s', (change, pointers) => expect(pointersOf(change)).toEqual(pointers));
});
