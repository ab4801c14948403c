import type { Action } from '#contracts';

/** What a tool was called with; it fits the schema of the tool. */
export type Arguments = Readonly<Record<string, string | number | boolean>>;

/** One property of an input, as JSON Schema says it. */
export interface InputField {
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly format?: 'uuid' | 'date' | 'date-time';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One request to our own API; the path is below `/api/v1`, its parts encoded. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Arguments;
  readonly body?: Readonly<Record<string, Arguments[string] | Arguments>>;
}

/** What an assistant may ask for: one request to the API, and how the answer is worded. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What the answer means, in plain English: a model chooses by it. */
  readonly description: string;
  readonly input: Readonly<Record<string, InputField>>;
  readonly required: readonly string[];
  /** Rights without which it is not offered; the API itself asks for them again. */
  readonly needs: readonly Action[];
  readonly request: (given: Arguments) => ApiRequest;
  /** The answer in one or two sentences; the whole of it stands beside them. */
  readonly says: (answer: Answer, given: Arguments) => string;
  /** Of one that changes something; left out for those that only read. */
  readonly write?: Write;
}

/** How a change is described before it is confirmed. */
export interface Write {
  readonly would: (given: Arguments) => string;
  /** True where it takes something from somebody, or cannot be taken back. */
  readonly isDestructive: boolean;
}

/** What the API answered. */
export type Answer = Readonly<Record<string, unknown>>;

/** A part of a path: what was given, so that it stays one part. */
export const part = (given: Arguments, name: string): string => encodeURIComponent(String(given[name]));

/** Those of `names` that were given. */
export const only = (given: Arguments, ...names: readonly string[]): Arguments =>
  Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));

/** All that was given but `names`. */
export const without = (given: Arguments, ...names: readonly string[]): Arguments =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

/** How many things a page of an answer lists, and whether there are more. */
export function counted(answer: Answer, of: string): string {
  const count = Array.isArray(answer.items) ? answer.items.length : 0;
  const more = typeof answer.nextCursor === 'string' ? '; there are more: call again with `cursor`' : '';
  return `${of}: ${String(count)}${more}.`;
}
