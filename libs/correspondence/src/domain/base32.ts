/** RFC 4648 without padding, in lower case: survives mail servers that fold the case of addresses. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function toBase32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const length = Math.ceil((bytes.length * 8) / 5);
  bits <<= BigInt(length * 5 - bytes.length * 8);
  const letters = Array.from({ length }, (_each, index) => {
    const shift = BigInt((length - 1 - index) * 5);
    return ALPHABET[Number((bits >> shift) & 31n)] ?? '';
  });
  return letters.join('');
}

/** The bytes, or null when the text is no base 32 of so many bytes. */
export function fromBase32(text: string, byteCount: number): Uint8Array | null {
  const length = Math.ceil((byteCount * 8) / 5);
  if (text.length !== length) return null;
  let bits = 0n;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  const spare = BigInt(length * 5 - byteCount * 8);
  if ((bits & ((1n << spare) - 1n)) !== 0n) return null;
  bits >>= spare;
  return Uint8Array.from({ length: byteCount }, (_each, index) =>
    Number((bits >> BigInt((byteCount - 1 - index) * 8)) & 255n),
  );
}
