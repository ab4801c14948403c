import type { InputField } from './tool.js';

/** Pages of a list, as every list of the API takes them. */
export const PAGE = {
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    description: 'How many to answer with; 50 when left out.',
  },
  cursor: {
    type: 'string',
    maxLength: 1_024,
    description: '`nextCursor` of the answer before, for the next page.',
  },
} as const satisfies Readonly<Record<string, InputField>>;

export const id = (description: string): InputField => ({ type: 'string', format: 'uuid', description });

export const day = (description: string): InputField => ({
  ...{ type: 'string', format: 'date' },
  description: `${description}, YYYY-MM-DD`,
});

export const words = (description: string, maxLength: number): InputField => ({
  ...{ type: 'string', minLength: 1, maxLength, description },
});

export const oneOf = (description: string, values: readonly string[]): InputField => ({
  ...{ type: 'string', enum: values, description },
});

/** A board by its name: a word, and for some after a slash what it is of. */
export const BOARD: InputField = {
  ...{ type: 'string', pattern: '^[a-z][a-z-]{0,40}(/[a-z0-9-]{1,60})?$' },
  description: 'The board: `funnel`, `leadership`, or `agreement/<id of the agreement>`.',
};
