import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked } from '../../ui/asked.js';
import type { RetentionKind, RetentionPreview } from './privacy-types.js';
import classes from './privacy.module.css';
import { useOverdue } from './privacy-query.js';

/** Who would go now, by number and by name, before anything is done. */
export function Overdue({ kind, months }: { kind: RetentionKind; months: number }): JSX.Element {
  return (
    <Asked query={useOverdue(kind, months)} rows={1} height={44}>
      {(preview) => <Told preview={preview} />}
    </Asked>
  );
}

function Told({ preview: { count, people } }: { preview: RetentionPreview }): JSX.Element {
  const { t } = useTranslation('privacy');
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return <Alert color="teal">{t('overdue.none')}</Alert>;
  return (
    <Alert color="yellow" title={t('overdue.count', { count })}>
      <p className={classes.plain}>{t('overdue.text')}</p>
      <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'overdue.hide' : 'overdue.show')}
      </Button>
      {isOpen && (
        <ul className={classes.people}>
          {people.map(({ id, name }) => (
            <li key={id}>
              {name === null ? (
                t('overdue.unnamed')
              ) : (
                <Link to={`/leads?${new URLSearchParams({ q: name }).toString()}`}>{name}</Link>
              )}
            </li>
          ))}
          {count > people.length && <li>{t('overdue.more', { count: count - people.length })}</li>}
        </ul>
      )}
    </Alert>
  );
}
