import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { ProviderCard } from './provider-card.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionsCard } from './sessions-card.js';

/** How one gets in oneself: second factor, provider, and the devices one is signed in on. */
export function AccessRoom(): JSX.Element {
  return (
    <Stack gap="xl">
      <SecondFactorCard />
      <ProviderCard />
      <SessionsCard />
    </Stack>
  );
}
