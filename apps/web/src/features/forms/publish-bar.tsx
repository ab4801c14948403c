import { Alert, Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from './form-checks.js';
import classes from './forms.module.css';
import type { Drafting, Told } from './use-form-draft.js';

interface Props {
  readonly drafting: Drafting;
  readonly onOpen: (key: string) => void;
}

/** That there is a draft, what is not right yet, and the button that shows it to visitors; always in sight. */
export function PublishBar({ drafting, onOpen }: Props): JSX.Element | null {
  const { t } = useTranslation('forms');
  const { form, isDirty, isStale, isPublishing, problems, discard, publish, rebase } = drafting;
  if (!isDirty) return null;
  return (
    <section className={classes.bar} aria-label={t('publish.title')}>
      <Wrong problems={problems} drafting={drafting} onOpen={onOpen} />
      {isStale && (
        <Alert color="yellow" role="alert" p="xs" title={t('publish.stale', { version: form.version })}>
          <Group gap="xs">
            <Button size="compact-md" variant="default" onClick={discard}>
              {t('publish.takeTheirs')}
            </Button>
            <Button size="compact-md" onClick={rebase}>
              {t('publish.keepMine')}
            </Button>
          </Group>
        </Alert>
      )}
      <Group justify="space-between" gap="sm">
        <span className={classes.dim}>{t('publish.draft', { version: form.version })}</span>
        <Group gap="xs">
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('publish.discard')}
          </Button>
          <Button disabled={isStale} loading={isPublishing} onClick={publish}>
            {t('publish.go', { version: form.version + 1 })}
          </Button>
        </Group>
      </Group>
    </section>
  );
}

interface WrongProps extends Props {
  readonly problems: readonly Told[];
}

/** Each a way to where it is wrong. */
function Wrong({ problems, drafting, onOpen }: WrongProps): JSX.Element | null {
  const { t } = useTranslation('forms');
  if (problems.length === 0) return null;
  const { fields } = drafting.draft;
  return (
    <Alert color="red" role="alert" p="xs" title={t('publish.problems', { count: problems.length })}>
      <ul className={classes.problems}>
        {problems.map(({ pointer, detail }) => {
          const index = fieldOf(pointer);
          const field = index === null ? undefined : fields[index];
          return (
            <li key={pointer + detail}>
              {field === undefined ? (
                `${t('publish.at', { context: placeOf(pointer) })}: ${detail}`
              ) : (
                <Button size="compact-sm" variant="subtle" color="red" onClick={() => onOpen(field.key)}>
                  {t('publish.field', { place: (index ?? 0) + 1 })}: {detail}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

const placeOf = (pointer: string): string => pointer.split('/')[2] ?? '';
