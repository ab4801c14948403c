import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { schemaOf } from '../domain/described.js';
import type { Arguments, Tool } from '../domain/tool.js';
import { TOOLS } from '../domain/tools.js';

/** A call whose arguments are those of its tool. */
export interface Fitting {
  readonly tool: Tool;
  readonly given: Arguments;
}

const validator = new AjvJsonSchemaValidator();
const CHECKS = new Map(
  TOOLS.map((tool) => [tool.name, { tool, check: validator.getValidator<Arguments>(schemaOf(tool)) }]),
);

/** @throws McpError for a tool there is none of, or arguments that do not fit it */
export function fittingOf(name: string, arrived: unknown): Fitting {
  const known = CHECKS.get(name);
  if (!known) throw new McpError(ErrorCode.InvalidParams, `There is no tool “${name}”; see tools/list.`);
  const checked = known.check(arrived ?? {});
  if (checked.valid) return { tool: known.tool, given: checked.data };
  throw new McpError(ErrorCode.InvalidParams, `The arguments do not fit “${name}”: ${checked.errorMessage}.`);
}
