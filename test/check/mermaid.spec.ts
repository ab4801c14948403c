import { isFresh, libEdges, mermaid, withGraph } from './mermaid.mjs';

const file = (source: string, ...targets: string[]) => ({
  source,
  dependencies: targets.map((resolved) => ({ resolved })),
});

describe('the graph of libs', () => {
  const graph = libEdges([
    file(
      'libs/leads/src/lead.ts',
      'libs/people/src/index.ts',
      'libs/kernel/src/index.ts',
      'libs/leads/src/b.ts',
    ),
    file('libs/leads/src/b.ts', 'libs/people/src/index.ts', 'node_modules/rxjs/index.js'),
    file('libs/leads/src/lead.spec.ts', 'libs/scoreboard/src/index.ts'),
    file('libs/people/src/index.ts'),
    file('libs/kernel/src/index.ts'),
  ]);

  it('holds each import between libs once, and none of tests, packages or the own lib', () => {
    expect(graph.edges).toEqual([
      ['leads', 'kernel'],
      ['leads', 'people'],
    ]);
  });

  it('draws a box per layer and leaves out arrows to what everybody uses', () => {
    expect(mermaid(graph).split('\n')).toEqual([
      'flowchart TD',
      '  subgraph kernel_layer [kernel]',
      '    kernel',
      '  end',
      '  subgraph domain_layer [domain]',
      '    leads',
      '    people',
      '  end',
      '  leads --> people',
    ]);
  });

  it('changes nothing on the page but what stands between the markers', () => {
    const page = 'before\n<!-- graph:begin -->\nold\n<!-- graph:end -->\nafter\n';
    const drawn = withGraph(page, 'new');
    expect(drawn).toBe('before\n<!-- graph:begin -->\n\n```mermaid\nnew\n```\n\n<!-- graph:end -->\nafter\n');
    expect(withGraph(drawn, 'new')).toBe(drawn);
  });

  it('is stale as soon as one arrow differs, and not for line ends', () => {
    const page = withGraph('<!-- graph:begin --><!-- graph:end -->', 'a --> b');
    expect(isFresh(page, withGraph(page, 'a --> c'))).toBe(false);
    expect(isFresh(page.replaceAll('\n', '\r\n'), page)).toBe(true);
  });

  it('refuses a page without markers', () => {
    expect(() => withGraph('no place', 'a')).toThrow('graph:begin');
  });
});
