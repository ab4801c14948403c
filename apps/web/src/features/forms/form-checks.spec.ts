import { asOrigin, faultsOf, fieldOf } from './form-checks.js';
import { starter } from './form-draft.js';
import { STARTER_WORDS } from './starter-words.js';
import type { Definition, FormField } from './form-types.js';

const OWN = 'https://leads.example';
const right = starter(['en', 'it'], STARTER_WORDS);
const withField = (field: Partial<FormField>): Definition => ({
  ...right,
  fields: [{ name: 'more', kind: 'text', label: { en: 'More', it: 'Altro' }, ...field }, ...right.fields],
});

describe('what keeps a form from being shown', () => {
  it('is nothing for one that was just begun', () => {
    expect(faultsOf(right, OWN)).toEqual([]);
  });

  it.each<[string, Definition, string, string]>([
    ['text', { ...right, title: { en: 'Only' } }, '/definition/title', 'Italian is missing'],
    ['text', { ...right, thanks: { en: 'A', it: '  ' } }, '/definition/thanks', 'blanks say nothing'],
    [
      'long',
      { ...right, button: { en: 'x'.repeat(201), it: 'y' } },
      '/definition/button',
      'a line is a line',
    ],
    ['languages', { ...right, languages: [] }, '/definition/languages', 'it must speak'],
    [
      'text',
      withField({ label: { en: 'More' } }),
      '/definition/fields/0/label',
      'each question in each language',
    ],
    ['name', withField({ name: 'più' }), '/definition/fields/0/name', 'it is sent under it'],
    ['name', withField({ name: 'website_url' }), '/definition/fields/0/name', 'robots fill that in'],
    [
      'purpose',
      withField({ kind: 'consent', purpose: ' ' }),
      '/definition/fields/0/purpose',
      'a consent is for something',
    ],
    [
      'choices',
      withField({ kind: 'choice', choices: [] }),
      '/definition/fields/0/choices',
      'nothing to choose from',
    ],
    [
      'choices',
      withField({
        kind: 'choice',
        choices: [
          { value: '1', label: { en: 'A', it: 'A' } },
          { value: '1', label: { en: 'B', it: 'B' } },
        ],
      }),
      '/definition/fields/0/choices',
      'nobody could tell them apart',
    ],
    ['twice', withField({ name: 'email' }), '/definition/fields', 'one would hide the other'],
    [
      'reach',
      { ...right, fields: right.fields.filter(({ kind }) => kind !== 'email') },
      '/definition/fields',
      'nobody could be answered',
    ],
    [
      'proof',
      {
        ...right,
        doubleOptIn: { holds: true, hours: 48 },
        fields: right.fields.map((field) => ({ ...field, required: false })),
      },
      '/definition/doubleOptIn',
      'the mail needs an address',
    ],
    [
      'origin',
      { ...right, origins: ['https://a.example/path'] },
      '/definition/origins/0',
      'a path is no site',
    ],
    ['origin', { ...right, origins: ['https://*.example'] }, '/definition/origins/0', 'a pattern is no site'],
    [
      'redirect',
      { ...right, redirect: 'https://elsewhere.example/' },
      '/definition/redirect',
      'it is none of the sites',
    ],
    ['redirect', { ...right, redirect: 'javascript:alert(1)' }, '/definition/redirect', 'it is no page'],
  ])('is %s, at its place, because of %#', (fault, form, pointer) => {
    expect(faultsOf(form, OWN)).toEqual([expect.objectContaining({ fault, pointer })]);
  });

  it('names the languages a text is missing in', () => {
    expect(faultsOf({ ...right, title: {} }, OWN)[0]?.languages).toEqual(['en', 'it']);
  });

  it.each([
    [`${OWN}/thanks`, 'it stays in the house'],
    ['https://shop.example/thanks', 'it is one of the sites'],
  ])('lets visitors go on to %s, because %s', (redirect) => {
    expect(faultsOf({ ...right, redirect, origins: ['https://shop.example'] }, OWN)).toEqual([]);
  });

  it.each([
    ['https://shop.example/a?b=1', 'https://shop.example', 'what was pasted has a path'],
    ['shop.example', 'https://shop.example', 'nobody writes https'],
    ['localhost:8080', 'https://localhost:8080', 'a port is no protocol'],
    [' http://shop.example ', 'http://shop.example', 'they said so'],
    ['not a site', 'not a site', 'it is shown as it stands, with its fault'],
  ])('reads %s as %s, because %s', (written, origin) => {
    expect(asOrigin(written)).toBe(origin);
  });

  it('finds the question of a place, and none for the whole', () => {
    expect(fieldOf('/definition/fields/12/label')).toBe(12);
    expect(fieldOf('/definition/fields')).toBeNull();
  });
});
