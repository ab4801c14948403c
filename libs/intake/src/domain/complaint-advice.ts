/** What to do about a refused row, by the code of what is wrong with it. */
const ADVICE: Readonly<Record<string, string>> = {
  'row/empty': 'Fill the cell.',
  'row/nul': 'Remove the NUL characters.',
  'row/too-long': 'Shorten the text.',
  'row/email': 'Correct the address, or leave the cell empty.',
  'row/choice': 'Write one of these words, or say in the mapping what this one stands for.',
  'row/member': 'Write the name of a member, or say in the mapping who it is.',
  'row/date': 'Write the date as the others of this column are written.',
  'row/date-unreadable': 'Write the date as the others of this column are written.',
  'row/number': 'Write the number as the others of this column are written.',
  'row/whole-number': 'Write a whole number.',
  'row/undated': 'Give the row a date, or name an instant in the mapping.',
  'row/nobody': 'Give the row an id, an e-mail address, a phone number, or a name with a company.',
  'row/quantity': 'Write 1 or more.',
  'row/amount': 'Correct the amount.',
  'row/nameless': 'Give the company a name.',
  'row/month': 'Write the month as 2026-03.',
  'row/no-days': 'Give the row a day, a month, or a first and a last day.',
  'row/unplaced': 'Name a campaign or a channel.',
  'row/cells': 'Bring the cells under their columns; put what holds a separator into quotation marks.',
  'row/cells-over-lines': 'Close the quotation mark.',
  'row/json': 'Write one JSON object on the line.',
  'row/erased': 'Leave the row out.',
  'row/quotation-open': 'Close the quotation mark.',
};

/** What to do about it; correcting the row where nothing more is known. */
export const adviceOn = (code: string): string => ADVICE[code] ?? 'Correct the row and send it again.';
