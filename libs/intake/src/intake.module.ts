import { Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationBootstrap } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { PeopleModule } from '#people';
import { RevenueModule } from '#revenue';
import { SpendModule } from '#spend';
import { CaptureKnown } from './application/capture-known.js';
import { CaptureSubmissions } from './application/capture-submissions.js';
import { EraseIntake } from './application/erase-intake.js';
import { ProposeMeanings } from './application/fields-here.js';
import { FindImports } from './application/find-imports.js';
import { ForgetOldIntake } from './application/forget-old-intake.js';
import { GatherCaptures } from './application/gather-captures.js';
import { ImportCatalogue } from './application/import-catalogue.js';
import { ImportFile } from './application/import-file.js';
import { ImportFiles } from './application/import-files.js';
import { ImportCompanies } from './application/kinds/import-companies.js';
import { ImportCurrencyRates } from './application/kinds/import-currency-rates.js';
import { ImportLeads } from './application/kinds/import-leads.js';
import { ImportOpportunities } from './application/kinds/import-opportunities.js';
import { ImportProducts } from './application/kinds/import-products.js';
import { ImportSpend } from './application/kinds/import-spend.js';
import { ImportTrail } from './application/import-trail.js';
import { OpenImport } from './application/open-import.js';
import { PrepareImport } from './application/prepare-import.js';
import { ReceiveImport } from './application/receive-import.js';
import { RefuseUnknownCodes } from './application/refuse-unknown-codes.js';
import { RefusedRowsFile } from './application/refused-rows-file.js';
import { RunImport } from './application/run-import.js';
import { SaveMappings } from './application/save-mappings.js';
import { StartImports } from './application/start-imports.js';
import { UndoImport } from './application/undo-import.js';
import { TakeSubmissions } from './application/take-submissions.js';
import { ImportBoard } from './boards/import-board.js';
import { CaptureVerb } from './http/capture-verb.js';
import { CapturesController } from './http/captures.controller.js';
import { MappingsController } from './http/mappings.controller.js';
import { UndosController } from './http/undos.controller.js';
import { ImportsController } from './http/imports.controller.js';
import './persistence/import-error.row.js';
import './persistence/import-made.row.js';
import './persistence/import-mapping.row.js';
import './persistence/intake-record.row.js';
import './persistence/intake-submission.row.js';

const KINDS = [
  ImportCurrencyRates,
  ImportCompanies,
  ImportLeads,
  ImportOpportunities,
  ImportProducts,
  ImportSpend,
];
const OFFERED = [
  CaptureKnown,
  CaptureSubmissions,
  ForgetOldIntake,
  ImportFile,
  RefusedRowsFile,
  StartImports,
  UndoImport,
];

/** Goes on with imports that a crash cut off. */
@Injectable()
class ResumeImports implements OnApplicationBootstrap {
  constructor(private readonly startImports: StartImports) {}

  onApplicationBootstrap(): Promise<void> {
    return this.startImports.resume();
  }
}

@Module({})
export class IntakeModule {
  /** `home`: the folder of this installation, for uploaded files. `isWorker`: this process goes on with imports that were cut off. */
  static with({ home, isWorker }: { readonly home: string; readonly isWorker: boolean }): DynamicModule {
    const engine = [
      EraseIntake,
      FindImports,
      GatherCaptures,
      ImportCatalogue,
      ImportTrail,
      OpenImport,
      PrepareImport,
      ProposeMeanings,
      ReceiveImport,
      RefuseUnknownCodes,
      RefusedRowsFile,
      RunImport,
      SaveMappings,
      TakeSubmissions,
    ];
    return {
      module: IntakeModule,
      imports: [PeopleModule, LeadsModule, RevenueModule, SpendModule],
      controllers: [CapturesController, ImportsController, UndosController, MappingsController],
      providers: [
        { provide: ImportFiles, useValue: new ImportFiles(home) },
        ...[...OFFERED, ...engine, ...KINDS, CaptureVerb, ImportBoard],
        ...(isWorker ? [ResumeImports] : []),
      ],
      exports: OFFERED,
    };
  }
}
