import type { Stage } from '#contracts';
import { useMay, useReach } from '../../api/may.js';
import type { LeadDetail } from '../../api/types.js';
import { whoseOf } from './whose.js';

export type SheetAct = 'handOver' | 'hold' | 'assign' | 'recycle' | 'reopen' | 'disqualify';
export type ForwardAct = 'qualify' | 'handOver' | 'salesQualify' | 'resume';

export interface LeadActsNow {
  readonly forward: readonly ForwardAct[];
  readonly aside: readonly SheetAct[];
}

/** From where each act leads on; the product has the last word. */
const FROM = {
  qualify: ['inquiry', 'recycled'],
  handOver: ['inquiry', 'mql', 'recycled'],
  salesQualify: ['sal'],
  recycle: ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'lost'],
  disqualify: ['inquiry', 'mql', 'sal', 'sql'],
  reopen: ['lost', 'disqualified'],
  open: ['inquiry', 'mql', 'sal', 'sql', 'opportunity'],
} as const satisfies Record<string, readonly Stage[]>;

/** What may be done with the lead by whoever is signed in, as it stands. */
export function useLeadActs(lead: LeadDetail): LeadActsNow {
  const may = useMay();
  const reaches = useReach(whoseOf(lead));
  const isAt = (act: keyof typeof FROM): boolean => (FROM[act] as readonly Stage[]).includes(lead.stage);
  const isFree = lead.handover?.state !== 'offered';
  const isHeld = lead.workState === 'on_hold';
  const mayWork = reaches('lead.work');
  return {
    forward: chosen<ForwardAct>([
      ['qualify', [may('lead.qualify'), isAt('qualify')]],
      ['handOver', [may('handover.offer'), isAt('handOver'), isFree]],
      ['salesQualify', [mayWork, isAt('salesQualify')]],
      ['resume', [mayWork, isHeld]],
    ]),
    aside: chosen<SheetAct>([
      ['hold', [mayWork, isAt('open'), !isHeld]],
      ['assign', [reaches('lead.assign'), isAt('open')]],
      ['recycle', [mayWork, isAt('recycle'), isFree]],
      ['reopen', [mayWork, isAt('reopen'), lead.mergedIntoId === null]],
      ['disqualify', [mayWork, isAt('disqualify'), isFree]],
    ]),
  };
}

/** Those whose every condition holds. */
const chosen = <T>(acts: readonly (readonly [act: T, needs: readonly boolean[]])[]): T[] =>
  acts.filter(([, needs]) => needs.every(Boolean)).map(([act]) => act);
