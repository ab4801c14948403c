/** The longest name kept, in characters; the ending is kept when a longer one is cut. */
const LONGEST = 200;
const NAMELESS = 'file';

/** Control characters, and those that turn the direction of what follows: `invoice\u202Efdp.exe` reads as a PDF. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What a file is called: the last part of whatever path came, without what cannot be seen; never empty. */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(UNSEEN, '').trim();
  if (name === '' || /^\.+$/.test(name)) return NAMELESS;
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = endingOf(name);
  return `${letters.slice(0, LONGEST - ending.length).join('')}${ending}`;
}

const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';

/**
 * The `Content-Disposition` of a download, by RFC 6266: the whole name in UTF-8, and one of plain letters for clients
 * that know no better. Always `attachment`: nothing that was sent in is ever shown on our own origin.
 */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
