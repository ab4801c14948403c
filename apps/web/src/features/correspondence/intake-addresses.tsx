import { Button } from '@mantine/core';
import { IconMailForward, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { Signal } from '../../ui/signal.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import { IntakeForm } from './intake-form.js';
import { createIntakeAddress, INTAKE, useIntakeAddresses } from './intake-query.js';
import { IntakeRoom } from './intake-room.js';
import type { IntakeAddress } from './intake-types.js';
import classes from './intake.module.css';

/** Addresses under which mails become leads; one of them, opened, shows what came and what became of it. */
export function IntakeAddresses(): JSX.Element {
  const { t } = useTranslation('correspondence');
  const [params, setParams] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const query = useIntakeAddresses();
  const act = useAct({
    run: createIntakeAddress,
    touches: INTAKE,
    then: ({ id }) => {
      setAdding(false);
      setParams({ address: id });
    },
  });
  const add = (
    <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('intake.add')}
    </Button>
  );
  return (
    <Asked query={query}>
      {({ items }) => {
        const opened = items.find(({ id }) => id === params.get('address'));
        if (opened !== undefined) return <IntakeRoom address={opened} />;
        return (
          <Section title={t('intake.title')} aside={items.length > 0 && add}>
            <p className={classes.lead}>{t('intake.lead')}</p>
            <Card pad={false}>
              {items.length === 0 && (
                <Empty
                  title={t('intake.none')}
                  icon={<IconMailForward size={26} stroke={1.5} />}
                  action={add}
                >
                  {t('intake.noneText')}
                </Empty>
              )}
              <ul className={classes.list}>
                {items.map((address) => (
                  <Row key={address.id} address={address} />
                ))}
              </ul>
            </Card>
            <Sheet isOpen={isAdding} onClose={() => setAdding(false)} title={t('intake.add')}>
              <IntakeForm submit={t('intake.make')} isBusy={act.isPending} onSubmit={act.mutate} />
            </Sheet>
          </Section>
        );
      }}
    </Asked>
  );
}

function Row({ address }: { address: IntakeAddress }): JSX.Element {
  const { t } = useTranslation('correspondence');
  const formats = useFormats();
  const { id, name, state, lastAt, month } = address;
  return (
    <li>
      <Link to={`/settings/intake?address=${id}`} className={`${classes.row} quiet`}>
        <span className={classes.grow}>
          <span className={classes.name}>{name}</span>
          <span className={classes.code}>{address.address ?? t('mailbox.readsNot')}</span>
          <span className={classes.dim}>
            {lastAt === null
              ? t('intake.silent')
              : t('intake.heard', { at: formats.moment(lastAt), count: month.accepted })}
          </span>
        </span>
        <Signal tone={state === 'active' ? 'good' : 'off'}>{t(`intake.state.${state}`)}</Signal>
      </Link>
    </li>
  );
}
