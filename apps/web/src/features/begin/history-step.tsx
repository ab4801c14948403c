import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/may.js';
import classes from './begin.module.css';

/** A past makes the plan one's own: rates are those of one's own leads, and the agreement can be rehearsed on them. */
export function HistoryStep(): JSX.Element {
  const { t } = useTranslation('begin');
  const may = useMay();
  return (
    <>
      <p className={classes.text}>{t('history.text')}</p>
      {may('import.run') && (
        <Group>
          <Button variant="light" component={Link} to="/import">
            {t('history.go')}
          </Button>
        </Group>
      )}
    </>
  );
}
