import { isField } from '#connectors';
import type { FieldProblem } from '#kernel';
import { HONEYPOT } from './form-definition.js';
import type { FormDefinition, FormField } from './form-definition.js';
import { isWhole } from './texts.js';
import type { Texts } from './texts.js';

const NAME = /^[a-zA-Z][a-zA-Z0-9_]{0,39}$/;
const LANGUAGE = /^[a-z]{2}$/;
const LONGEST_LINE = 200;
const LONGEST_TEXT = 4_000;

/** What keeps a definition from being shown, each by its pointer; empty when nothing does. `own` is this installation's origin. */
export function definitionProblems(form: FormDefinition, own: string): FieldProblem[] {
  return [
    ...ofTexts(form),
    ...ofOrigins(form, own),
    ...form.fields.flatMap((field, index) => ofField(field, form, `/definition/fields/${index}`)),
    ...ofAll(form),
  ];
}

const complain = (isWrong: boolean, pointer: string, detail: string): FieldProblem[] =>
  isWrong ? [{ pointer, detail }] : [];

const INCOMPLETE = 'Write it in each language of the form, and not too long.';

function ofTexts({ languages, title, intro, button, thanks }: FormDefinition): FieldProblem[] {
  const wrong = (texts: Texts | undefined, name: string, most: number): FieldProblem[] =>
    complain(!isWhole(texts, languages, most), `/definition/${name}`, INCOMPLETE);
  const areCodes =
    languages.every((code) => LANGUAGE.test(code)) && new Set(languages).size === languages.length;
  return [
    ...complain(!areCodes, '/definition/languages', 'Name each language once, by its two letters.'),
    ...wrong(title, 'title', LONGEST_LINE),
    ...wrong(button, 'button', LONGEST_LINE),
    ...wrong(thanks, 'thanks', LONGEST_TEXT),
    ...(intro === undefined ? [] : wrong(intro, 'intro', LONGEST_TEXT)),
  ];
}

/** The origin of an address over HTTP, or null. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** Whether it is one site and nothing behind it: no path, no pattern. */
export const isOrigin = (text: string): boolean => originOf(text) === text && !text.includes('*');

function ofOrigins({ origins, redirect }: FormDefinition, own: string): FieldProblem[] {
  const allowed = new Set([own, ...origins]);
  const isAway = redirect !== undefined && !allowed.has(originOf(redirect) ?? '');
  return [
    ...origins.flatMap((origin, index) =>
      complain(
        !isOrigin(origin),
        `/definition/origins/${index}`,
        'Name an origin and nothing behind it, such as https://www.example.com.',
      ),
    ),
    ...complain(
      isAway,
      '/definition/redirect',
      'It must lead to this installation or to one of the origins.',
    ),
  ];
}

function ofField(field: FormField, { languages }: FormDefinition, at: string): FieldProblem[] {
  const { name, kind, label, to, choices = [], purpose } = field;
  const most = kind === 'consent' ? LONGEST_TEXT : LONGEST_LINE;
  return [
    ...complain(
      !NAME.test(name) || name === HONEYPOT,
      `${at}/name`,
      'Use letters, digits and underscores, beginning with a letter.',
    ),
    ...complain(kind !== 'hidden' && !isWhole(label, languages, most), `${at}/label`, INCOMPLETE),
    ...complain(to !== undefined && !isField(to), `${at}/to`, 'A lead has no such field.'),
    ...complain(kind === 'consent' && !purpose, `${at}/purpose`, 'Say what the consent is for.'),
    ...(kind === 'choice' ? ofChoices(choices, languages, at) : []),
  ];
}

function ofChoices(
  choices: NonNullable<FormField['choices']>,
  languages: readonly string[],
  at: string,
): FieldProblem[] {
  const values = new Set(choices.map(({ value }) => value));
  const areWhole = choices.every(
    ({ value, label }) => value !== '' && isWhole(label, languages, LONGEST_LINE),
  );
  return complain(
    choices.length === 0 || values.size !== choices.length || !areWhole,
    `${at}/choices`,
    'Give choices of different values, each with its label in each language.',
  );
}

function ofAll({ fields, doubleOptIn }: FormDefinition): FieldProblem[] {
  const names = new Set(fields.map(({ name }) => name));
  const asks = (kinds: readonly string[], must = false): boolean =>
    fields.some(({ kind, required = false }) => kinds.includes(kind) && (required || !must));
  return [
    ...complain(names.size !== fields.length, '/definition/fields', 'Two fields have one name.'),
    ...complain(
      !asks(['email', 'phone']),
      '/definition/fields',
      'Ask for an e-mail address or a phone number: without either nobody can be answered.',
    ),
    ...complain(
      doubleOptIn !== undefined && !asks(['email'], true),
      '/definition/doubleOptIn',
      'The mail needs an address: make an e-mail field required.',
    ),
  ];
}
