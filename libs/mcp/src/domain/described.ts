import type { Tool } from './tool.js';

/** A tool as the protocol lists it. */
export interface DescribedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: InputSchema;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
    readonly openWorldHint: boolean;
  };
}

/** JSON Schema of an input; nothing but what it names is taken. */
export interface InputSchema {
  readonly [keyword: string]: unknown;
  readonly type: 'object';
  readonly properties: Record<string, object>;
  readonly required: string[];
  readonly additionalProperties: false;
}

/** The input of a tool as JSON Schema. */
export const schemaOf = ({ input, required }: Pick<Tool, 'input' | 'required'>): InputSchema => ({
  type: 'object',
  properties: { ...input },
  required: [...required],
  additionalProperties: false,
});

/** What a client is told of a tool before it calls it. */
export const described = (tool: Tool): DescribedTool => ({
  ...{ name: tool.name, title: tool.title, description: tool.description },
  inputSchema: schemaOf(tool),
  annotations: {
    readOnlyHint: tool.write === undefined,
    destructiveHint: tool.write?.isDestructive ?? false,
    idempotentHint: true,
    openWorldHint: false,
  },
});
