import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AskApi } from './application/ask-api.js';
import { CallTool } from './application/call-tool.js';
import { Confirmations } from './application/confirmations.js';
import { Converse } from './application/converse.js';
import { McpController } from './http/mcp.controller.js';
import { McpConfig } from './mcp.config.js';

/** Tools for assistants over our own API; keeps nothing of its own. */
@Module({})
export class McpModule {
  /** @param config the version clients are told, and our own address */
  static with(config: McpConfig): DynamicModule {
    return {
      module: McpModule,
      controllers: [McpController],
      providers: [AskApi, CallTool, Confirmations, Converse, { provide: McpConfig, useValue: config }],
    };
  }
}
