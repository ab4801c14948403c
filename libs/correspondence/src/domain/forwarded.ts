/** The line under which mail programs repeat what they forward, in the languages of the product. */
const MARKS =
  /^[-_\s>]*(?:forwarded message|original message|begin forwarded message|messaggio inoltrato|messaggio originale|inizio messaggio inoltrato)[-_\s:]*$/im;
const AUTHOR = /^[\s>*]*(?:from|da)[\s*]*:[\s*]*(.+)$/im;
const ADDRESS = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/;

/** Who wrote what a text forwards, as it is written there; null when it forwards nothing. */
export function forwardedAuthor(text: string): string | null {
  const mark = MARKS.exec(text);
  if (!mark) return null;
  const below = text.slice(mark.index + mark[0].length, mark.index + mark[0].length + 2_000);
  const author = AUTHOR.exec(below)?.[1] ?? '';
  return ADDRESS.exec(author)?.[0] ?? null;
}
