/** What is asked of a key event, so that the rule can be told without a page. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What is asked of the element that has the focus. */
export interface Holder {
  readonly tagName: string;
  readonly type?: string | undefined;
  readonly isContentEditable?: boolean;
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** The name of what was pressed; null where a system's own chord is meant. Signs count as they are written, for each keyboard has them elsewhere. */
export function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  const name = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) return `mod+${name}`;
  return shiftKey && (isLetter(key) || key.length > 1) ? `shift+${name}` : name;
}

/** Fields that take no text: a letter means nothing to them. */
const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file']);

/** Whether the key may be text: then it is no shortcut. */
export const isTyping = ({ tagName, type, isContentEditable }: Holder): boolean =>
  isContentEditable === true ||
  tagName === 'TEXTAREA' ||
  tagName === 'SELECT' ||
  (tagName === 'INPUT' && !NO_TEXT.has(type ?? 'text'));

/** Keys one leaves a finger on; any other does its act once. */
const HELD = new Set(['j', 'k', 'arrowdown', 'arrowup']);
export const mayRepeat = (key: string): boolean => HELD.has(key);
