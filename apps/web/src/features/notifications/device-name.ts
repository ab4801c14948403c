type Known = readonly (readonly [name: string, mark: RegExp])[];

/** The first that fits counts: most browsers claim to be others too. */
const BROWSERS: Known = [
  ['Edge', /Edg/],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
];
const SYSTEMS: Known = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

const nameIn = (known: Known, userAgent: string): string | undefined =>
  known.find(([, mark]) => mark.test(userAgent))?.[0];

/** What a member knows a device by, such as “Chrome, Android”. */
export const deviceName = (userAgent: string): string =>
  [nameIn(BROWSERS, userAgent) ?? 'Browser', nameIn(SYSTEMS, userAgent)]
    .filter((each) => each !== undefined)
    .join(', ');
