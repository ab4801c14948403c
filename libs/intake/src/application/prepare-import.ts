import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AppError, newId } from '#kernel';
import { Suppression } from '#people';
import { ColumnSurvey } from '../domain/column-plan.js';
import type { ImportPlan } from '../domain/column-plan.js';
import { guessColumns } from '../domain/guess-columns.js';
import type { ColumnGuess } from '../domain/guess-columns.js';
import type { ImportField } from '../domain/import-field.js';
import { readMapping, wrongMapping } from '../domain/mapping.js';
import type { ImportMapping } from '../domain/mapping.js';
import { storable } from '../domain/storable.js';
import type { ImportRunRow } from '../persistence/import-run.row.js';
import { importById, insertImport, writeDialect, writeMapping } from '../persistence/import-runs.js';
import { fieldsHere, ProposeMeanings } from './fields-here.js';
import type { ColumnProposals } from './fields-here.js';
import { noSuchSheet } from './formats/unreadable.js';
import { ImportCatalogue } from './import-catalogue.js';
import { ImportFiles } from './import-files.js';
import { missingImport } from './import-view.js';
import { columnsOf, lookAt, showable } from './look-at-file.js';
import type { Looks, ShownRow } from './look-at-file.js';
import { OpenImport } from './open-import.js';
import { keepableName, NAMELESS } from './withhold-rows.js';

export interface FileToImport {
  readonly id?: string;
  readonly kind: string;
  /** Of a spreadsheet: the sheet to read; the first one when left out. */
  readonly sheet?: string | undefined;
  readonly fileName: string;
  readonly path: string;
  readonly bytes: number;
  readonly startedBy: string | null;
}

export interface ImportPreview {
  readonly columns: readonly string[];
  /** What the file is, by its bytes: `csv`, `jsonl` or `xlsx`. */
  readonly format: string;
  readonly delimiter: string;
  readonly encoding: string;
  /** Of a spreadsheet: the sheet that is read, and all there are; null and none else. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: readonly ShownRow[];
  /** By column: its different words, where they are few in the first rows; what a choice has to be found for. */
  readonly words: Looks['words'];
  readonly guesses: readonly ColumnGuess[];
  /** What words of columns probably stand for, by the field they would go to; shown and never taken by itself. */
  readonly proposals: readonly ColumnProposals[];
  readonly fields: readonly ImportField[];
}

/** From a file to a mapping that fits it. */
@Injectable()
export class PrepareImport {
  constructor(
    private readonly database: Database,
    private readonly catalogue: ImportCatalogue,
    private readonly openImport: OpenImport,
    private readonly files: ImportFiles,
    private readonly proposeMeanings: ProposeMeanings,
    private readonly suppression: Suppression,
  ) {}

  /** Enters a file that lies on this machine. @throws AppError `import/kind`, and what `OpenImport` throws */
  async enter(workspaceId: string, file: FileToImport): Promise<string> {
    const { id = newId(), kind, bytes, startedBy } = file;
    this.catalogue.kind(kind);
    const opened = await this.openImport.run(workspaceId, id, file.path, file.sheet);
    const named = storable(basename(file.fileName)).slice(0, 200) || NAMELESS;
    await this.database.withWorkspace(workspaceId, async (tx) => {
      const fileName = await keepableName(tx, workspaceId, this.suppression, named);
      await insertImport(tx, workspaceId, { id, kind, fileName, bytes, startedBy, ...opened });
    });
    return id;
  }

  /** Reads another sheet of an uploaded spreadsheet; a mapping it had is gone. @throws AppError `import/no-such-sheet`, `import/not-ready` */
  async chooseSheet(workspaceId: string, id: string, sheet: string): Promise<void> {
    const { run } = await this.find(workspaceId, id);
    const path = await this.files.uploaded(workspaceId, id);
    if (path === null || run.dialect.sheets === undefined) throw noSuchSheet(sheet, run.dialect.sheets ?? []);
    if (!canBeMapped(run)) throw notReady();
    const opened = await this.openImport.run(workspaceId, id, path, sheet);
    const written = await this.database.withWorkspace(workspaceId, (tx) =>
      writeDialect(tx, workspaceId, id, opened.dialect),
    );
    if (!written) throw notReady();
  }

