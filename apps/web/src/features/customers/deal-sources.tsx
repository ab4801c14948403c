import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import { Loading } from '../../ui/states.js';
import { modelsOf } from '../credit/models.js';
import classes from './customers.module.css';

/** Few want to know it: fetched when somebody does. */
const DealTouches = lazy(async () => ({
  default: (await import('../credit/deal-touches.js')).DealTouches,
}));

const MODELS = modelsOf(null, 'channel');

interface SourcesProps {
  readonly deal: { readonly id: string; readonly name: string };
}

/** From the money of a deal back to the touches that brought it. */
export function DealSources({ deal: { id, name } }: SourcesProps): JSX.Element {
  const { t } = useTranslation('customers');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton
        className={classes.sources}
        aria-label={t('summary.creditOf', { deal: name })}
        onClick={() => setOpen(true)}
      >
        {t('summary.credit')}
      </UnstyledButton>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('summary.creditOf', { deal: name })}>
        <Suspense fallback={<Loading />}>
          <DealTouches id={id} models={MODELS} />
        </Suspense>
      </Sheet>
    </>
  );
}
