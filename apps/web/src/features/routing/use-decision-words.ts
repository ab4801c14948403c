import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName, useTeams } from '../../api/session.js';
import { usePredicateText } from '../../ui/use-predicate-text.js';
import type { DecisionWords } from './decision-told.js';
import type { Rule } from './routing-types.js';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of decisions by these rules, in the language of the reader. */
export function useDecisionWords(rules: readonly Rule[]): DecisionWords {
  const { t } = useTranslation('routing');
  const nameOf = useMemberName();
  const teams = useTeams().data?.items;
  const condition = usePredicateText();
  return useMemo(() => {
    const say = t as unknown as Say;
    return {
      ...{ rules, condition },
      say: (key, values) => say(`told.${key}`, values),
      person: (id) => nameOf(id) ?? say('told.somebody'),
      team: (id) => teams?.find((team) => team.id === id)?.name ?? say('told.aTeam'),
    };
  }, [t, nameOf, teams, condition, rules]);
}
