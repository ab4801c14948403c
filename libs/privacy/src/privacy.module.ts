import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PeopleModule } from '#people';
import { ConsentRequests } from './application/consent-requests.js';
import { EndKeeping } from './application/end-keeping.js';
import { ExportPerson } from './application/export-person.js';
import { ForgetConsentWords } from './application/forget-consent-words.js';
import { KeepingRequests } from './application/keeping-requests.js';
import { MayWrite } from './application/may-write.js';
import { OwnPages } from './application/own-pages.js';
import { PreferenceLinks } from './application/preference-links.js';
import { PrivacyKeys } from './application/privacy-keys.js';
import { RemoveNames } from './application/remove-names.js';
import { RetentionRequests } from './application/retention-requests.js';
import { SuppressErased } from './application/suppress-erased.js';
import { SuppressionKeys } from './application/suppression-keys.js';
import { ConsentsController } from './http/consents.controller.js';
import { KeepingController } from './http/keeping.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { RetentionController } from './http/retention.controller.js';
import './persistence/consent.row.js';
import './persistence/keeping.row.js';
import './persistence/retention-rule.row.js';
import './persistence/suppression.row.js';
import { PrivacyConfig } from './privacy.config.js';

export interface PrivacyOptions {
  /** Address under which browsers reach this installation. */
  readonly baseUrl: string;
  readonly privacy: PrivacyConfig;
}

/** What people agreed to, and what of them is kept how long. */
@Module({})
export class PrivacyModule {
  static with({ baseUrl, privacy }: PrivacyOptions): DynamicModule {
    return {
      module: PrivacyModule,
      // Whoever writes to people, or hears what they agree to, asks here.
      global: true,
      imports: [PeopleModule],
      controllers: [ConsentsController, KeepingController, PreferencesController, RetentionController],
      providers: [
        { provide: OwnPages, useValue: new OwnPages(baseUrl) },
        { provide: PrivacyConfig, useValue: privacy },
        // First of those who erase: ids of records are remembered as they were.
        ...[SuppressionKeys, SuppressErased],
        ...[
          ConsentRequests,
          ExportPerson,
          ForgetConsentWords,
          KeepingRequests,
          MayWrite,
          PreferenceLinks,
          PrivacyKeys,
          RemoveNames,
          RetentionRequests,
        ],
        EndKeeping,
      ],
      exports: [MayWrite, PreferenceLinks, PrivacyKeys],
    };
  }
}
