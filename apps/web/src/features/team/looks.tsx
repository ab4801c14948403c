import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.js';
import { countSeen, LOOKS } from './team-cells.js';
import type { Look, TeamCard } from './team-cells.js';
import { useNow } from './team-context.js';
import classes from './team.module.css';

interface LooksProps {
  readonly cards: readonly TeamCard[];
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** How many there are of each kind; a touch shows only those. */
export function Looks({ cards, look, onLook }: LooksProps): JSX.Element {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const counts = countSeen(cards, useNow());
  return (
    <div className={classes.looks} role="group" aria-label={t('look.label')}>
      {LOOKS.map((each) => (
        <UnstyledButton
          key={each}
          className={classes.look}
          data-look={each}
          data-some={counts[each] > 0 || undefined}
          aria-pressed={look === each}
          onClick={() => onLook(look === each ? 'open' : each)}
        >
          <span className={`${classes.number} tabular`}>{formats.number(counts[each])}</span>
          <span className={classes.dim}>{t(`look.${each}`)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
