import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed, Waiver } from '../../api/obligations.js';
import { ExplainedClock } from '../../ui/explained-clock.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { isWaivable, sidesThatMay } from './choosing.js';
import type { Duty } from './choosing.js';
import classes from './obligations.module.css';
import { useSides } from './use-sides.js';

interface ObligationDetailProps {
  readonly owed: Owed;
  readonly duty: Duty | undefined;
  readonly onWaive?: () => void;
}

/** Why it stands as it does, and what can be done about it by whom. */
export function ObligationDetail({ owed, duty, onWaive }: ObligationDetailProps): JSX.Element {
  const { t } = useTranslation('obligations');
  const sides = useSides();
  const isOthers = onWaive === undefined && duty !== undefined && isWaivable(owed);
  return (
    <div className={classes.detail}>
      <ExplainedClock obligationId={owed.id} />
      {owed.waiver !== null && <Given waiver={owed.waiver} />}
      {onWaive && (
        <Button variant="default" size="sm" mt="sm" onClick={onWaive}>
          {t('waive.one')}
        </Button>
      )}
      {isOthers && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('waive.others', { sides: sides(sidesThatMay(duty)) })}
        </Text>
      )}
    </div>
  );
}

function Given({ waiver }: { waiver: Waiver }): JSX.Element {
  const { t } = useTranslation('obligations');
  const label = useLabel();
  const formats = useFormats();
  return (
    <div className={classes.waiver}>
      {t('waive.given', {
        name: waiver.by,
        at: formats.moment(waiver.at),
        reason: label('waiver', waiver.reason),
      })}
      {waiver.note !== null && <div>“{waiver.note}”</div>}
    </div>
  );
}
