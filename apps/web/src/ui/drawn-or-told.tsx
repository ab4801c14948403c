import { Button } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './page.js';

interface DrawnOrToldProps {
  readonly title: string;
  readonly metric?: string;
  readonly drawn: ReactNode;
  readonly told: ReactNode;
}

/** A chart and the table behind it: the same figures, either way. */
export function DrawnOrTold({ title, metric, drawn, told }: DrawnOrToldProps): JSX.Element {
  const { t } = useTranslation('ui');
  const [isTold, setTold] = useState(false);
  const Icon = isTold ? IconChartLine : IconTable;
  return (
    <Section
      title={title}
      metric={metric}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon size={15} aria-hidden />}
          aria-pressed={isTold}
          onClick={() => setTold(!isTold)}
        >
          {isTold ? t('action.showChart') : t('action.showTable')}
        </Button>
      }
    >
      {isTold ? told : drawn}
    </Section>
  );
}
