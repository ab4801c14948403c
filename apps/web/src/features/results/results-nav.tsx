import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMay } from '../../api/may.js';
import { RESULTS } from './results-pages.js';
import classes from './results.module.css';

/** From any page about what came of it all to the others; those that are shut are not named. */
export function ResultsNav(): JSX.Element {
  const { t } = useTranslation('results');
  const may = useMay();
  return (
    <nav aria-label={t('nav')} className={classes.nav}>
      {RESULTS.filter(({ needs }) => may(needs)).map(({ key, to }) => (
        <NavLink key={key} to={to} className={classes.link ?? ''}>
          {t(`pages.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
