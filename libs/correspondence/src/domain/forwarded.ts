import { readSaidDate } from './said-date.js';

/** A mail as a mail program repeats it inside another one. */
export interface ForwardedText {
  /** As it is written there; null where a program names nobody’s address. */
  readonly address: string | null;
  readonly name: string | null;
  readonly subject: string | null;
  readonly writtenAt: Date | null;
  readonly text: string;
}

/** The line under which mail programs repeat what they forward. */
const MARK =
  /^[-_\s>*]*(?:forwarded message|original message|begin forwarded message|messaggio inoltrato|messaggio originale|inizio messaggio inoltrato|inoltrato da|weitergeleitete nachricht|ursprungliche nachricht|message transfere|message d.origine|mensaje reenviado|mensaje original)[-_\s:*]*$/i;

const LABELS = {
  from: ['from', 'da', 'mittente', 'von', 'de', 'expediteur', 'remitente'],
  date: ['date', 'sent', 'data', 'inviato', 'datum', 'gesendet', 'envoye', 'fecha', 'enviado', 'data invio'],
  subject: ['subject', 'oggetto', 'betreff', 'objet', 'asunto', 'sujet'],
  to: ['to', 'a', 'an', 'para', 'cc', 'reply-to', 'destinatario', 'rispondi a', 'kopie', 'bcc', 'ccn'],
} as const;
type Label = keyof typeof LABELS;
const LABEL_OF = new Map<string, Label>(
  (Object.keys(LABELS) as Label[]).flatMap((label) => LABELS[label].map((word) => [word, label] as const)),
);
const HEADER = /^[\s>*|]*([\p{L}][\p{L} -]{0,20}?)[\s*]*:[\s*]*(.*)$/u;
const ADDRESS = /(?<![^\s<>()[\]",;:])[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/;
const LONGEST_LINE = 1_000;
const MOST_LINES = 3_000;
/** Lines of a long list of recipients that belong to the header before them. */
const MOST_FOLDED = 30;
const LONGEST_BLOCK = 80;

/**
 * What a text forwards, the first of it; null when it forwards nothing. A block of headers counts under the line that says so, or where
 * it names author, date and one thing more.
 * @param offset minutes east of Greenwich of whoever forwards: programs tell the author’s time in it
 */
export function readForwarded(text: string, offset = 0): ForwardedText | null {
  const lines = text.split(/\r\n|\r|\n/, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
  for (const [index, line] of lines.entries()) {
    const isMarked = MARK.test(withoutAccents(line));
    if (!isMarked && headerIn(line) === null) continue;
    const block = blockAt(lines, isMarked ? index + 1 : index);
    if (block && isWhole(block, isMarked)) return partOf(block, lines, offset);
  }
  return null;
}

/** Who wrote what a text forwards, as it is written there; null when it forwards nothing. */
export const forwardedAuthor = (text: string): string | null => readForwarded(text)?.address ?? null;

interface Block {
  readonly said: ReadonlyMap<Label, string>;
  readonly end: number;
  readonly isQuoted: boolean;
}

const isWhole = ({ said }: Block, isMarked: boolean): boolean =>
  said.has('from') && (isMarked || (said.has('date') && said.size >= 3));

/** The headers that stand from this line on, behind empty lines at most. */
function blockAt(lines: readonly string[], start: number): Block | null {
  const said = new Map<Label, string>();
  let [last, folded, end]: [Label | null, number, number] = [null, 0, start];
  for (const [index, line] of lines.slice(start, start + LONGEST_BLOCK).entries()) {
    const at = start + index;
    const header = headerIn(line);
    if (endsBlock(lines, at, { said, header, isFolding: last !== null && folded < MOST_FOLDED })) break;
    if (isEmpty(line)) [last, folded] = [null, 0];
    else if (header) [last, folded, end] = [header.label, 0, at + 1];
    else [folded, end] = [folded + 1, at + 1];
    if (last !== null) note(said, last, header?.value ?? line.trim(), header === null);
  }
  return said.size === 0 ? null : { said, end, isQuoted: isQuote(lines.slice(start, end)) };
}

interface Header {
  readonly label: Label;
  readonly value: string;
}

/** A second author begins another block; what is no header ends it, but for lines that go on. */
function endsBlock(
  lines: readonly string[],
  at: number,
  read: {
    readonly said: ReadonlyMap<Label, string>;
    readonly header: Header | null;
    readonly isFolding: boolean;
  },
): boolean {
  if (read.header) return read.header.label === 'from' && read.said.has('from');
  return isEmpty(lines[at] ?? '') ? !leadsToHeader(lines, at) : !read.isFolding;
}

/** The first header of a kind counts; a line that goes on belongs to it. */
function note(said: Map<Label, string>, label: Label, value: string, goesOn: boolean): void {
  const before = said.get(label);
  if (before === undefined) said.set(label, value);
  else if (goesOn) said.set(label, `${before} ${value}`.slice(0, LONGEST_LINE));
}

const isQuote = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s*>/.test(line) && headerIn(line) !== null);

const isEmpty = (line: string): boolean => /^[\s>*|]*$/.test(line);

/** Programs leave up to two lines empty before and between headers. */
const leadsToHeader = (lines: readonly string[], at: number): boolean => {
  const next = lines.slice(at, at + 3).find((line) => !isEmpty(line));
  return next !== undefined && headerIn(next) !== null;
};

function headerIn(line: string): Header | null {
  const [, word = '', value = ''] = HEADER.exec(line) ?? [];
  const label = LABEL_OF.get(withoutAccents(word).trim().toLowerCase());
  return label ? { label, value: value.replace(/(?<![\s*])[\s*]+$/, '') } : null;
}

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

function partOf({ said, end, isQuoted }: Block, lines: readonly string[], offset: number): ForwardedText {
  const from = said.get('from') ?? '';
  const address = ADDRESS.exec(from.replace(/mailto:/gi, ' '))?.[0] ?? null;
  const rest = lines.slice(end).map((line) => (isQuoted ? line.replace(/^\s{0,3}> ?/, '') : line));
  return {
    ...{ address, name: nameIn(from), subject: said.get('subject') ?? null },
    writtenAt: readSaidDate(said.get('date') ?? '', offset),
    text: rest.join('\n').trim(),
  };
}

function nameIn(from: string): string | null {
  const before = (/^[^<[(]*/.exec(from)?.[0] ?? '').replace(/["']/g, '').trim();
  return before === '' || before.includes('@') ? null : before.slice(0, 300);
}
