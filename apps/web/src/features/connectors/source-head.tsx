import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../ui/act.js';
import { Card } from '../../ui/page.js';
import { Sheet } from '../../ui/sheet.js';
import { useFormats } from '../../ui/use-formats.js';
import { HealthSign } from './health-sign.js';
import type { Kinds, Source, TestHit } from './source-types.js';
import classes from './connectors.module.css';
import { labelOf } from './label-of.js';
import { changeSource, testSource, TOUCHES } from './sources-query.js';
import { useSourceWords } from './use-source-words.js';

interface Props {
  readonly source: Source;
  readonly kinds: Kinds;
}

/** How a source is, in words, and what can be done with it. */
export function SourceHead({ source, kinds }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const formats = useFormats();
  const { countsOf } = useSourceWords();
  const { lastHitAt, state, health } = source;
  const counts = countsOf(source.day);
  const isNew = lastHitAt === null && health === 'silent';
  return (
    <Card>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.grow}>
          <h2 className={classes.title}>{source.name}</h2>
          <p className={classes.dim}>{labelOf(kinds, source.kind)}</p>
        </div>
        <HealthSign source={source} />
      </Group>
      <p className={classes.health}>
        {t(`healthText.${state === 'paused' ? 'paused' : isNew ? 'never' : health}`)}
      </p>
      {lastHitAt !== null && (
        <p className={classes.dim}>
          {t('last', { at: formats.moment(lastHitAt) })} ·{' '}
          {counts === '' ? t('dayNone') : t('day', { counts })}
        </p>
      )}
      <Acts source={source} />
    </Card>
  );
}

function Acts({ source }: { source: Source }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [isNaming, setNaming] = useState(false);
  const { id, state } = source;
  const test = useAct({ run: () => testSource(id), touches: TOUCHES });
  const turn = useAct({
    run: () => changeSource(id, { state: state === 'active' ? 'paused' : 'active' }),
    touches: TOUCHES,
    done: ({ state: now }) => t(now === 'active' ? 'acts.runs' : 'acts.isPaused'),
  });
  return (
    <>
      <Group mt="md" gap="xs">
        <Button variant="light" loading={test.isPending} onClick={() => test.mutate(undefined)}>
          {t('acts.test')}
        </Button>
        <Button
          variant={state === 'active' ? 'default' : 'filled'}
          loading={turn.isPending}
          onClick={() => turn.mutate(undefined)}
        >
          {t(state === 'active' ? 'acts.pause' : 'acts.resume')}
        </Button>
        <Button variant="subtle" onClick={() => setNaming(true)}>
          {t('acts.rename')}
        </Button>
      </Group>
      {test.data !== undefined && <Tested hit={test.data} />}
      <Sheet isOpen={isNaming} onClose={() => setNaming(false)} title={t('acts.rename')}>
        <Renaming source={source} onDone={() => setNaming(false)} />
      </Sheet>
    </>
  );
}

function Tested({ hit }: { hit: TestHit }): JSX.Element {
  const { t } = useTranslation('connectors');
  const { whyOf } = useSourceWords();
  const { leadIds, reason } = hit;
  return (
    <Alert mt="md" color={leadIds.length === 0 ? 'yellow' : 'teal'} role="status">
      {t('acts.tested', { count: leadIds.length })} {leadIds.length === 0 && reason !== null && whyOf(reason)}
      {leadIds.map((leadId) => (
        <Link key={leadId} to={`/leads/${leadId}`} className={classes.inText}>
          {t('acts.testLead')}
        </Link>
      ))}
    </Alert>
  );
}

function Renaming({ source, onDone }: { source: Source; onDone: () => void }): JSX.Element {
  const { t } = useTranslation('connectors');
  const [name, setName] = useState(source.name);
  const act = useAct({
    run: () => changeSource(source.id, { name: name.trim() }),
    touches: TOUCHES,
    done: ({ name: now }) => t('acts.renamed', { name: now }),
    then: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(undefined);
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('make.name')}
          data-autofocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''} loading={act.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}
