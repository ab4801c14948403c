/** How dates are written in files, the usual ways first; the product knows more, and finds most by itself. */
export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'DD-MM-YYYY',
  'YYYY/MM/DD',
  'DD/MM/YY',
  'MM/DD/YY',
  'DD MMM YYYY',
] as const;

export const NUMBER_FORMATS = ['1,234.56', '1.234,56'] as const;
