import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Asked } from '../../ui/asked.js';
import { Card, Section } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Connector, CreatedConnector } from './call-types.js';
import classes from './calls.module.css';
import { createConnector, TOUCHES, useConnectors } from './calls-query.js';
import { ConnectorRoom } from './connector-room.js';

/** Telephone systems that tell of calls; one of them, opened, shows where to, how, and what it told. */
export function Calls(): JSX.Element {
  const { t } = useTranslation('calls');
  const [params, setParams] = useSearchParams();
  const [fresh, setFresh] = useState<CreatedConnector | null>(null);
  const query = useConnectors();
  return (
    <Asked query={query}>
      {({ items }) => {
        const opened = items.find(({ id }) => id === params.get('connector'));
        if (opened !== undefined)
          return <ConnectorRoom connector={opened} secret={fresh?.id === opened.id ? fresh.secret : null} />;
        return (
          <Section title={t('title')}>
            <p className={classes.dim}>{t('lead')}</p>
            <Card pad={false}>
              {items.length === 0 && (
                <Empty title={t('none')} icon={<IconPhone size={26} stroke={1.5} />}>
                  {t('noneText')}
                </Empty>
              )}
              <ul className={classes.list}>
                {items.map((connector) => (
                  <Row key={connector.id} connector={connector} />
                ))}
              </ul>
              <Add
                onMade={(made) => {
                  setFresh(made);
                  setParams({ connector: made.id });
                }}
              />
            </Card>
          </Section>
        );
      }}
    </Asked>
  );
}

function Row({ connector }: { connector: Connector }): JSX.Element {
  const { t } = useTranslation('calls');
  const formats = useFormats();
  const { id, name, lastHeardAt } = connector;
  return (
    <li>
      <Link to={`/settings/calls?connector=${id}`} className={`${classes.row} quiet`}>
        <span className={classes.name}>{name}</span>
        <span className={classes.dim}>
          {lastHeardAt === null ? t('silent') : t('heard', { at: formats.moment(lastHeardAt) })}
        </span>
      </Link>
    </li>
  );
}

const COUNTRY = /^[A-Za-z]{2}$/;

function Add({ onMade }: { onMade: (made: CreatedConnector) => void }): JSX.Element {
  const { t } = useTranslation('calls');
  const [name, setName] = useState('');
  const [country, setCountry] = useState('');
  const isPlace = country === '' || COUNTRY.test(country);
  const act = useAct({
    run: () =>
      createConnector({ name: name.trim(), ...(country === '' ? {} : { country: country.toUpperCase() }) }),
    touches: TOUCHES,
    then: onMade,
  });
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Group align="flex-start" gap="md">
        <TextInput
          flex={2}
          miw={200}
          label={t('add.name')}
          description={t('add.nameHint')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          miw={160}
          label={t('add.country')}
          description={t('add.countryHint')}
          placeholder="IT"
          maxLength={2}
          value={country}
          error={isPlace ? null : t('add.countryWrong')}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
      </Group>
      <Stack mt="md" align="flex-start">
        <Button
          type="submit"
          variant="light"
          disabled={name.trim() === '' || !isPlace}
          loading={act.isPending}
        >
          {t('add.make')}
        </Button>
      </Stack>
    </form>
  );
}
