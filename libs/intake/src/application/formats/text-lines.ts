import { decoded } from './text-file.js';
import { LONGEST_RECORD, rowTooLong } from './unreadable.js';

export interface TextLine {
  /** From 1, empty ones counted. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a text in UTF-8 that hold something; one line at a time in memory. @throws AppError `import/row-too-long` */
export async function* textLines(path: string): AsyncGenerator<TextLine> {
  let number = 0;
  let rest = '';
  for await (const chunk of decoded(path, 'utf-8')) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_RECORD) throw rowTooLong(number + lines.length + 1);
    for (const text of lines) {
      number += 1;
      if (text.length > LONGEST_RECORD) throw rowTooLong(number);
      if (text.trim() !== '') yield { number, text };
    }
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}
