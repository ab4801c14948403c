import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '#kernel';

/** Fields are listed up to this many; a body that is wrong all over need not be read to the end. */
const MOST = 50;
/** Deeper nesting than any body of this API has. */
const DEEPEST = 32;

const UNKNOWN = 'There is no such field; check its spelling or leave it out.';

/** Turns a place inside a body, query or path into the pointer a client is told. */
export type PointerTo = (path: readonly string[]) => string;

/** RFC 6901: `~` and `/` are escaped. */
export const bodyPointer: PointerTo = (path) =>
  path.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
export const queryPointer: PointerTo = (path) => `?${path.join('.')}`;
export const pathPointer: PointerTo = (path) => `{${path.join('.')}}`;

/** Every wrong field with its place, nested objects and members of arrays included. */
export function fieldProblems(errors: readonly ValidationError[], pointerTo: PointerTo): FieldProblem[] {
  const found: FieldProblem[] = [];
  const visit = (error: ValidationError, above: readonly string[]): void => {
    if (found.length >= MOST || above.length >= DEEPEST) return;
    const path = error.property === undefined ? above : [...above, error.property];
    if (error.constraints)
      found.push({ pointer: pointerTo(path), detail: detailOf(error.constraints, error.property) });
    for (const child of error.children ?? []) visit(child, path);
  };
  for (const error of errors) visit(error, []);
  return found;
}

function detailOf(constraints: Readonly<Record<string, string>>, property: string): string {
  if (constraints.whitelistValidation) return UNKNOWN;
  if (constraints.nestedValidation)
    return 'It must be an object, or a list of objects where a list is asked for.';
  const said = Object.values(constraints).map((text) => withoutName(text, property));
  const sentence = said.join(', and ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** class-validator begins with the name of the field, which the pointer tells already. */
function withoutName(text: string, property: string): string {
  if (text.startsWith(`${property} `)) return `it ${text.slice(property.length + 1)}`;
  return text.replace(`each value in ${property} `, 'each value ');
}
