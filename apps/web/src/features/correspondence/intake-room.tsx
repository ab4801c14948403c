import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { IntakeForm } from './intake-form.js';
import { IntakeMails } from './intake-mails.js';
import { changeIntakeAddress, INTAKE, removeIntakeAddress } from './intake-query.js';
import type { IntakeAddress, NewIntakeAddress } from './intake-types.js';
import classes from './intake.module.css';

/** One address: where to send to, what became of the last mails, and what its leads are. */
export function IntakeRoom({ address }: { address: IntakeAddress }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const save = useAct({
    // What is left empty is to be so.
    run: (said: NewIntakeAddress) =>
      changeIntakeAddress(address.id, { campaign: null, leadType: null, ...said }),
    touches: INTAKE,
    done: () => t('intake.saved'),
  });
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/settings/intake" size="sm" className={classes.back}>
        <IconArrowLeft size={15} aria-hidden /> {t('intake.all')}
      </Anchor>
      <Where address={address} />
      <IntakeMails address={address} />
      <Section title={t('intake.leads')}>
        <Card>
          <IntakeForm
            address={address}
            submit={t('intake.save')}
            isBusy={save.isPending}
            onSubmit={save.mutate}
          />
        </Card>
      </Section>
      <Removal id={address.id} />
    </Stack>
  );
}

function Where({ address: { id, name, state, address } }: { address: IntakeAddress }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const other = state === 'active' ? 'paused' : 'active';
  const act = useAct({ run: () => changeIntakeAddress(id, { state: other }), touches: INTAKE });
  return (
    <Card>
      <Group justify="space-between" gap="sm">
        <h2 className={classes.title}>{name}</h2>
        <Group gap="sm">
          <Signal tone={state === 'active' ? 'good' : 'off'}>{t(`intake.state.${state}`)}</Signal>
          <Button
            variant="default"
            size="compact-sm"
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
          >
            {t(`intake.to.${other}`)}
          </Button>
        </Group>
      </Group>
      <p className={classes.how}>{t('intake.how')}</p>
      {address === null ? (
        <Alert color="yellow">{t('mailbox.readsNot')}</Alert>
      ) : (
        <Copyable value={address} />
      )}
    </Card>
  );
}

function Removal({ id }: { id: string }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const act = useAct({
    run: () => removeIntakeAddress(id),
    touches: INTAKE,
    done: () => t('intake.removed'),
    then: () => void navigate('/settings/intake'),
  });
  return (
    <Group gap="xs" role="group" aria-label={t('intake.remove')}>
      {isAsked && <span className={classes.dim}>{t('intake.removeSure')}</span>}
      <Button
        variant={isAsked ? 'filled' : 'subtle'}
        color="red"
        size="compact-sm"
        loading={act.isPending}
        onClick={() => (isAsked ? act.mutate(undefined) : setAsked(true))}
      >
        {t('intake.remove')}
      </Button>
      {isAsked && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsked(false)}>
          {t('intake.cancel')}
        </Button>
      )}
    </Group>
  );
}
