import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import type { Template } from '../../api/types.js';
import type { Drawing } from '../calendars/calendar-types.js';
import { blankDraft } from '../calendars/draft.js';
import type { Guess } from './goal.js';
import type { GoalFieldsProps } from './goal-fields.js';
import type { PicksProps } from './picks.js';
import { useHomeHolidays } from './use-home-holidays.js';
import { isVolume, quotasOf } from '../plan/quota-of-plan.js';
import { useProposal } from './use-proposal.js';
import { onlyPicked, withGoal } from './write-draft.js';
import type { FirstDraft } from './write-draft.js';

/** Of a hundred leads that are handed over, until one's own past says better. */
const BUYERS_OF_HUNDRED = 10;

interface FirstDraftForm {
  readonly goal: GoalFieldsProps;
  readonly picks: PicksProps;
  readonly drawing: Drawing;
  readonly setDrawing: (drawing: Drawing) => void;
  readonly name: string;
  readonly setName: (name: string) => void;
  /** What is written when it is sent. */
  readonly draft: FirstDraft;
  readonly isReady: boolean;
}

/** The form of the first agreement as it stands; everything but the goal is filled in. */
export function useFirstDraft(templates: readonly Template[], hasPast: boolean): FirstDraftForm {
  const { t } = useTranslation('begin');
  const [guess, setGuess] = useState<Guess>({ revenue: null, deal: null, ofHundred: BUYERS_OF_HUNDRED });
  const [own, setOwn] = useState<number | null>(null);
  const picks = usePicks(templates);
  const [drawing, setDrawing] = useWeek();
  const [name, setName] = useState<string>(t('promises.defaultName'));
  const { terms } = picks.template;
  const proposal = useProposal(guess, quotasOf({ terms })[0], hasPast);
  const leads = own ?? proposal.goal;
  const asksForLeads = terms.clauses.some((clause) => isVolume(clause) && picks.picked.has(clause.key));
  return {
    goal: { guess, setGuess, proposal, leads, setLeads: setOwn, isOwn: own !== null },
    picks: { ...picks, leads },
    ...{ drawing, setDrawing, name, setName },
    draft: {
      ...{ name: name.trim(), calendarName: t('promises.calendar'), drawing },
      terms: onlyPicked(withGoal(terms, leads), picks.picked),
    },
    isReady: name.trim() !== '' && picks.picked.size > 0 && (!asksForLeads || leads !== null),
  };
}

/** One template, and all it promises until something is left out. */
function usePicks(templates: readonly Template[]): Omit<PicksProps, 'leads'> {
  const [key, setKey] = useState(templates[0]!.key);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const template = templates.find((each) => each.key === key) ?? templates[0]!;
  const picked = new Set(
    template.terms.clauses.map((clause) => clause.key).filter((each) => !left.has(each)),
  );
  const choose = (next: string): void => {
    setKey(next);
    setLeft(new Set());
  };
  const toggle = (clause: string): void =>
    setLeft(new Set(left.has(clause) ? [...left].filter((each) => each !== clause) : [...left, clause]));
  return { templates, template, choose, picked, toggle };
}

/** Office hours in the zone of the workspace, closed on the public holidays of its country, until drawn otherwise. */
function useWeek(): [Drawing, (drawing: Drawing) => void] {
  const { zone } = useSession().workspace;
  const holidaySets = useHomeHolidays(zone);
  const [drawn, setDrawn] = useState<Drawing | null>(null);
  return [drawn ?? { ...blankDraft().drawing, zone, holidaySets }, setDrawn];
}
