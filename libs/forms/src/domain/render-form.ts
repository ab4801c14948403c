import { HONEYPOT } from './form-definition.js';
import type { FormDefinition, FormField } from './form-definition.js';
import { attribute, escaped } from './html.js';
import type { WrongAnswer } from './read-answers.js';
import { textIn } from './texts.js';
import { wordsIn } from './words.js';

/** Beside the answers goes what tells of the visit; no field can be called so. */
export const HIDDEN = { token: '_token', page: '_page', referrer: '_referrer', visitor: '_visitor' } as const;

/** A form as it is shown: fresh, or with what was wrong. */
export interface FormView {
  readonly definition: FormDefinition;
  readonly language: string;
  readonly token: string;
  readonly isTest: boolean;
  /** Where it is sent. */
  readonly action: string;
  readonly values?: ReadonlyMap<string, string>;
  readonly wrong?: readonly WrongAnswer[];
  /** Why it was refused as a whole, in words. */
  readonly refused?: string;
  readonly page?: string;
  readonly referrer?: string;
  readonly visitor?: string;
}

/** The form as HTML: labels, errors tied to their fields and told at the top, and no script needed. */
export function renderForm(view: FormView): string {
  const { definition, language, action, isTest } = view;
  const words = wordsIn(language);
  const { title, intro, button, fields } = definition;
  return (
    `<form class="f" method="post" action="${escaped(action)}" novalidate lang="${escaped(language)}">` +
    `<h1>${escaped(textIn(title, language))}</h1>` +
    (intro ? `<p>${escaped(textIn(intro, language))}</p>` : '') +
    (isTest ? `<p class="t">${escaped(words.test)}</p>` : '') +
    summaryOf(view) +
    fields.map((field) => renderField(field, view)).join('') +
    `<div class="h" aria-hidden="true"><label>${escaped(words.leaveEmpty)}` +
    `<input name="${HONEYPOT}" tabindex="-1" autocomplete="off"></label></div>` +
    hiddensOf(view) +
    `<button type="submit">${escaped(textIn(button, language))}</button></form>`
  );
}

const hidden = (name: string, value: string | undefined): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value ?? '')}">`;

const hiddensOf = ({ token, page, referrer, visitor }: FormView): string =>
  hidden(HIDDEN.token, token) +
  hidden(HIDDEN.page, page) +
  hidden(HIDDEN.referrer, referrer) +
  hidden(HIDDEN.visitor, visitor);

const idOf = (name: string): string => `f-${name}`;

function summaryOf({ definition, language, wrong = [], refused }: FormView): string {
  if (refused !== undefined) return `<p class="e" role="alert">${escaped(refused)}</p>`;
  if (wrong.length === 0) return '';
  const { faults, wrong: said } = wordsIn(language);
  const items = wrong.map(({ field, fault }) => {
    const label = textIn(definition.fields.find(({ name }) => name === field)?.label, language);
    return `<li><a href="#${idOf(field)}">${escaped(label)}</a>: ${escaped(faults[fault])}</li>`;
  });
  return `<div class="e" role="alert"><p>${escaped(said)}</p><ul>${items.join('')}</ul></div>`;
}

function renderField(field: FormField, view: FormView): string {
  const { name, kind } = field;
  const value = view.values?.get(name) ?? field.value ?? '';
  if (kind === 'hidden') return hidden(name, value);
  const { shared, error } = stateOf(field, view);
  const label = labelOf(field, view);
  if (kind === 'consent') {
    const box = `<input type="checkbox" value="yes"${shared}${attribute('checked', value !== '')}>`;
    return `<div class="c">${box} ${label}${error}</div>`;
  }
  return `<div>${label}${controlOf(field, view, shared, value)}${error}</div>`;
}

function labelOf({ name, label, required = false }: FormField, { language }: FormView): string {
  const mark = required ? ` <span>(${escaped(wordsIn(language).required)})</span>` : '';
  return `<label for="${idOf(name)}">${escaped(textIn(label, language))}${mark}</label>`;
}

/** What every control of a field says of itself, and its fault tied to it. */
function stateOf(
  { name, required = false }: FormField,
  { language, wrong }: FormView,
): { readonly shared: string; readonly error: string } {
  const fault = wrong?.find((each) => each.field === name)?.fault;
  const shared = attribute('id', idOf(name)) + attribute('name', name) + attribute('required', required);
  if (!fault) return { shared, error: '' };
  const said = escaped(wordsIn(language).faults[fault]);
  return {
    shared: `${shared} aria-invalid="true" aria-describedby="${idOf(name)}-e"`,
    error: `<p class="e" id="${idOf(name)}-e">${said}</p>`,
  };
}

const INPUTS: Readonly<Partial<Record<FormField['kind'], string>>> = {
  email: ' type="email" autocomplete="email"',
  phone: ' type="tel" autocomplete="tel"',
  number: ' type="text" inputmode="decimal"',
};

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  ...{ firstName: 'given-name', lastName: 'family-name', fullName: 'name', jobTitle: 'organization-title' },
  ...{ 'company.name': 'organization', country: 'country-name' },
};

function controlOf(field: FormField, { language }: FormView, shared: string, value: string): string {
  const { kind, choices = [], to = '' } = field;
  if (kind === 'long-text') return `<textarea rows="5"${shared}>${escaped(value)}</textarea>`;
  if (kind !== 'choice') {
    const type = INPUTS[kind] ?? ` type="text"${attribute('autocomplete', AUTOCOMPLETE[to])}`;
    return `<input${type}${shared} value="${escaped(value)}">`;
  }
  const options = choices.map(
    (each) =>
      `<option value="${escaped(each.value)}"${attribute('selected', each.value === value)}>${escaped(textIn(each.label, language))}</option>`,
  );
  return `<select${shared}><option value="">${escaped(wordsIn(language).choose)}</option>${options.join('')}</select>`;
}
