import type { Holder, JourneyMap, MapEdge, MapNode, Step } from './map-types.js';

/** Where a step stands on the drawing: a column each, so that nothing lies upon another, in the lane of who has leads there. */
export interface Placed {
  readonly node: MapNode;
  readonly x: number;
  /** Of its upper edge. */
  readonly y: number;
  readonly height: number;
  /** Of its height, from below: what was lost from here. */
  readonly lostHeight: number;
}

export interface Drawn {
  readonly edge: MapEdge;
  readonly path: string;
  readonly width: number;
}

export interface Lane {
  readonly department: Holder;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly Placed[];
  readonly edges: readonly Drawn[];
}

export const COLUMN = 116;
export const NODE = 56;
export const LANE = 132;
const MARGIN = 12;
const [TALLEST, LOWEST] = [58, 10];
const WIDEST = 16;

/** Left to right; ways back stand beside the step they usually follow. */
const ORDER: readonly Step[] = [
  ...([
    'first_touch',
    'captured',
    'mql',
    'offered',
    'rejected',
    'reoffered',
    'accepted',
    'recycled',
    'reopened',
    'sql',
  ] as const),
  ...(['opportunity', 'engaging', 'proposal', 'negotiation', 'won', 'onboarding', 'delivery'] as const),
  ...(['invoice', 'cash', 'served', 'paid'] as const),
];
/** Steps where leads end are no places on the way: they are the hatched part of the step they ended from. */
const isDrawn = ({ step }: MapNode): boolean => ORDER.includes(step);

/** The steps as they are drawn: columns by the order of the way, lanes by department, sizes by volume. */
export function layoutOf({ nodes, edges }: JourneyMap): Layout {
  const drawn = nodes
    .filter(isDrawn)
    .sort((one, other) => ORDER.indexOf(one.step) - ORDER.indexOf(other.step));
  const departments = [...new Set(drawn.map(({ department }) => department))];
  // Who is parked stands beneath all others.
  departments.sort((one, other) => Number(one === 'rest') - Number(other === 'rest'));
  const most = Math.max(1, ...drawn.map(({ volume }) => volume));
  const placed = drawn.map((node, column) => placeNode(node, column, departments, most));
  const at = new Map(placed.map((each) => [each.node.step, each]));
  const most1 = Math.max(1, ...edges.map(({ count }) => count));
  return {
    width: MARGIN * 2 + drawn.length * COLUMN,
    height: departments.length * LANE,
    lanes: departments.map((department, row) => ({ department, y: row * LANE })),
    nodes: placed,
    edges: edges.flatMap((edge): Drawn[] => {
      const [from, to] = [at.get(edge.from), at.get(edge.to)];
      if (from === undefined || to === undefined) return [];
      const width = Math.max(1.5, (WIDEST * edge.count) / most1);
      return [{ edge, width, path: pathOf(from, to) }];
    }),
  };
}

function placeNode(node: MapNode, column: number, lanes: readonly Holder[], most: number): Placed {
  const height = Math.max(LOWEST, (TALLEST * node.volume) / most);
  const middle = lanes.indexOf(node.department) * LANE + LANE / 2 + 4;
  return {
    ...{ node, height, y: middle - height / 2 },
    x: MARGIN + column * COLUMN + (COLUMN - NODE) / 2,
    lostHeight: node.volume === 0 ? 0 : (height * node.lost) / node.volume,
  };
}

/** On from right to left side; back around below. */
function pathOf(from: Placed, to: Placed): string {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  if (to.x > from.x) {
    const [x1, x2] = [from.x + NODE, to.x];
    const bend = Math.max(20, (x2 - x1) / 2);
    return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`;
  }
  const [x1, x2] = [from.x + NODE / 2, to.x + NODE / 2];
  const below = Math.max(from.y + from.height, to.y + to.height) + 26;
  return `M ${x1} ${from.y + from.height} C ${x1} ${below}, ${x2} ${below}, ${x2} ${to.y + to.height}`;
}
