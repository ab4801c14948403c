import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useAct } from '../../../ui/act.js';
import classes from '../qualification.module.css';

const TOUCHES = ['target-definitions', 'lead', 'score-models'];

/** Puts a version in force, with the reason. */
export function Publish({ version }: { version: number }): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <WithReason
      title={t('target.publishTitle', { version })}
      text={t('target.publishText')}
      go={t('target.publish')}
      done={t('target.published', { version })}
      path={`/target-definitions/${version}/publication`}
    />
  );
}

/** Puts none in force any more, with the reason. */
export function Withdraw(): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <WithReason
      title={t('target.withdrawTitle')}
      text={t('target.withdrawText')}
      go={t('target.withdraw')}
      done={t('target.withdrawn')}
      path="/target-definitions/withdrawal"
    />
  );
}

interface WithReasonProps {
  readonly title: string;
  readonly text: string;
  readonly go: string;
  readonly done: string;
  readonly path: string;
}

function WithReason({ title, text, go, done, path }: WithReasonProps): JSX.Element {
  const { t } = useTranslation(['qualification', 'ui']);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct({
    run: () => api.post(path, { reason: reason.trim() }),
    touches: TOUCHES,
    done: () => done,
    then: () => setOpen(false),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        onClick={(event) => {
          // The line it stands on opens and shuts by a click of its own.
          event.preventDefault();
          setOpen(true);
        }}
      >
        {go}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={title} centered>
        <Stack gap="md">
          <p className={classes.dim}>{text}</p>
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            label={t('qualification:target.reason')}
            description={t('qualification:target.reasonText')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('ui:action.cancel')}
            </Button>
            <Button
              disabled={reason.trim() === ''}
              loading={act.isPending}
              onClick={() => act.mutate(undefined)}
            >
              {go}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
