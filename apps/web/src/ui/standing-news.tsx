import { Alert, Stack } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconFlame,
  IconTargetArrow,
  IconZoomQuestion,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { agreementsQuery, currentOf } from '../api/agreements.js';
import { useBoard } from '../live/live-context.js';
import { behind } from './drill.js';
import { alertsOf } from './standing-cells.js';
import type { AlertCell } from './standing-cells.js';
import { useFormats } from './use-formats.js';
import { useNewcomers } from './use-newcomers.js';

const KNOWN = {
  'goal-changed': { Icon: IconTargetArrow, color: 'blue' },
  'revenue-goal-changed': { Icon: IconTargetArrow, color: 'blue' },
  'both-green-revenue-red': { Icon: IconArrowsExchange, color: 'red' },
  'budget-burning': { Icon: IconFlame, color: 'red' },
  'slack-target': { Icon: IconZoomQuestion, color: 'gray' },
} as const;
type Code = keyof typeof KNOWN;

const isKnown = (code: string): code is Code => Object.hasOwn(KNOWN, code);

/** What both teams are told, the same on every home: a changed goal, a burning budget, green promises beside red revenue. */
export function News({ alerts, board }: { alerts: readonly AlertCell[]; board: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const told = useNewcomers(alerts, keyOf).map((alert) => wordsOf(alert, t, formats));
  return (
    <>
      {/* What is new is announced once; the figures in it move on in silence. */}
      <span className="unseen" role="status">
        {told.join(' ')}
      </span>
      {alerts.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('standing.news')}>
          {alerts.map((alert) => (
            <Notice key={keyOf(alert)} alert={alert} board={board} />
          ))}
        </Stack>
      )}
    </>
  );
}

const keyOf = ({ code, clauseKey }: AlertCell): string => `${code} ${clauseKey ?? ''}`;

/** The same for a page that does not watch the agreement itself. */
export function AgreementNews(): JSX.Element | null {
  const { data } = useQuery(agreementsQuery);
  const current = data ? currentOf(data.items) : null;
  return current === null ? null : <WatchedNews board={`agreement/${current.id}`} />;
}

function WatchedNews({ board }: { board: string }): JSX.Element | null {
  const { state } = useBoard(board);
  return state === null ? null : <News alerts={alertsOf(state.cells.alerts)} board={board} />;
}

function Notice({ alert, board }: { alert: AlertCell; board: string }): JSX.Element {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const { Icon, color } = isKnown(alert.code)
    ? KNOWN[alert.code]
    : { Icon: IconAlertTriangle, color: 'gray' };
  return (
    <Alert color={color} variant="light" icon={<Icon size={18} aria-hidden />} py="xs">
      {wordsOf(alert, t, formats)}
      {alert.opens !== undefined && (
        <>
          {' '}
          <Link to={behind(board, alert.opens)}>{t('standing.open')}</Link>
        </>
      )}
    </Alert>
  );
}

function wordsOf(alert: AlertCell, t: TFunction<'ui'>, formats: ReturnType<typeof useFormats>): string {
  if (!isKnown(alert.code)) return alert.code;
  const isFrozen = alert.code === 'budget-burning' && alert.isFrozen === true;
  return t(`news.${isFrozen ? 'budget-burning-frozen' : alert.code}`, numbersOf(alert, formats));
}

function numbersOf(alert: AlertCell, formats: ReturnType<typeof useFormats>) {
  const count = (value: unknown, decimals = 0): string => formats.number(Number(value ?? 0), decimals);
  return {
    title: alert.title ?? '',
    from: amountText(Number(alert.from), alert, formats),
    to: amountText(Number(alert.to), alert, formats),
    on: typeof alert.on === 'string' ? formats.date(alert.on) : '',
    version: count(alert.version),
    breached: count(alert.breached),
    decided: count(alert.decided),
    burn: count(alert.burn, 1),
    times: count(alert.periods?.length),
  };
}

/** A share as such, money in its currency, all else as it is. */
function amountText(value: number, { currency }: AlertCell, formats: ReturnType<typeof useFormats>): string {
  if (typeof currency === 'string') return formats.minor(value, currency);
  return value > 0 && value < 1 ? formats.percent(value, 1) : formats.number(value);
}
