import { Injectable } from '@nestjs/common';
import { Database, rows, touched } from '#database';
import { AppError, newId } from '#kernel';
import { readMapping } from '../domain/mapping.js';
import type { ImportMapping } from '../domain/mapping.js';
import { ImportCatalogue } from './import-catalogue.js';

/** A mapping with a name. */
export interface SavedMapping {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly savedBy: string | null;
  readonly savedAt: Date;
}

const COLUMNS = 'id, kind, name, mapping, saved_by as "savedBy", saved_at as "savedAt"';
const MOST = 500;

/** The mappings a workspace keeps for files that come again; a name is taken once for each kind of row. */
@Injectable()
export class SaveMappings {
  constructor(
    private readonly database: Database,
    private readonly catalogue: ImportCatalogue,
  ) {}

  /** By name. */
  list(workspaceId: string, kind?: string): Promise<SavedMapping[]> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      rows(
        tx,
        `select ${COLUMNS} from import_mapping where workspace_id = $1 and ($2::text is null or kind = $2) order by name, id limit ${MOST}`,
        [workspaceId, kind ?? null],
      ),
    );
  }

  /** Keeps it under its name, in the place of one that had it. @throws AppError `import/kind`, `import/mapping` */
  async keep(
    workspaceId: string,
    savedBy: string | null,
    {
      kind,
      name,
      mapping: given,
    }: { readonly kind: string; readonly name: string; readonly mapping: unknown },
  ): Promise<SavedMapping> {
    const mapping = readMapping(given, this.catalogue.kind(kind));
    const [saved] = await this.database.withWorkspace(workspaceId, (tx) =>
      rows<SavedMapping>(
        tx,
        `insert into import_mapping (workspace_id, id, kind, name, mapping, saved_by, saved_at)
         values ($1, $2, $3, $4, $5, $6, instant())
         on conflict (workspace_id, kind, name) do update set mapping = $5, saved_by = $6, saved_at = instant()
         returning ${COLUMNS}`,
        [workspaceId, newId(), kind, name.trim(), JSON.stringify(mapping), savedBy],
      ),
    );
    if (!saved) throw new Error('Saving a mapping gave no answer.');
    return saved;
  }

  /** @throws AppError `import/mapping-missing` */
  async remove(workspaceId: string, id: string): Promise<void> {
    const gone = await this.database.withWorkspace(workspaceId, (tx) =>
      touched(tx, 'delete from import_mapping where workspace_id = $1 and id = $2', [workspaceId, id]),
    );
    if (gone === 0)
      throw new AppError('missing', 'import/mapping-missing', 'There is no such mapping; it may be deleted.');
  }
}
