import { Module } from '@nestjs/common';
import { KeepReach } from './application/keep-reach.js';
import { ReadReach } from './application/read-reach.js';
import { ContentController } from './http/content.controller.js';
import './persistence/reach.row.js';

/** What each asset and each of its codes brought. */
@Module({ controllers: [ContentController], providers: [KeepReach, ReadReach] })
export class ContentModule {}
