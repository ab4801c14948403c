import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAct } from '../../ui/act.js';
import { Card } from '../../ui/page.js';
import { SIGN_IN_RULES } from './access-query.js';
import type { SignInRules } from './access-query.js';

/** What the workspace asks of how its members sign in. */
export function RulesSwitch(): JSX.Element {
  const { t } = useTranslation('access');
  const rules = useQuery({
    queryKey: [SIGN_IN_RULES],
    queryFn: () => api.get<SignInRules>('/sign-in-rules'),
  });
  const act = useAct({
    run: (demandsSecondFactor: boolean) => api.put<SignInRules>('/sign-in-rules', { demandsSecondFactor }),
    touches: [SIGN_IN_RULES],
    done: ({ demandsSecondFactor }) => t(demandsSecondFactor ? 'rules.isOn' : 'rules.isOff'),
  });
  return (
    <Card>
      <Switch
        label={t('rules.demand')}
        description={t('rules.text')}
        checked={rules.data?.demandsSecondFactor ?? false}
        disabled={rules.data === undefined || act.isPending}
        onChange={(event) => act.mutate(event.currentTarget.checked)}
      />
    </Card>
  );
}
