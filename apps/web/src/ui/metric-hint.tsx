import { Popover, Text, UnstyledButton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMetrics } from '../api/metrics.js';
import type { Metric } from '../api/types.js';
import { Asked } from './asked.js';
import classes from './metric-hint.module.css';

/** What a figure means: its entry in the metric dictionary, on demand. */
export function MetricHint({ metric }: { metric: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  const metrics = useMetrics(isOpen);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={300}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.sign}
          aria-label={t('metric.what')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconInfoCircle size={13} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Asked query={metrics} rows={1}>
          {({ items }) => <Definition metric={items.find(({ key }) => key === metric)} />}
        </Asked>
      </Popover.Dropdown>
    </Popover>
  );
}

function Definition({ metric }: { metric: Metric | undefined }): JSX.Element {
  const { t, i18n } = useTranslation('ui');
  if (metric === undefined) return <Text size="sm">{t('metric.missing')}</Text>;
  const language = i18n.language === 'it' ? 'it' : 'en';
  return (
    <div className={classes.text}>
      <Text fw={640}>{metric.name[language]}</Text>
      <Text size="xs" c="dimmed" mt={8}>
        {t('metric.formula')}
      </Text>
      <Text size="sm" lang="en">
        {metric.formula}
      </Text>
      <Text size="xs" c="dimmed" mt={8}>
        {t('metric.not')}
      </Text>
      <Text size="sm">{metric.notThis[language]}</Text>
    </div>
  );
}
