import type { Action } from '#contracts';

interface ResultsPage {
  readonly key: 'credit' | 'funnel' | 'cohorts' | 'pipeline' | 'content' | 'returns' | 'spend' | 'journeyMap';
  readonly to: string;
  readonly needs: Action;
}

/** The pages of the journey from first touch to revenue, in the order in which they are gone through. */
export const RESULTS: readonly ResultsPage[] = [
  { key: 'credit', to: '/credit', needs: 'board.read' },
  { key: 'returns', to: '/returns', needs: 'board.read' },
  { key: 'funnel', to: '/funnel', needs: 'board.read' },
  { key: 'cohorts', to: '/cohorts', needs: 'board.read' },
  { key: 'journeyMap', to: '/journey-map', needs: 'board.read' },
  { key: 'pipeline', to: '/pipeline', needs: 'board.read' },
  { key: 'spend', to: '/spend', needs: 'spend.read' },
  { key: 'content', to: '/content', needs: 'member.read' },
];
