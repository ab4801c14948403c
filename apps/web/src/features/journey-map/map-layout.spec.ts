import { COLUMN, layoutOf, NODE } from './map-layout.js';
import type { JourneyMap, MapEdge, MapNode, Step } from './map-types.js';

const node = (step: Step, volume: number, over: Partial<MapNode> = {}): MapNode => ({
  ...{ step, volume, here: 0, standing: 0, lost: 0, lostAfter: 0, wonAfter: 0, seconds: 0, isRest: false },
  ...{ medianSeconds: null, p90Seconds: null, department: 'sales' },
  ...over,
});
const edge = (from: Step, to: Step, count: number): MapEdge => ({
  ...{ from, to, count, kind: 'on', medianSeconds: null, p90Seconds: null },
});
const map = (nodes: MapNode[], edges: MapEdge[] = []): JourneyMap => ({
  ...{ nodes, edges, departments: [], reached: [] },
  stamp: { from: '', to: '', position: 0, revision: '0', asOf: '', isSettling: false },
});

describe('the drawing of the map', () => {
  const layout = layoutOf(
    map(
      [
        node('captured', 100, { department: 'marketing' }),
        node('offered', 50, { lost: 10 }),
        node('accepted', 40),
        node('rejected', 5, { department: 'marketing' }),
        node('recycled', 5, { department: 'rest' }),
        node('lost', 10, { department: 'rest' }),
      ],
      [edge('captured', 'offered', 50), edge('offered', 'lost', 10), edge('rejected', 'captured', 1)],
    ),
  );

  it('has a column for each step in the order of the way, ways back beside the step they follow', () => {
    expect(layout.nodes.map((each) => each.node.step)).toEqual([
      ...['captured', 'offered', 'rejected', 'accepted', 'recycled'],
    ]);
    const columns = layout.nodes.map(({ x }) => x);
    for (const [place, x] of columns.slice(1).entries()) expect(x - columns[place]!).toBe(COLUMN);
    expect(layout.width).toBeGreaterThanOrEqual(columns.at(-1)! + NODE);
  });

  it('has a lane for each department, that of parked leads beneath', () => {
    expect(layout.lanes.map(({ department }) => department)).toEqual(['marketing', 'sales', 'rest']);
    for (const { y, height } of layout.nodes) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    }
  });

  it('is as high as the volume and hatched as far as is lost; steps where leads end are no places of their own', () => {
    const [captured, offered] = layout.nodes;
    expect(offered!.height / captured!.height).toBeCloseTo(0.5, 9);
    expect(offered!.lostHeight / offered!.height).toBeCloseTo(0.2, 9);
    expect(layout.edges.map((each) => each.edge.to)).toEqual(['offered', 'captured']);
    expect(layout.edges[0]!.width).toBeGreaterThan(layout.edges[1]!.width);
  });

  it('is nothing where nothing happened', () => {
    expect(layoutOf(map([]))).toMatchObject({ nodes: [], edges: [], lanes: [], height: 0 });
  });
});
