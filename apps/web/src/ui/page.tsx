import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { JSX, ReactNode } from 'react';
import { MetricHint } from './metric-hint.js';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: its heading is the document's title too. */
export function Page({ title, lead, actions, children }: PageProps): JSX.Element {
  useEffect(() => {
    document.title = `${title} · Staffetta`;
  }, [title]);
  return (
    <Stack gap="lg" className={classes.page}>
      <Group justify="space-between" align="flex-end" gap="sm" className={classes.head}>
        <div>
          <Title order={1} className={classes.title} tabIndex={-1}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text component="div" c="dimmed" size="sm" mt={4} className="tabular">
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}

interface SectionProps {
  readonly title: string;
  /** Key in the metric dictionary of what the section is full of. */
  readonly metric?: string | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, metric, aside, children }: SectionProps): JSX.Element {
  return (
    <section className={classes.section}>
      <Group justify="space-between" mb="sm" gap="xs" wrap="wrap">
        <Title order={2}>
          {title} {metric !== undefined && <MetricHint metric={metric} />}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  );
}

/** A sheet of paper: what belongs together. */
export function Card({ children, pad = true }: { children: ReactNode; pad?: boolean }): JSX.Element {
  return <div className={pad ? `${classes.card} ${classes.pad}` : classes.card}>{children}</div>;
}
