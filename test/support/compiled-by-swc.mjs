import { transform } from '@swc/core';
import { SWC } from './ts-hooks.mjs';

const asPage = (jsc) => ({
  ...jsc,
  parser: { ...jsc.parser, tsx: true },
  transform: { ...jsc.transform, react: { runtime: 'automatic' } },
});

/** Compiles TypeScript for specs as the product is compiled: with decorators that tell the types they stand on. */
export const compiledBySwc = {
  name: 'staffetta:swc',
  enforce: 'pre',
  async transform(code, id) {
    const [filename] = id.split('?');
    if (!/\.tsx?$/.test(filename) || filename.includes('/node_modules/')) return undefined;
    const jsc = filename.endsWith('x') ? asPage(SWC.jsc) : SWC.jsc;
    const options = { ...SWC, jsc, sourceMaps: true, filename, configFile: false, swcrc: false };
    const compiled = await transform(code, options);
    return { code: compiled.code, map: compiled.map };
  },
};