  /** The first rows as they are read, without those who were erased, and which field each column probably goes to. */
  async preview(workspaceId: string, id: string): Promise<ImportPreview> {
    const { kind, run, path } = await this.find(workspaceId, id);
    const { header, rows } = await this.catalogue.format(run.format).open(path, run.dialect);
    const columns = await this.columns(workspaceId, header);
    const looks = await lookAt(rows, columns);
    const { fields, shown, words } = await this.database.withWorkspace(workspaceId, async (tx) => ({
      ...(await fieldsHere(tx, kind)),
      ...(await showable(tx, workspaceId, this.suppression, looks)),
    }));
    return {
      columns,
      format: run.format,
      ...{ delimiter: run.dialect.delimiter, encoding: run.dialect.encoding },
      ...{ sheet: run.dialect.sheet ?? null, sheets: run.dialect.sheets ?? [] },
      rows: shown,
      words,
      guesses: guessColumns(columns, fields),
      proposals: await this.proposeMeanings.run(workspaceId, fields, words),
      fields,
    };
  }

  /**
   * Sets how the file is to be read. Looks at every row: how dates and numbers are written is decided per column, once.
   * @throws AppError `import/mapping` naming what is wrong or has to be said; `import/not-ready` when it runs or has run
   */
  async map(workspaceId: string, id: string, given: unknown): Promise<void> {
    const { kind, run, path } = await this.find(workspaceId, id);
    const mapping = readMapping(given, kind);
    const { plan, total } = await this.survey(run, path, mapping);
    const written = await this.database.withWorkspace(workspaceId, (tx) =>
      writeMapping(tx, workspaceId, id, { mapping, plan, total }),
    );
    if (!written) throw notReady();
  }

  private async survey(
    run: ImportRunRow,
    path: string,
    mapping: ImportMapping,
  ): Promise<{ plan: ImportPlan; total: number }> {
    const { header, rows } = await this.catalogue.format(run.format).open(path, run.dialect);
    const survey = new ColumnSurvey(
      await this.columns(run.workspaceId, header),
      mapping,
      this.catalogue.kind(run.kind),
    );
    const missing = survey.missingColumns();
    if (missing.length > 0) {
      await rows.return(undefined);
      throw wrongMapping(missing);
    }
    let total = 0;
    for await (const { cells, complaint } of rows) {
      total += 1;
      if (complaint === undefined) survey.see(cells);
    }
    const { plan, problems } = survey.finish();
    if (problems.length > 0) throw wrongMapping(problems);
    return { plan, total };
  }

  private columns(workspaceId: string, header: readonly string[]): Promise<string[]> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      columnsOf(tx, workspaceId, this.suppression, header),
    );
  }

  private async find(
    workspaceId: string,
    id: string,
  ): Promise<{ run: ImportRunRow; kind: ReturnType<ImportCatalogue['kind']>; path: string }> {
    const run = await this.database.withWorkspace(workspaceId, (tx) => importById(tx, workspaceId, id));
    if (!run) throw missingImport(id);
    if (run.path === null)
      throw new AppError('conflict', 'import/not-ready', 'The file is no longer kept; upload it again.');
    return { run, kind: this.catalogue.kind(run.kind), path: run.path };
  }
}

const canBeMapped = ({ state, isDryRun, position }: ImportRunRow): boolean =>
  state !== 'running' && (isDryRun || position === 0);

const notReady = (): AppError =>
  new AppError('conflict', 'import/not-ready', 'Its rows are being taken; the mapping stays as it is.');
