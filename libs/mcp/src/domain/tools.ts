import type { Action, Caller } from '#contracts';
import { CHANGES } from './changes.js';
import { FIGURES } from './figures.js';
import { LEADS } from './leads.js';
import { OBLIGATIONS } from './obligations.js';
import type { Tool } from './tool.js';

/** Every tool there is, in the order in which they are offered. */
export const TOOLS: readonly Tool[] = [...FIGURES, ...OBLIGATIONS, ...LEADS, ...CHANGES];

/** Without which no tool changes anything, whatever else a key may. */
const WRITES: Action = 'mcp.write';

/** The right the caller lacks for a tool; undefined where there is none. */
export const lacking = ({ actions }: Pick<Caller, 'actions'>, { needs, write }: Tool): Action | undefined =>
  [...needs, ...(write ? [WRITES] : [])].find((action) => !actions.has(action));

/** Those whose rights the caller has. */
export const offeredTo = (caller: Pick<Caller, 'actions'>): readonly Tool[] =>
  TOOLS.filter((tool) => lacking(caller, tool) === undefined);
