/** A problem document of the product (RFC 9457), thrown by every request that is refused. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: readonly { readonly pointer: string; readonly detail: string }[] = [],
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Problem';
  }
}

/** Code of a request that got no answer at all. */
export const UNREACHABLE = 'client/unreachable';

/** What a code is called in the reader's language; null where the server's own English says it. */
type ProblemWords = (code: string) => string | null;

let wordsFor: ProblemWords = () => null;

/** From now on refusals are told in these words; the one place where the language of a problem is decided. */
export function tellProblemsIn(words: ProblemWords): void {
  wordsFor = words;
}

/** What a code says to whoever reads, else what the product said. */
export const problemText = (code: string, said: string): string => wordsFor(code) ?? said;

const own = new Set(['type', 'title', 'status', 'detail', 'code', 'errors', 'instance']);

/** Reads whatever a refusal carries; a body that is no problem document still gives a Problem. */
export function problemOf(status: number, body: unknown): Problem {
  const document = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (member: string): string | null => {
    const value = document[member];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const errors = Array.isArray(document.errors) ? document.errors : [];
  const code = text('code') ?? `http/${status}`;
  const said = text('detail') ?? text('title') ?? `HTTP ${status}`;
  const message = problemText(code, said);
  // Where one field is all that is wrong, it is told the same.
  const inWords = (field: Field): Field => (field.detail === said ? { ...field, detail: message } : field);
  return new Problem(
    ...([status, code, message] as const),
    errors.filter(isField).map(inWords),
    Object.fromEntries(Object.entries(document).filter(([member]) => !own.has(member))),
  );
}

interface Field {
  readonly pointer: string;
  readonly detail: string;
}

function isField(value: unknown): value is Field {
  const field = value as { pointer?: unknown; detail?: unknown } | null;
  return typeof field?.pointer === 'string' && typeof field.detail === 'string';
}

export interface FormErrors {
  /** By the name of the form's field. */
  readonly fields: Readonly<Record<string, string>>;
  /** What belongs to no field of this form. */
  readonly rest: readonly string[];
}

/**
 * Spreads a problem over a form.
 * `/evidence/field` names the field `evidence.field`, else `evidence`, whichever the form knows; what names nothing known goes to
 * `rest`, as does the problem's own message when no field is named at all.
 */
export function formErrorsOf(problem: Problem, known: readonly string[]): FormErrors {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const { pointer, detail } of problem.fields) {
    const name = fieldOf(pointer, known);
    if (name === null) rest.push(detail);
    else fields[name] = fields[name] === undefined ? detail : `${fields[name]} ${detail}`;
  }
  return { fields, rest: problem.fields.length === 0 ? [problem.message] : rest };
}

function fieldOf(pointer: string, known: readonly string[]): string | null {
  const steps = pointer
    .replace(/^[/?#]+/, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = steps.length; length > 0; length -= 1) {
    const name = steps.slice(0, length).join('.');
    if (known.includes(name)) return name;
  }
  return null;
}

/** The winner of a lost race, when the problem tells one. */
export function winnerOf(problem: Problem): string | null {
  const winner = problem.facts.winner as { name?: unknown } | undefined;
  return typeof winner?.name === 'string' ? winner.name : null;
}
