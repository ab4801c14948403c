import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.js';
import { LeaveGuard } from '../../agreement/editor/leave-guard.js';
import classes from '../qualification.module.css';

interface DraftEditorProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly isDirty: boolean;
  /** Whether what is drafted could be used; the name is looked at here. */
  readonly isSound: boolean;
  /** What saving does, and does not do yet. */
  readonly versioned: string;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDone: () => void;
  /** What the draft would change, beside it. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** The frame of writing a next version: its name, its parts, what it would change, and saving it. */
export function DraftEditor(props: DraftEditorProps): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <>
      <LeaveGuard isDirty={props.isDirty} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Card>
            <TextInput
              required
              maxLength={100}
              label={t('draft.name')}
              value={props.name}
              onChange={(event) => props.onName(event.currentTarget.value)}
            />
          </Card>
          {props.children}
        </div>
        <div className={classes.aside}>{props.aside}</div>
      </div>
      <Ending {...props} isSound={props.isSound && props.name.trim() !== ''} />
    </>
  );
}

type EndingProps = Pick<DraftEditorProps, 'isSound' | 'versioned' | 'isSaving' | 'onSave' | 'onDone'>;

function Ending({ isSound, versioned, isSaving, onSave, onDone }: EndingProps): JSX.Element {
  const { t } = useTranslation(['qualification', 'ui']);
  return (
    <Group justify="space-between" className={classes.ending}>
      {isSound ? (
        <Text size="sm" c="dimmed">
          {versioned}
        </Text>
      ) : (
        <Alert color="red" py={6} role="alert">
          {t('qualification:draft.unsound')}
        </Alert>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('ui:action.cancel')}
        </Button>
        <Button disabled={!isSound} loading={isSaving} onClick={onSave}>
          {t('qualification:saveVersion')}
        </Button>
      </Group>
    </Group>
  );
}
