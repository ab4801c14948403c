import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../api/session.js';
import type { AgreementVersion } from '../../api/types.js';
import classes from './agreement.module.css';
import { generalProse } from './general-prose.js';
import { useSay } from './say.js';

/** What holds for every clause, as running text. */
export function GeneralTerms({ version }: { version: AgreementVersion }): JSX.Element {
  const { t } = useTranslation('agreement');
  const say = useSay();
  const teamName = useTeamName();
  return (
    <section className={classes.windows}>
      <h2 className={classes.general}>{t('prose.general.title')}</h2>
      <p>{generalProse(version, teamName, say).join(' ')}</p>
    </section>
  );
}

/** A team's name by id, among those the reader knows. */
export function useTeamName(): (id: string) => string | undefined {
  const teams = useTeams().data?.items;
  return (id) => teams?.find((team) => team.id === id)?.name;
}
