import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { Window } from './calendar-types.js';

interface WindowFieldsProps {
  readonly window: Window;
  readonly openLabel: string;
  readonly closeLabel: string;
  /** Whether the labels are seen, or only heard. */
  readonly hasLabels?: boolean;
  readonly onChange: (window: Window) => void;
}

/** A clock field knows no 24:00: midnight at the end of a window is the end of the day. */
const shownClose = (close: string): string => (close === '24:00' ? '00:00' : close);
const readClose = (close: string): string => (close === '00:00' ? '24:00' : close);

export function WindowFields({
  window,
  openLabel,
  closeLabel,
  hasLabels,
  onChange,
}: WindowFieldsProps): JSX.Element {
  const named = (label: string): object => (hasLabels === true ? { label } : { 'aria-label': label });
  const change = (next: Window): void => {
    if (next.open !== '' && next.close !== '' && next.open !== next.close) onChange(next);
  };
  return (
    <>
      <TextInput
        type="time"
        size="sm"
        {...named(openLabel)}
        value={window.open}
        onChange={(event) => change({ ...window, open: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        size="sm"
        {...named(closeLabel)}
        value={shownClose(window.close)}
        onChange={(event) =>
          event.currentTarget.value !== '' &&
          change({ ...window, close: readClose(event.currentTarget.value) })
        }
      />
    </>
  );
}
