import {
  IconBuildingFactory2,
  IconCoins,
  IconHeartHandshake,
  IconMessageCircle,
  IconNews,
  IconPuzzle,
  IconSettingsCog,
  IconSpeakerphone,
  IconTool,
  IconTruckDelivery,
  IconUserDollar,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department } from './customer-types.js';
import classes from './customers.module.css';

const ICONS: Readonly<Record<Department, Icon>> = {
  marketing: IconSpeakerphone,
  sales: IconUserDollar,
  partner: IconHeartHandshake,
  care: IconMessageCircle,
  operations: IconSettingsCog,
  production: IconBuildingFactory2,
  assembly: IconPuzzle,
  delivery: IconTruckDelivery,
  service: IconTool,
  communication: IconNews,
  finance: IconCoins,
};

/** A department in three ways at once: word, sign and colour. */
export function DepartmentMark({ department }: { department: Department }): JSX.Element {
  const { t } = useTranslation('customers');
  const Sign = ICONS[department];
  return (
    <span className={classes.department} data-department={department}>
      <Sign size={14} stroke={2} aria-hidden />
      {t(`department.${department}`)}
    </span>
  );
}
