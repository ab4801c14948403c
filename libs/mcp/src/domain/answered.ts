import type { Answer, Arguments, Tool } from './tool.js';

/** What a tool says: words for the model, and the whole answer beside them. */
export interface Said {
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent: Record<string, unknown>;
  readonly isError?: true;
}

/** What the API sent back. */
export interface Sent {
  readonly status: number;
  readonly body: Answer;
}

/** An answer in the words of its tool; a problem document as an error of the tool, in its own words. */
export function worded(tool: Tool, given: Arguments, { status, body }: Sent): Said {
  if (status >= 400) return refused(body);
  return said(tool.says(body, given), body);
}

/** The words first, then everything: clients that hand structured content to no model still show it the text. */
export const said = (words: string, answer: Answer): Said => ({
  content: [
    { type: 'text', text: words },
    { type: 'text', text: JSON.stringify(answer) },
  ],
  structuredContent: { ...answer },
});

/** A problem document as the error of a tool. */
export const refused = (problem: Answer): Said => ({
  content: [{ type: 'text', text: [firstLine(problem), ...fieldLines(problem)].join('\n') }],
  structuredContent: { ...problem },
  isError: true,
});

const firstLine = ({ title, detail, code }: Answer): string =>
  `${String(title)}: ${String(detail)} (${String(code)})`;

const fieldLines = ({ errors }: Answer): string[] =>
  Array.isArray(errors)
    ? (errors as Answer[]).map(({ pointer, detail }) => `${String(pointer)}: ${String(detail)}`)
    : [];
