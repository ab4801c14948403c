import { normaliseEmail } from '#people';
import type { FormDefinition, FormField } from './form-definition.js';

/** Why an answer cannot be taken; said to the visitor in their language. */
export type AnswerFault = 'missing' | 'email' | 'number' | 'choice' | 'too-long' | 'code';

export interface WrongAnswer {
  readonly field: string;
  readonly fault: AnswerFault;
}

/** What somebody answered, by the names of the fields, and what of it is wrong. */
export interface Answers {
  readonly values: ReadonlyMap<string, string>;
  readonly wrong: readonly WrongAnswer[];
}

const LONGEST: Readonly<Partial<Record<FormField['kind'], number>>> = { 'long-text': 4_000 };
const LONGEST_LINE = 320;

/** Reads what was sent against what was asked. Nothing but what was asked is read. */
export function readAnswers({ fields }: FormDefinition, sent: URLSearchParams): Answers {
  const values = new Map(
    fields.flatMap((field): [string, string][] => {
      const value = (sent.get(field.name) ?? field.value ?? '').trim();
      return value === '' ? [] : [[field.name, value]];
    }),
  );
  const wrong = fields.flatMap((field): WrongAnswer[] => {
    const fault = faultOf(field, values.get(field.name));
    return fault === null ? [] : [{ field: field.name, fault }];
  });
  return { values, wrong };
}

function faultOf(field: FormField, value: string | undefined): AnswerFault | null {
  const { kind, required = false } = field;
  if (value === undefined) return required ? 'missing' : null;
  if (value.length > (LONGEST[kind] ?? LONGEST_LINE)) return 'too-long';
  return MEANS[kind]?.(value, field) ?? null;
}

const MEANS: Readonly<
  Partial<Record<FormField['kind'], (value: string, field: FormField) => AnswerFault | null>>
> = {
  email: (value) => (normaliseEmail(value) === null ? 'email' : null),
  number: (value) => (/^-?\d{1,15}([.,]\d{1,6})?$/.test(value) ? null : 'number'),
  choice: (value, { choices = [] }) => (choices.some((each) => each.value === value) ? null : 'choice'),
};
