import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import { HandOverForm } from './hand-over-form.js';
import classes from './leads.module.css';

interface HandOverBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with the chosen leads: pass the baton. */
export function HandOverBar({ chosen, onDone }: HandOverBarProps): JSX.Element | null {
  const { t } = useTranslation('leads');
  const [isOpen, setOpen] = useState(false);
  if (chosen.size === 0) return null;
  return (
    <div className={classes.bulk} role="region" aria-label={t('handOver.title')}>
      <span className="tabular" role="status">
        {t('selected', { count: chosen.size })}
      </span>
      <Button rightSection={<IconArrowRight size={16} />} onClick={() => setOpen(true)}>
        {t('handOver.go')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('handOver.title')}>
        <HandOverForm leadIds={[...chosen]} onDone={() => (setOpen(false), onDone())} />
      </Sheet>
    </div>
  );
}
