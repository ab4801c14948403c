import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { fateOf } from './source-types.js';
import type { Decision, Hit, Source } from './source-types.js';
import classes from './connectors.module.css';
import { decideDeletion, TOUCHES } from './sources-query.js';

interface Props {
  readonly source: Source;
  readonly hit: Hit;
}

/** A source deleted the record of somebody who was worked: whether they go is said here, by who may erase people. */
export function DeletionDecision({ source, hit }: Props): JSX.Element {
  const { t } = useTranslation('connectors');
  const may = useMay();
  const [isAsked, setAsked] = useState(false);
  const act = useAct({
    run: (decision: Decision) => decideDeletion(source.id, hit.id, decision),
    touches: TOUCHES,
    done: (decided) => t(`log.deletion.${fateOf(decided)}`),
  });
  if (!may('person.erase')) return <p className={classes.dim}>{t('log.deletion.forbidden')}</p>;
  return (
    <>
      <Text size="sm" mt="sm">
        {t('log.deletion.text')}
      </Text>
      <Group mt="sm" gap="xs">
        <Button variant="light" size="compact-sm" loading={act.isPending} onClick={() => act.mutate('keep')}>
          {t('log.deletion.keep')}
        </Button>
        <Button variant="subtle" color="red" size="compact-sm" onClick={() => setAsked(true)}>
          {t('log.deletion.erase')}
        </Button>
      </Group>
      <Modal
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={t('log.deletion.title')}
        closeButtonProps={{ 'aria-label': t('cancel') }}
        centered
      >
        <Stack gap="md">
          <Text size="sm">{t('log.deletion.sure')}</Text>
          <Group justify="flex-end" gap="sm">
            {/* Whoever strikes Enter unread has decided nothing. */}
            <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
            <Button color="red" loading={act.isPending} onClick={() => act.mutate('erase')}>
              {t('log.deletion.go')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
