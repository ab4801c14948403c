import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { GiveMenu } from './give-menu.js';
import type { TeamCard } from './team-cells.js';
import classes from './team.module.css';

/** What may be done with all cards that are chosen; there while some are. */
export function ChosenBar({
  cards,
  onClear,
}: {
  cards: readonly TeamCard[];
  onClear: () => void;
}): JSX.Element {
  const { t } = useTranslation('team');
  const count = cards.length;
  return (
    <div className={classes.chosen} role="status">
      {count > 0 && (
        <div className={classes.chosenBar}>
          <span className="tabular">{t('chosen', { count })}</span>
          <GiveMenu cards={cards} label={`${t('chosen', { count })}: ${t('give')}`} isStrong />
          <Button variant="subtle" onClick={onClear}>
            {t('clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
