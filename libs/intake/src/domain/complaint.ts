/** What a complaint is about, for the words of any language: a format, a count, the name of a field. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * Why a row, a cell or a part of a mapping is not taken.
 * `code` is stable and `facts` fill its words; `detail` says it in English, for reports and programs.
 */
export interface Complaint {
  readonly code: string;
  readonly facts: Facts;
  readonly detail: string;
}

/** The English words; `{{name}}` stands for a fact. */
const WORDS = {
  'row/empty': 'It is empty; each row needs it.',
  'row/nul': 'It holds NUL characters; remove them.',
  'row/too-long': 'It is longer than {{most}} characters.',
  'row/email': 'It is no e-mail address.',
  'row/choice': 'It must be one of: {{options}}; name other words under “values” of the mapping.',
  'row/member':
    'Nobody here is called so, or more than one is; name the member, or nobody, under “values” of the mapping.',
  'row/date': 'It is no date written {{format}}.',
  'row/date-unreadable': 'It is no date.',
  'row/number': 'It is no number written like {{format}}.',
  'row/whole-number': 'It is no whole number written like {{format}}.',
  'row/undated': 'The row has no date; name an “instant” in the mapping for such rows.',
  'row/nobody':
    'Nothing tells whose lead it is: add an id, an e-mail address, a phone number, or a name with a company.',
  'row/quantity': 'It must be 1 or more.',
  'row/amount': 'An amount is not negative, and below 90 million million.',
  'row/nameless': 'Nothing names the company.',
  'row/month': 'It is no month; write it as 2026-03.',
  'row/no-days': 'Nothing says which days it is for: give it a day, a month, or a first and a last day.',
  'row/unplaced': 'Nothing says what the money went to: name a campaign or a channel.',
  'row/cells': 'The row has {{cells}} cells, the header has {{columns}}.',
  'row/cells-over-lines':
    'The row has {{cells}} cells, the header has {{columns}}. It runs on to line {{line}}: a quotation mark may be missing.',
  'row/json': 'The line is no JSON object.',
  'row/quotation-open': 'A quotation mark is opened here and never closed.',
  'row/erased': 'It is of somebody erased at their wish: nothing that says who is kept.',
  'row/unstorable': 'The database does not take these values.',
  'mapping/unknown-part': 'There is no such part; leave it out.',
  'mapping/source': 'Name the system the file comes from, in up to 100 characters.',
  'mapping/currency': 'Write three capital letters, such as EUR.',
  'mapping/instant': 'Write an instant with its offset, such as 2024-05-01T00:00:00Z.',
  'mapping/clocks': 'Write as_lived or none.',
  'mapping/columns': 'Name at least one column and the field it goes to.',
  'mapping/taken-twice': 'Two columns go to “{{field}}”; choose one of them.',
  'mapping/unknown-field': 'There is no field “{{field}}” to map to.',
  'mapping/texts': 'It must be an object of texts.',
  'mapping/date-format':
    'Write year, month and day as they stand, such as DD/MM/YYYY; only dates and numbers have a format.',
  'mapping/number-format': 'Write 1,234.56 or 1.234,56.',
  'mapping/constant-field': 'There is no such field.',
  'mapping/constant-type': 'Only texts and choices can be the same for all rows.',
  'mapping/constant-choice': 'It must be one of: {{options}}.',
  'mapping/required': 'No column goes to “{{field}}”, which each row needs.',
  'mapping/missing-column': 'The file has no column of this name; it has: {{columns}}.',
  'mapping/ambiguous':
    'The cells of “{{column}}” can be read as {{one}} and as {{other}}; say which: {"format": "{{one}}"}.',
} as const;

export type ComplaintCode = keyof typeof WORDS;

export const complaint = (code: ComplaintCode, facts: Facts = {}): Complaint => ({
  code,
  facts,
  detail: WORDS[code].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(facts[name] ?? '')),
});
