import { useCallback } from 'react';
import { useLabel } from '../../ui/use-label.js';
import type { FunnelStage } from './funnel-types.js';

/** A stage as the workspace calls it; who is won is a customer there. */
export function useStageName(): (stage: FunnelStage) => string {
  const label = useLabel();
  return useCallback((stage) => label('stage', stage === 'won' ? 'customer' : stage), [label]);
}
