import { LAYERS, layerOf } from '../architecture/layers.mjs';

const BEGIN = '<!-- graph:begin -->';
const END = '<!-- graph:end -->';
const TESTS = /\.spec\.ts$|\/test-support\//;
const LIB = /^libs\/([^/]+)\//;

/** Every lib stands on these; drawing those arrows would hide all others. */
const UNDERSTOOD = ['kernel', 'contracts'];

const libOf = (path) => LIB.exec(path)?.[1];

/** What product code imports between libs, as sorted unique pairs, from dependency-cruiser's modules. */
export const libEdges = (modules) => {
  const pairs = modules
    .filter(({ source }) => libOf(source) && !TESTS.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [libOf(source), libOf(resolved)]),
    )
    .filter(([from, to]) => to && from !== to)
    .map((pair) => pair.join(' '));
  const libs = [...new Set(modules.map(({ source }) => libOf(source)).filter(Boolean))].sort();
  return { libs, edges: [...new Set(pairs)].sort().map((pair) => pair.split(' ')) };
};

/** The picture as mermaid source: one box per layer, an arrow per import; the understood ones are left out. */
export const mermaid = ({ libs, edges }) => {
  const boxes = Object.keys(LAYERS).flatMap((layer) => {
    const inLayer = libs.filter((lib) => layerOf(lib) === layer);
    return inLayer.length === 0
      ? []
      : [`  subgraph ${layer}_layer [${layer}]`, ...inLayer.map((lib) => `    ${lib}`), '  end'];
  });
  const arrows = edges
    .filter(([, to]) => !UNDERSTOOD.includes(to))
    .map(([from, to]) => `  ${from} --> ${to}`);
  return ['flowchart TD', ...boxes, ...arrows].join('\n');
};

/** The page with the picture between its two markers. Throws when a marker is missing. */
export const withGraph = (page, picture) => {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error(`The page needs the markers ${BEGIN} and ${END}, in this order.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n${page.slice(end)}`;
};

/** True when writing would change nothing; line ends of another system do not count. */
export const isFresh = (before, after) => before.replaceAll('\r\n', '\n') === after;
