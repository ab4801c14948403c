import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { Absences } from './absences.js';
import { LimitForm } from './limit-form.js';
import type { RoutedMember } from './routing-types.js';

interface PersonSheetProps {
  readonly person: RoutedMember;
  readonly maySetLimit: boolean;
}

/** What can be said about one person: how much they may get, and when they are away. */
export const PersonSheet = ({ person, maySetLimit }: PersonSheetProps): JSX.Element => (
  <Stack gap="xl">
    {maySetLimit && <LimitForm person={person} />}
    <Absences person={person} />
  </Stack>
);
