import type { Definition, FormField, Texts } from './form-types.js';

const NAME = /^[a-zA-Z][a-zA-Z0-9_]{0,39}$/;
/** The field that robots fill in; no other may be called so. */
const TRAP = 'website_url';
const LONGEST_LINE = 200;
const LONGEST_TEXT = 4_000;

export type FaultKind =
  | 'text'
  | 'long'
  | 'languages'
  | 'origin'
  | 'redirect'
  | 'name'
  | 'purpose'
  | 'choices'
  | 'twice'
  | 'reach'
  | 'proof';

export interface Fault {
  /** As the server names the place. */
  readonly pointer: string;
  readonly fault: FaultKind;
  /** Of a text: where it is missing. */
  readonly languages?: readonly string[];
}

/** What keeps a form from being shown, before the server is asked: the same rules in the same places. `own` is the installation’s origin. */
export function faultsOf(form: Definition, own: string): Fault[] {
  return [
    ...ofTexts(form),
    ...form.fields.flatMap((field, index) => ofField(field, form.languages, `/definition/fields/${index}`)),
    ...ofWhole(form),
    ...ofAddresses(form, own),
  ];
}

const when = (isWrong: boolean, pointer: string, fault: FaultKind): Fault[] =>
  isWrong ? [{ pointer, fault }] : [];

function ofText(
  texts: Texts | undefined,
  languages: readonly string[],
  pointer: string,
  most: number,
): Fault[] {
  const missing = languages.filter((language) => (texts?.[language] ?? '').trim() === '');
  if (missing.length > 0) return [{ pointer, fault: 'text', languages: missing }];
  return when(
    Object.values(texts ?? {}).some((text) => text.length > most),
    pointer,
    'long',
  );
}

function ofTexts({ languages, title, intro, button, thanks }: Definition): Fault[] {
  return [
    ...when(languages.length === 0, '/definition/languages', 'languages'),
    ...ofText(title, languages, '/definition/title', LONGEST_LINE),
    ...(intro === undefined ? [] : ofText(intro, languages, '/definition/intro', LONGEST_TEXT)),
    ...ofText(button, languages, '/definition/button', LONGEST_LINE),
    ...ofText(thanks, languages, '/definition/thanks', LONGEST_TEXT),
  ];
}

function ofField(
  { name, kind, label, choices, purpose }: FormField,
  languages: readonly string[],
  at: string,
): Fault[] {
  const most = kind === 'consent' ? LONGEST_TEXT : LONGEST_LINE;
  return [
    ...(kind === 'hidden' ? [] : ofText(label, languages, `${at}/label`, most)),
    ...when(!NAME.test(name) || name === TRAP, `${at}/name`, 'name'),
    ...when(kind === 'consent' && (purpose ?? '').trim() === '', `${at}/purpose`, 'purpose'),
    ...when(kind === 'choice' && !areWhole(choices ?? [], languages), `${at}/choices`, 'choices'),
  ];
}

const areWhole = (choices: NonNullable<FormField['choices']>, languages: readonly string[]): boolean =>
  choices.length > 0 &&
  new Set(choices.map(({ value }) => value)).size === choices.length &&
  choices.every(
    ({ value, label }) =>
      value !== '' && languages.every((language) => (label[language] ?? '').trim() !== ''),
  );

function ofWhole({ fields, doubleOptIn }: Definition): Fault[] {
  const names = new Set(fields.map(({ name }) => name));
  const canReach = fields.some(({ kind }) => kind === 'email' || kind === 'phone');
  const canProve = fields.some(({ kind, required }) => kind === 'email' && required === true);
  return [
    ...when(names.size !== fields.length, '/definition/fields', 'twice'),
    ...when(!canReach, '/definition/fields', 'reach'),
    ...when(doubleOptIn !== undefined && !canProve, '/definition/doubleOptIn', 'proof'),
  ];
}

/** The origin of an address over HTTP, or null. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** The site of what somebody wrote or pasted: without a path, over HTTPS where they did not say; else as it stands. */
export function asOrigin(text: string): string {
  const written = text.trim();
  return originOf(/^https?:\/\//i.test(written) ? written : `https://${written}`) ?? written;
}

function ofAddresses({ origins, redirect }: Definition, own: string): Fault[] {
  const allowed = new Set([own, ...origins]);
  return [
    ...origins.flatMap((origin, index) =>
      when(originOf(origin) !== origin || origin.includes('*'), `/definition/origins/${index}`, 'origin'),
    ),
    ...when(
      redirect !== undefined && !allowed.has(originOf(redirect) ?? ''),
      '/definition/redirect',
      'redirect',
    ),
  ];
}

/** The field a fault is about, from 0; null where it is about the whole. */
export function fieldOf(pointer: string): number | null {
  const place = /^\/definition\/fields\/(\d+)/.exec(pointer)?.[1];
  return place === undefined ? null : Number(place);
}
