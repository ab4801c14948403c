/** Every key that does something, by the place where it does; each has words of its own under `ui:keys`. */
export const KEYS = {
  everywhere: ['mod+k', '?', 'z'],
  inbox: ['arrowdown', 'arrowup', 'j', 'k', 'a', 'r', 'd', 'enter', 'o', 'l', 'n', 's', '/'],
  lead: ['a', 'r', 'l', 'm', 'n', 's', 'q', 'v', 'e', 'u'],
  obligations: ['j', 'k', 'x', 'shift+x', 'e', 'w', 'o'],
  notices: ['j', 'k', 'u', 'o', 'shift+a'],
  audit: ['a', 'd', 's', 'escape'],
} as const;

export type KeyPlace = keyof typeof KEYS;
export type KeyIn<Place extends KeyPlace> = (typeof KEYS)[Place][number];

export const KEY_PLACES = Object.keys(KEYS) as readonly KeyPlace[];

const NAMES: Readonly<Record<string, string>> = {
  arrowdown: '↓',
  arrowup: '↑',
  enter: '↵',
  escape: 'Esc',
  shift: '⇧',
};

/** The caps to press, as keyboards show them. */
export const capsOf = (key: string, mod: string): readonly string[] =>
  key.split('+').map((part) => (part === 'mod' ? mod : (NAMES[part] ?? part.toUpperCase())));
