const [QUOTE, BACKSLASH, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x2d, 0x30, 0x39];
const OF_A_NUMBER = new Set(Array.from('0123456789+-.eE', (each) => each.charCodeAt(0)));
/** More digits than a JavaScript number holds exactly. */
const LONG = /^-?\d{16,}$/;

/**
 * The same JSON with its whole numbers of 16 digits and more written as texts. Texts, fractions and powers of ten are left alone. Each
 * character is looked at once, whoever wrote it: what is read here has not proved itself yet.
 */
export function quoteLongNumbers(json: string): string {
  const parts: string[] = [];
  let [kept, at] = [0, 0];
  while (at < json.length) {
    const code = json.charCodeAt(at);
    const end = code === QUOTE ? endOfText(json, at) : isNumberBegun(code) ? endOfNumber(json, at) : at + 1;
    if (code !== QUOTE && end - at >= 16 && LONG.test(json.slice(at, end))) {
      parts.push(json.slice(kept, at), `"${json.slice(at, end)}"`);
      kept = end;
    }
    at = end;
  }
  return kept === 0 ? json : parts.join('') + json.slice(kept);
}

const isNumberBegun = (code: number): boolean => code === MINUS || (code >= ZERO && code <= NINE);

/** Past its closing quote; the end of all where it is never closed. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return json.length;
}

function endOfNumber(json: string, start: number): number {
  let at = start + 1;
  while (OF_A_NUMBER.has(json.charCodeAt(at))) at += 1;
  return at;
}
