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

const own = new Set(['type', 'title', 'status', 'detail', 'code', 'errors', 'instance']);

/** Reads whatever a refusal carries; a body that is no problem document still gives a Problem. */
export function problemOf(status: number, body: unknown): Problem {
  const document = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (member: string): string | null => {
    const value = document[member];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const errors = Array.isArray(document.errors) ? document.errors : [];
  return new Problem(
    status,
    text('code') ?? `http/${status}`,
    text('detail') ?? text('title') ?? `HTTP ${status}`,
    errors.filter(isField),
    Object.fromEntries(Object.entries(document).filter(([member]) => !own.has(member))),
  );
}

function isField(value: unknown): value is { pointer: string; detail: string } {
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
