/**
 * Node module hooks that run the TypeScript sources directly: `#lib` is the front door of libs/<lib>, `.js` in a relative
 * import is the `.ts` beside it, swc takes the types away. For the test cluster and benches; the product runs from dist.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const ROOT = new URL('../../', import.meta.url);

export const SWC = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('#')) {
    const source = new URL(`libs/${specifier.slice(1)}/src/index.ts`, ROOT);
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  }
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  }
  if (specifier.endsWith('.ts')) {
    return {
      url: new URL(specifier, context.parentURL ?? pathToFileURL('./')).href,
      format: 'module',
      shortCircuit: true,
    };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...SWC,
    filename,
    configFile: false,
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
