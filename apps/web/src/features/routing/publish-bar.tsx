import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberName } from '../../api/session.js';
import { ChangeList } from './change-list.js';
import { ruleOf } from './rule-checks.js';
import { changesBetween } from './rule-changes.js';
import { useRulesVersions } from './routing-query.js';
import classes from './routing.module.css';
import type { Drafting } from './use-rules-draft.js';

interface PublishBarProps {
  readonly drafting: Drafting;
  readonly onTest: () => void;
  readonly onOpen: (index: number) => void;
}

/** What the draft would change, what is not right yet, and the button that puts it in force; always in sight. */
export function PublishBar(props: PublishBarProps): JSX.Element | null {
  return props.drafting.isDirty ? <Bar {...props} /> : null;
}

/** Its note is for one version: the next draft begins without. */
function Bar({ drafting, onTest, onOpen }: PublishBarProps): JSX.Element {
  const { t } = useTranslation('routing');
  const [note, setNote] = useState('');
  const { isStale, isPublishing, inForce, base, rules, discard, publish } = drafting;
  return (
    <section className={classes.bar} aria-label={t('publish.title')}>
      {isStale ? (
        <Conflict drafting={drafting} />
      ) : (
        <ChangeList changes={changesBetween(base.rules, rules)} />
      )}
      <Problems drafting={drafting} onOpen={onOpen} />
      {!isStale && (
        <Group align="flex-end" gap="sm">
          <TextInput
            flex="1 1 240px"
            label={t('publish.note')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button variant="subtle" color="gray" onClick={discard}>
              {t('publish.discard')}
            </Button>
            <Button variant="default" onClick={onTest}>
              {t('publish.test')}
            </Button>
            <Button loading={isPublishing} onClick={() => publish(note)}>
              {t('publish.go', { version: inForce.version + 1 })}
            </Button>
          </Group>
        </Group>
      )}
    </section>
  );
}

function Problems({ drafting, onOpen }: Pick<PublishBarProps, 'drafting' | 'onOpen'>): JSX.Element | null {
  const { t } = useTranslation('routing');
  const { problems } = drafting;
  const [first] = problems;
  if (first === undefined) return null;
  const index = ruleOf(first);
  return (
    <Alert color="red" role="alert" p="xs">
      <Group justify="space-between" gap="xs">
        <span>{t('publish.problems', { count: problems.length })}</span>
        {index === null ? (
          <span>{first.detail}</span>
        ) : (
          <Button size="compact-sm" variant="light" color="red" onClick={() => onOpen(index)}>
            {t('rules.number', { place: index + 1 })}: {first.detail}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Somebody was faster: what they changed, and a choice that loses nothing unseen. */
function Conflict({ drafting }: { drafting: Drafting }): JSX.Element {
  const { t } = useTranslation('routing');
  const nameOf = useMemberName();
  const { inForce, base, discard, rebase } = drafting;
  const { version } = inForce;
  const theirs = useRulesVersions().data?.items.find(({ number }) => number === version);
  const name = nameOf(theirs?.publishedBy ?? null) ?? t('versions.connector');
  return (
    <Alert color="yellow" role="alert" title={t('publish.stale', { version })}>
      <Stack gap="xs">
        {theirs?.note != null && (
          <Text size="sm">{t('publish.staleBy', { version, name, note: theirs.note })}</Text>
        )}
        <Text size="sm" fw={600}>
          {t('publish.theirs')}
        </Text>
        <ChangeList changes={changesBetween(base.rules, inForce.rules)} />
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={discard}>
            {t('publish.takeTheirs')}
          </Button>
          <Button size="compact-md" onClick={rebase}>
            {t('publish.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
