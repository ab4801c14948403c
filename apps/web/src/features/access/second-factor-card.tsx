import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import classes from './access.module.css';
import { secondFactorQuery } from './access-query.js';
import type { SecondFactor } from './access-query.js';
import { OwnProof } from './own-proof.js';
import { SetUp } from './set-up.js';

/** A code beside the password: on, off, and what stands in for a lost telephone. */
export function SecondFactorCard(): JSX.Element {
  const { t } = useTranslation('access');
  const factor = useQuery(secondFactorQuery);
  return (
    <Section title={t('factor.title')}>
      <Card>
        <Asked query={factor} rows={1}>
          {(state) => (state.isOn ? <On state={state} /> : <Off hasPassword={state.hasPassword} />)}
        </Asked>
      </Card>
    </Section>
  );
}

function Off({ hasPassword }: { hasPassword: boolean }): JSX.Element {
  const { t } = useTranslation('access');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.split}>
      <Text c="dimmed" size="sm" className={classes.grow}>
        {t('factor.off')}
      </Text>
      <Button onClick={() => setOpen(true)}>{t('factor.setUp')}</Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t('factor.setUp')}>
        <SetUp hasPassword={hasPassword} onDone={() => setOpen(false)} />
      </Sheet>
    </div>
  );
}

function On({ state }: { state: SecondFactor }): JSX.Element {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const [asked, setAsked] = useState<'codes' | 'removal' | null>(null);
  const { confirmedAt, recoveryCodesLeft: count } = state;
  return (
    <>
      <div className={classes.split}>
        <div className={classes.grow}>
          <Group gap={8}>
            <Badge color="teal" variant="light" tt="none" fw={550}>
              {t('factor.on')}
            </Badge>
            <span className={classes.dim}>{confirmedAt !== null && formats.moment(confirmedAt)}</span>
          </Group>
          <Text size="sm" mt={6} c={count < 3 ? 'red' : 'dimmed'}>
            {t('factor.left', { count })}
          </Text>
        </div>
        <Group gap={8}>
          <Button variant="default" onClick={() => setAsked('codes')}>
            {t('factor.renew')}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setAsked('removal')}>
            {t('factor.remove')}
          </Button>
        </Group>
      </div>
      <Sheet
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === 'removal' ? t('factor.remove') : t('factor.renew')}
      >
        {asked !== null && <OwnProof wish={asked} onDone={() => setAsked(null)} />}
      </Sheet>
    </>
  );
}
