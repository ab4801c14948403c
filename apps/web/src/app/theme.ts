import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import i18next from 'i18next';

/** One accent, a deep teal; 7 carries white text at more than 6 to 1. */
const teal: MantineColorsTuple = [
  '#eaf6f3',
  '#d4ebe6',
  '#a9d8cf',
  '#7bc4b7',
  '#55b0a2',
  '#36998b',
  '#1d8073',
  '#0b655c',
  '#08514a',
  '#053d38',
];
const brick: MantineColorsTuple = [
  '#fdeceb',
  '#f9d5d3',
  '#f2aaa6',
  '#eb7c76',
  '#e2564f',
  '#d43b33',
  '#c22d25',
  '#b0241c',
  '#8f1b15',
  '#6f130f',
];
const slate: MantineColorsTuple = [
  '#e7efed',
  '#c5d2cf',
  '#9fb1ad',
  '#6d817c',
  '#3b4a46',
  '#2b3835',
  '#1d2826',
  '#141c1a',
  '#0d1312',
  '#080c0b',
];
const mist: MantineColorsTuple = [
  '#f5f7f6',
  '#eef2f0',
  '#dde5e2',
  '#cbd6d2',
  '#b4c2bd',
  '#84958f',
  '#52625e',
  '#3b4a46',
  '#25322f',
  '#14201e',
];

const FONT =
  "'Inter', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

const closing = (): object => ({ closeButtonProps: { 'aria-label': i18next.t('ui:action.close') } });

export const theme = createTheme({
  colors: { teal, red: brick, dark: slate, gray: mist },
  primaryColor: 'teal',
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontFamily: FONT,
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  components: {
    Badge: { defaultProps: { radius: 'sm' } },
    // Labels are asked for whenever they are shown: they are told in the language of that moment.
    Modal: { defaultProps: () => ({ centered: true, radius: 'lg', ...closing() }) },
    Notification: { defaultProps: closing },
    PasswordInput: {
      defaultProps: () => ({ visibilityToggleButtonProps: { 'aria-label': i18next.t('ui:action.look') } }),
    },
    Skeleton: { defaultProps: { radius: 'md' } },
  },
});

/** Told per scheme, because Mantine tells them per scheme as well. */
const soft = {
  '--mantine-color-teal-light': 'var(--accent-soft)',
  '--mantine-color-teal-light-color': 'var(--accent)',
  '--mantine-color-teal-outline': 'var(--accent)',
  '--mantine-color-teal-light-hover': 'var(--sunk)',
  '--mantine-color-yellow-light': 'var(--warn-soft)',
  '--mantine-color-yellow-light-color': 'var(--warn)',
  '--mantine-color-red-light': 'var(--bad-soft)',
  '--mantine-color-red-light-color': 'var(--bad)',
};

/** Mantine's own words for surfaces follow the product's tokens, so that there is one palette. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--dim)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-placeholder': 'var(--dim)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
    '--input-bd': 'var(--line-strong)',
  },
  light: soft,
  dark: {
    ...soft,
    '--mantine-color-default': 'var(--sunk)',
    '--mantine-color-default-hover': 'var(--line)',
  },
});
