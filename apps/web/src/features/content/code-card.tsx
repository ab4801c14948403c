import { Alert, Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/may.js';
import { useAct } from '../../ui/act.js';
import { Copyable } from '../../ui/copyable.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import { FigureList } from './asset-row.js';
import classes from './content.module.css';
import { changeCode, CONTENT } from './content-query.js';
import type { DistributionCode, Opened, Reached } from './content-types.js';
import { QrPicture } from './qr-picture.js';

interface CodeCardProps {
  readonly code: DistributionCode;
  /** Whether it leads anywhere when it is opened. */
  readonly hasAddress: boolean;
  readonly figures: Reached | undefined;
  readonly onOpen: (of: Opened['of']) => void;
}

/** One code: how it is told, opened and printed, where it is handed out, and what came by it. */
export function CodeCard({ code, hasAddress, figures, onOpen }: CodeCardProps): JSX.Element {
  const { t } = useTranslation('content');
  const label = useLabel();
  const may = useMay();
  const where = useWhere();
  const { medium, channel, opensAt, opens, state } = code;
  const formats = useFormats();
  return (
    <>
      <div className={classes.codeHead}>
        <span className={classes.told}>{code.code}</span>
        <Signal tone={state === 'active' ? 'good' : 'off'}>{t(`code.state.${state}`)}</Signal>
      </div>
      <p className={classes.dim}>
        {[t(`code.medium.${medium}`), label('channel', channel), ...where(code)].join(' · ')}
      </p>
      {may('board.read') && <FigureList {...{ figures, onOpen, of: code.code }} />}
      {figures !== undefined && figures.nameless > 0 && (
        <p className={classes.dim}>
          {t('code.nameless', {
            count: figures.nameless,
            number: formats.number(figures.nameless),
          })}
        </p>
      )}
      <p className={classes.dim}>{t('code.opens', { count: opens, number: formats.number(opens) })}</p>
      {hasAddress ? <Copyable value={opensAt} /> : <Alert variant="light">{t('code.noAddress')}</Alert>}
      <div className={classes.qrLine}>
        {hasAddress && <QrPicture code={code} />}
        {may('campaign.write') && <Turn code={code} />}
      </div>
    </>
  );
}

function useWhere(): (code: DistributionCode) => string[] {
  const { t } = useTranslation('content');
  const formats = useFormats();
  return ({ place, occasion, fromOn, toOn, printed }) =>
    [
      place,
      occasion,
      (fromOn ?? toOn) !== null &&
        [fromOn, toOn].map((day) => (day === null ? '…' : formats.day(day))).join(' – '),
      printed !== null && t('code.printed', { count: printed, number: formats.number(printed) }),
    ].filter((each): each is string => typeof each === 'string' && each !== '');
}

/** What is printed stays; it may lead nowhere for a while. */
function Turn({ code }: { code: DistributionCode }): JSX.Element {
  const { t } = useTranslation('content');
  const isActive = code.state === 'active';
  const act = useAct({
    run: () => changeCode(code, { state: isActive ? 'paused' : 'active' }),
    touches: CONTENT,
    done: ({ state }) => t(`code.turned.${state}`),
    undo: () => changeCode(code, { state: code.state }),
  });
  return (
    <Button
      size="xs"
      variant="subtle"
      {...(isActive && { color: 'red' })}
      loading={act.isPending}
      onClick={() => act.mutate(undefined)}
    >
      {t(isActive ? 'code.pause' : 'code.resume')}
    </Button>
  );
}
