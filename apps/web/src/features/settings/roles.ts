import { useTranslation } from 'react-i18next';
import { en } from './words.en.js';

type Role = keyof typeof en.role;

export const ROLES = Object.keys(en.role) as Role[];

const isKnown = (role: string): role is Role => role in en.role;

/** The word for a role; a workspace's own roles speak for themselves. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation('settings');
  return (role) => {
    const code = role.replace(/[\s-]/g, '_');
    return isKnown(code) ? t(`role.${code}`) : role;
  };
}
