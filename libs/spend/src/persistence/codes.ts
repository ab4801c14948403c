import { CHANNELS, SPEND_KINDS } from '#contracts';

const oneOf = (column: string, codes: readonly string[]): string =>
  `${column} in (${codes.map((code) => `'${code}'`).join(', ')})`;

export const IN_CHANNELS = oneOf('channel', CHANNELS);
export const IN_KINDS = oneOf('kind', SPEND_KINDS);
