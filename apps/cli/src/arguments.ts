import { InvalidArgumentError } from 'commander';

export const JSON_OUT = ['--json', 'answer in JSON'] as const;

/** A number within bounds, or a word on which. */
export const numberFrom =
  (least: number, most: number, isWhole = true) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value)))
      return value;
    throw new InvalidArgumentError(`Give a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`);
  };

/** An option that may be repeated. */
export const gathered = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** One that may be repeated, and hold several by commas. */
export const listed = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...value.split(',').map((each) => each.trim()),
];

/** The option of commands that are of one workspace. */
export const WORKSPACE = ['--workspace <id or name>', 'which one, where there are several'] as const;
