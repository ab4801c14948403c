import { Alert, Anchor, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Card, Section } from '../../ui/page.js';
import { Removal } from '../../ui/removal.js';
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
      <Removal
        run={() => removeIntakeAddress(address.id)}
        touches={INTAKE}
        back="/settings/intake"
        label={t('intake.remove')}
        sure={t('intake.removeSure')}
        done={t('intake.removed')}
      />
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
