import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { useFormats } from '../../../ui/use-formats.js';
import { useLabel } from '../../../ui/use-label.js';
import classes from '../credit.module.css';
import { useSpendHistory } from './spend-query.js';
import type { Spend } from './spend-query.js';

/** That an amount was corrected, and what it was before each time. */
export function Corrections({ spend, name }: { spend: Spend; name: string }): JSX.Element {
  const { t } = useTranslation('spend');
  const [isOpen, setOpen] = useState(false);
  const number = spend.revision - 1;
  return (
    <>
      <UnstyledButton
        className={classes.touchesButton}
        aria-expanded={isOpen}
        aria-label={t('history.open', { name, number })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('corrected', { number })}
      </UnstyledButton>
      {isOpen && <History id={spend.id} name={name} />}
    </>
  );
}

function History({ id, name }: { id: string; name: string }): JSX.Element {
  const { t } = useTranslation('spend');
  const label = useLabel();
  const formats = useFormats();
  return (
    <Asked query={useSpendHistory(id)} rows={1} height={40}>
      {({ corrections }) => (
        <ol className={classes.touchList} aria-label={t('history.title', { name })}>
          {corrections.toReversed().map((was) => (
            <li key={was.revision} data-revision={was.revision}>
              <strong>{t('history.was', { amount: formats.amount(was.amount, was.currency) })}</strong>
              <div className={`${classes.dim} tabular`}>
                {[
                  was.fromOn === was.toOn
                    ? formats.day(was.fromOn)
                    : `${formats.day(was.fromOn)} – ${formats.day(was.toOn)}`,
                  was.campaign?.name ?? label('channel', was.channel),
                  t(`kind.${was.kind}`),
                  ...[was.label, was.evidence],
                  t('history.until', { on: formats.moment(was.correctedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}
