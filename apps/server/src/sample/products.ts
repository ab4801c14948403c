/** What the company sells; prices in euro for one unit. */
export interface Product {
  readonly key: string;
  readonly name: string;
  readonly series: string;
  readonly price: string;
  /** How often it is what a deal is about, compared with the others. */
  readonly weight: number;
  readonly mostUnits: number;
}

export const PRODUCTS: readonly Product[] = [
  { key: 'PC-40', name: 'Pompa centrifuga PC 40', series: 'PC', price: '3850.00', weight: 30, mostUnits: 8 },
  { key: 'PC-80', name: 'Pompa centrifuga PC 80', series: 'PC', price: '9200.00', weight: 24, mostUnits: 5 },
  {
    key: 'PC-150',
    name: 'Pompa centrifuga PC 150',
    series: 'PC',
    price: '21400.00',
    weight: 10,
    mostUnits: 3,
  },
  { key: 'PD-10', name: 'Pompa dosatrice PD 10', series: 'PD', price: '2650.00', weight: 18, mostUnits: 10 },
  { key: 'PV-60', name: 'Pompa a vite PV 60', series: 'PV', price: '14700.00', weight: 12, mostUnits: 4 },
  {
    key: 'GP-3',
    name: 'Gruppo di pressurizzazione GP 3',
    series: 'GP',
    price: '27900.00',
    weight: 6,
    mostUnits: 2,
  },
];
