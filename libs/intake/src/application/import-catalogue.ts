import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { CSV_FORMAT } from './formats/csv-format.js';
import type { ImportFormat } from './formats/import-format.js';
import { JSON_LINES_FORMAT } from './formats/json-lines-format.js';
import { SHEET_FORMAT } from './formats/sheet-format.js';
import type { ImportKind } from './import-kind.js';
import { ImportCompanies } from './kinds/import-companies.js';
import { ImportCurrencyRates } from './kinds/import-currency-rates.js';
import { ImportLeads } from './kinds/import-leads.js';
import { ImportOpportunities } from './kinds/import-opportunities.js';
import { ImportProducts } from './kinds/import-products.js';
import { ImportSpend } from './kinds/import-spend.js';

/** What can be imported, and out of which files: further kinds and formats are added here. */
@Injectable()
export class ImportCatalogue {
  private readonly kinds: ReadonlyMap<string, ImportKind>;
  private readonly formats: ReadonlyMap<string, ImportFormat> = new Map(
    [CSV_FORMAT, JSON_LINES_FORMAT, SHEET_FORMAT].map((format) => [format.name, format]),
  );

  constructor(
    leads: ImportLeads,
    opportunities: ImportOpportunities,
    companies: ImportCompanies,
    products: ImportProducts,
    spend: ImportSpend,
    currencyRates: ImportCurrencyRates,
  ) {
    const kinds = [leads, opportunities, companies, products, spend, currencyRates];
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]));
  }

  /** @throws AppError `import/kind` */
  kind(name: string): ImportKind {
    const kind = this.kinds.get(name);
    if (kind) return kind;
    const known = [...this.kinds.keys()].join(', ');
    throw new AppError('invalid', 'import/kind', `“${name}” cannot be imported; choose one of: ${known}.`, {
      fields: [{ pointer: '?kind', detail: `It must be one of: ${known}.` }],
    });
  }

  /** @throws AppError `import/format` */
  format(name: string): ImportFormat {
    const format = this.formats.get(name);
    if (!format)
      throw new AppError(
        'invalid',
        'import/format',
        `Files of the format “${name}” cannot be read; send it again.`,
      );
    return format;
  }
}
