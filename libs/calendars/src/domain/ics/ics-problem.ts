import { AppError } from '#kernel';

/** What is wrong at a line of a file, and in which property. */
export class IcsProblem extends Error {
  constructor(
    /** Counted from 1, before lines are unfolded. */
    readonly line: number,
    readonly property: string,
    message: string,
  ) {
    super(message);
    this.name = 'IcsProblem';
  }
}

/** More are not read by anybody. */
const MOST_TOLD = 50;

/** The refusal of a file: every problem by line and property. */
export const refusedFile = (problems: readonly IcsProblem[]): AppError =>
  new AppError(
    'invalid',
    'ics/invalid',
    'The calendar file cannot be read; each wrong line is named under errors.',
    {
      fields: problems.slice(0, MOST_TOLD).map(({ line, property, message }) => ({
        pointer: `/lines/${line}/${property}`,
        detail: `Line ${line}, ${property}: ${message}`,
      })),
      facts: { problems: problems.length },
    },
  );
