import { Alert, Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Card } from '../../ui/page.js';
import { useFormats } from '../../ui/use-formats.js';
import type { Source } from './source-types.js';
import classes from './connectors.module.css';
import { rotateSource, TOUCHES } from './sources-query.js';

interface Props {
  readonly source: Source;
  /** Made here, and shown once; else it is given as the other side shows it. */
  readonly isOurs: boolean;
  readonly fresh: string | null;
}

/** What proves who sends: shown once when it is made; changed, both are valid for a day. */
export function SecretCard({ source, isOurs, fresh }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const formats = useFormats();
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const shown = made ?? fresh;
  const { previousUntil } = source;
  return (
    <Card>
      <Group justify="space-between" gap="sm">
        <div className={classes.grow}>
          <h2 className={classes.title}>{t('secret.title')}</h2>
          <p className={classes.dim}>{t(isOurs ? 'secret.ours' : 'secret.theirs')}</p>
          {previousUntil !== null && (
            <p className={classes.dim}>{t('secret.both', { until: formats.moment(previousUntil) })}</p>
          )}
        </div>
        {!isAsked && (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t(isOurs ? 'secret.rotate' : 'secret.change')}
          </Button>
        )}
      </Group>
      {isAsked && (
        <Change
          source={source}
          isOurs={isOurs}
          onDone={(secret) => {
            setMade(secret);
            setAsked(false);
          }}
        />
      )}
      {isOurs && shown !== null && (
        <Alert mt="md" color="teal" title={t('secret.once')}>
          <Copyable value={shown} />
        </Alert>
      )}
    </Card>
  );
}

/** Shorter is no secret anywhere. */
const SHORTEST = 8;

interface ChangeProps {
  readonly source: Source;
  readonly isOurs: boolean;
  /** With the new secret, or null when nothing is changed. */
  readonly onDone: (secret: string | null) => void;
}

function Change({ source, isOurs, onDone }: ChangeProps): JSX.Element {
  const { t } = useTranslation('connectors');
  const [given, setGiven] = useState('');
  const act = useAct({
    run: () => rotateSource(source.id, isOurs ? undefined : given.trim()),
    touches: TOUCHES,
    done: () => t('secret.changed'),
    then: ({ secret }) => onDone(secret),
  });
  return (
    <Alert mt="md" color="yellow" title={t('secret.sure')}>
      <p className={classes.plain}>{t('secret.sureText')}</p>
      {!isOurs && (
        <PasswordInput
          mt="sm"
          label={t('secret.given')}
          autoComplete="off"
          value={given}
          onChange={(event) => setGiven(event.currentTarget.value)}
        />
      )}
      <Group gap="xs" mt="sm">
        <Button
          size="sm"
          disabled={!isOurs && given.trim().length < SHORTEST}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('secret.make')}
        </Button>
        <Button size="sm" variant="subtle" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </Group>
    </Alert>
  );
}
