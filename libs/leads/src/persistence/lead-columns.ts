import { getMetadataArgsStorage } from 'typeorm';
import { LeadRow } from './lead.row.js';

/**
 * All columns of a lead under the names of `LeadRow`, for statements that are prepared once: TypeORM writes another text for each number
 * of ids, which is planned anew each time. Days stay text, as TypeORM gives them.
 */
export const LEAD_COLUMNS = getMetadataArgsStorage()
  .filterColumns(LeadRow)
  .map(({ propertyName, options: { name = propertyName, type } }) =>
    type === 'date' ? `${name}::text as "${propertyName}"` : `${name} as "${propertyName}"`,
  )
  .join(', ');
