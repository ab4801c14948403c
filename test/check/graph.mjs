/** Writes the picture of who imports whom into `docs/architecture.md`; with `--check` only tells whether it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { isFresh, libEdges, mermaid, withGraph } from './mermaid.mjs';
import { HOUSE } from './steps.mjs';

const page = new URL('../../docs/architecture.md', import.meta.url);

process.chdir(HOUSE);
const options = await extractOptions('./.dependency-cruiser.mjs');
const { output } = await cruise(['libs'], { ...options, validate: false }, options.enhancedResolveOptions);
const before = readFileSync(page, 'utf8');
const after = withGraph(before, mermaid(libEdges(output.modules)));

if (!process.argv.includes('--check')) writeFileSync(page, after);
else if (!isFresh(before, after)) {
  console.error('The graph in docs/architecture.md is stale; run `npm run gen -- --only graph`.');
  process.exitCode = 1;
}
